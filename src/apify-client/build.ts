import { ResourceClient, ResourceCollectionClient } from "./api-client.js";
import { expectOptions, number, pageOptions } from "./arguments.js";
import { LogClient } from "./log-client.js";
import type {
  Build,
  BuildClientGetOptions,
  BuildClientWaitForFinishOptions,
  BuildCollectionClientListItem,
  BuildCollectionClientListOptions,
  OpenApiDefinition,
} from "./types/run.js";
import type { PaginatedIterator } from "./types/values.js";

/** One build. */
export class BuildClient extends ResourceClient {
  protected static override readonly defaultPath: string = "actor-builds";

  /** `GET /v2/actor-builds/{buildId}` */
  async get(options: BuildClientGetOptions = {}): Promise<Build | undefined> {
    expectOptions(options, { waitForFinish: number });
    return await this._get(options);
  }

  /** `POST /v2/actor-builds/{buildId}/abort` */
  async abort(): Promise<Build> {
    return await this._fetch("POST", { path: "abort" });
  }

  /** `DELETE /v2/actor-builds/{buildId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** `GET /v2/actor-builds/{buildId}/openapi.json` */
  async getOpenApiDefinition(): Promise<OpenApiDefinition> {
    return (await this._send("GET", { path: "openapi.json" })).data;
  }

  /** Waits until the build has ended, or for `waitSecs`. `GET /v2/actor-builds/{buildId}` */
  async waitForFinish(options: BuildClientWaitForFinishOptions = {}): Promise<Build> {
    expectOptions(options, { waitSecs: number });
    return await this._waitForFinish(options);
  }

  log(): LogClient {
    return new LogClient(this._subResourceOptions({ resourcePath: "log" }));
  }
}

/** Builds, of the account or an Actor. */
export class BuildCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "actor-builds";

  /** `GET /v2/actor-builds` */
  list(
    options: BuildCollectionClientListOptions = {},
  ): PaginatedIterator<BuildCollectionClientListItem> {
    expectOptions(options, pageOptions);
    return this._listPaginated(options);
  }
}
