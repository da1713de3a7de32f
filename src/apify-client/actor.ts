import { ResourceClient, ResourceCollectionClient } from "./api-client.js";
import {
  boolean,
  count,
  either,
  expectArgument,
  expectOptional,
  expectOptions,
  having,
  listOf,
  nil,
  number,
  object,
  oneOf,
  pageOptions,
  string,
} from "./arguments.js";
import { BuildClient, BuildCollectionClient } from "./build.js";
import { RunClient, RunCollectionClient } from "./run.js";
import type {
  Actor,
  ActorBuildOptions,
  ActorCollectionCreateOptions,
  ActorCollectionListItem,
  ActorCollectionListOptions,
  ActorUpdateOptions,
  ActorValidateInputOptions,
} from "./types/actor.js";
import { ActorListSortBy } from "./types/enums.js";
import type {
  ActorCallOptions,
  ActorLastRunOptions,
  ActorRun,
  ActorStartOptions,
  Build,
  BuildClientGetOptions,
} from "./types/run.js";
import {
  jobStatuses,
  type PaginatedIterator,
  permissionLevels,
  runOrigins,
} from "./types/values.js";
import type { WebhookUpdateData } from "./types/webhook.js";
import { ActorVersionClient, ActorVersionCollectionClient } from "./version.js";
import { WebhookCollectionClient } from "./webhook.js";

/** What starting a task takes; an Actor takes more. */
export const startOptions = {
  build: string,
  memory: number,
  timeout: number,
  waitForFinish: number,
  webhooks: listOf(object),
  maxItems: count,
  maxTotalChargeUsd: count,
  restartOnError: boolean,
};

const actorStartOptions = {
  ...startOptions,
  contentType: string,
  forcePermissionLevel: oneOf(...permissionLevels),
};

export const lastRunOptions = { status: oneOf(...jobStatuses), origin: oneOf(...runOrigins) };

/** The options of a call: those of a start, but for what waits. */
export function callOptions<T extends { waitForFinish: unknown }>({
  waitForFinish: _,
  ...start
}: T) {
  return { ...start, timeout: count, waitSecs: count };
}

const log = either(nil, oneOf("default"), having({ info: object }));

/** Webhooks of a run are one query parameter: JSON in base64. */
export function encodeWebhooks(webhooks: readonly WebhookUpdateData[] | undefined) {
  if (!webhooks) return undefined;
  const bytes = new TextEncoder().encode(JSON.stringify(webhooks));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** One Actor. */
export class ActorClient extends ResourceClient {
  protected static override readonly defaultPath: string = "actors";

  /** `GET /v2/actors/{actorId}` */
  async get(): Promise<Actor | undefined> {
    return await this._get();
  }

  /** `PUT /v2/actors/{actorId}` */
  async update(newFields: ActorUpdateOptions): Promise<Actor> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `DELETE /v2/actors/{actorId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** Starts a run, which is paid: never sent twice. `POST /v2/actors/{actorId}/runs` */
  async start(input?: unknown, options: ActorStartOptions = {}): Promise<ActorRun> {
    expectOptions(options, actorStartOptions);
    const { contentType, webhooks, ...params } = options;
    return await this._fetch("POST", {
      path: "runs",
      params: { ...params, webhooks: encodeWebhooks(webhooks) },
      data: input,
      headers: { "content-type": contentType || undefined },
      stringifyFunctions: true,
    });
  }

  /** Starts a run, prints its log unless `log` is null, and waits until it has ended. `POST /v2/actors/{actorId}/runs` */
  async call(input?: unknown, options: ActorCallOptions = {}): Promise<ActorRun> {
    expectOptions(options, { ...callOptions(actorStartOptions), log });
    const { waitSecs, log: toLog, ...start } = options;
    const { id } = await this.start(input, start);
    const streamed = await this.apifyClient.run(id).getStreamedLog({ toLog });
    streamed?.start();
    try {
      return await this.apifyClient.run(id).waitForFinish({ waitSecs });
    } finally {
      await streamed?.stop();
    }
  }

  /** `POST /v2/actors/{actorId}/validate-input` */
  async validateInput(input?: unknown, options: ActorValidateInputOptions = {}): Promise<boolean> {
    expectOptions(options, { build: string, contentType: string });
    const { data } = await this._send("POST", {
      path: "validate-input",
      params: { build: options.build },
      data: input,
      headers: { "content-type": options.contentType || undefined },
      stringifyFunctions: true,
    });
    return data.valid;
  }

  /** Starts a build, which is paid: never sent twice. `POST /v2/actors/{actorId}/builds` */
  async build(versionNumber: string, options: ActorBuildOptions = {}): Promise<Build> {
    expectArgument("versionNumber", versionNumber, string);
    expectOptions(options, {
      betaPackages: boolean,
      tag: string,
      useCache: boolean,
      waitForFinish: number,
    });
    return await this._fetch("POST", {
      path: "builds",
      params: { version: versionNumber, ...options },
    });
  }

  /** The client of the build that runs use by default. `GET /v2/actors/{actorId}/builds/default` */
  async defaultBuild(options: BuildClientGetOptions = {}): Promise<BuildClient> {
    const answer = await this._send("GET", { path: "builds/default", params: options });
    const { id } = this._dataOf(answer.data) as Build;
    const { apifyClient, httpClient } = this;
    const { baseUrl, publicBaseUrl } = apifyClient;
    return new BuildClient({ id, baseUrl, publicBaseUrl, apifyClient, httpClient });
  }

  lastRun(options: ActorLastRunOptions = {}): RunClient {
    expectOptions(options, lastRunOptions);
    return new RunClient(
      this._subResourceOptions({
        id: "last",
        params: this._params(options),
        resourcePath: "runs",
      }),
    );
  }

  builds(): BuildCollectionClient {
    return new BuildCollectionClient(this._subResourceOptions({ resourcePath: "builds" }));
  }

  runs(): RunCollectionClient {
    return new RunCollectionClient(this._subResourceOptions({ resourcePath: "runs" }));
  }

  version(versionNumber: string): ActorVersionClient {
    expectArgument("versionNumber", versionNumber, string);
    return new ActorVersionClient(this._subResourceOptions({ id: versionNumber }));
  }

  versions(): ActorVersionCollectionClient {
    return new ActorVersionCollectionClient(this._subResourceOptions());
  }

  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this._subResourceOptions());
  }
}

/** The Actors of the account. */
export class ActorCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "actors";

  /** `GET /v2/actors` */
  list(options: ActorCollectionListOptions = {}): PaginatedIterator<ActorCollectionListItem> {
    expectOptions(options, {
      my: boolean,
      ...pageOptions,
      sortBy: oneOf(...Object.values(ActorListSortBy)),
    });
    return this._listPaginated(options);
  }

  /** `POST /v2/actors` */
  async create(actor: ActorCollectionCreateOptions): Promise<Actor> {
    expectOptional("actor", actor, object);
    return await this._create(actor);
  }
}
