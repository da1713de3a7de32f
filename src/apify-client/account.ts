import { ResourceClient, ResourceCollectionClient } from "./api-client.js";
import {
  boolean,
  count,
  expectArgument,
  expectOptional,
  expectOptions,
  object,
  pageOptions,
  string,
} from "./arguments.js";
import { parseDates } from "./dates.js";
import { orUndefined } from "./errors.js";
import type {
  AccountAndUsageLimits,
  LimitsUpdateOptions,
  MonthlyUsage,
  Schedule,
  ScheduleCollectionListOptions,
  ScheduleCreateOrUpdateData,
  User,
} from "./types/account.js";
import type { ActorStoreList, StoreCollectionListOptions } from "./types/actor.js";
import type { PaginatedIterator } from "./types/values.js";

/** A user: the account of the token, or somebody's public profile. */
export class UserClient extends ResourceClient {
  protected static override readonly defaultPath: string = "users";

  /** `GET /v2/users/{userId}` */
  async get(): Promise<User> {
    return (await this._get())!;
  }

  /** `GET /v2/users/me/usage/monthly` */
  async monthlyUsage(): Promise<MonthlyUsage | undefined> {
    const answer = await orUndefined(this._send("GET", { path: "usage/monthly" }));
    return answer && parseDates<MonthlyUsage>(this._dataOf(answer.data), ["date"]);
  }

  /** `GET /v2/users/me/limits` */
  async limits(): Promise<AccountAndUsageLimits | undefined> {
    return await orUndefined(this._fetch<AccountAndUsageLimits>("GET", { path: "limits" }));
  }

  /** `PUT /v2/users/me/limits` */
  async updateLimits(options: LimitsUpdateOptions): Promise<void> {
    await this._send("PUT", { path: "limits", data: options });
  }
}

/** One schedule. */
export class ScheduleClient extends ResourceClient {
  protected static override readonly defaultPath: string = "schedules";

  /** `GET /v2/schedules/{scheduleId}` */
  async get(): Promise<Schedule | undefined> {
    return await this._get();
  }

  /** `PUT /v2/schedules/{scheduleId}` */
  async update(newFields: ScheduleCreateOrUpdateData): Promise<Schedule> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `DELETE /v2/schedules/{scheduleId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** `GET /v2/schedules/{scheduleId}/log` */
  async getLog(): Promise<string | undefined> {
    return await orUndefined(this._fetch<string>("GET", { path: "log" }));
  }
}

/** The schedules of the account. */
export class ScheduleCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "schedules";

  /** `GET /v2/schedules` */
  list(options: ScheduleCollectionListOptions = {}): PaginatedIterator<Schedule> {
    expectOptions(options, pageOptions);
    return this._listPaginated(options);
  }

  /** `POST /v2/schedules` */
  async create(schedule?: ScheduleCreateOrUpdateData): Promise<Schedule> {
    expectOptional("schedule", schedule, object);
    return await this._create(schedule);
  }
}

/** Apify Store. */
export class StoreCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "store";

  /** `GET /v2/store` */
  list(options: StoreCollectionListOptions = {}): PaginatedIterator<ActorStoreList> {
    expectOptions(options, {
      limit: count,
      offset: count,
      search: string,
      sortBy: string,
      category: string,
      username: string,
      pricingModel: string,
      includeUnrunnableActors: boolean,
    });
    return this._listPaginated(options);
  }
}
