import { ResourceClient, ResourceCollectionClient } from "./api-client.js";
import {
  boolean,
  date,
  either,
  expectArgument,
  expectOptions,
  listOf,
  number,
  object,
  oneOf,
  pageOptions,
  string,
} from "./arguments.js";
import { DatasetClient } from "./dataset.js";
import type { ApifyResponse } from "./http-client.js";
import { KeyValueStoreClient } from "./key-value-store.js";
import { redirectedLog, StreamedLog } from "./log.js";
import { LogClient } from "./log-client.js";
import { RequestQueueClient } from "./request-queue.js";
import { isNode } from "./streams.js";
import type {
  ActorRun,
  ActorRunListItem,
  GetStreamedLogOptions,
  RunAbortOptions,
  RunChargeOptions,
  RunCollectionListOptions,
  RunGetOptions,
  RunMetamorphOptions,
  RunResurrectOptions,
  RunUpdateOptions,
  RunWaitForFinishOptions,
} from "./types/run.js";
import { jobStatuses, type PaginatedIterator } from "./types/values.js";

const resurrectOptions = {
  build: string,
  memory: number,
  timeout: number,
  maxItems: number,
  maxTotalChargeUsd: number,
  restartOnError: boolean,
};

/** One run. */
export class RunClient extends ResourceClient {
  protected static override readonly defaultPath: string = "actor-runs";

  /** `GET /v2/actor-runs/{runId}` */
  async get(options: RunGetOptions = {}): Promise<ActorRun | undefined> {
    expectOptions(options, { waitForFinish: number });
    return await this._get(options);
  }

  /** `POST /v2/actor-runs/{runId}/abort` */
  async abort(options: RunAbortOptions = {}): Promise<ActorRun> {
    expectOptions(options, { gracefully: boolean });
    return await this._fetch("POST", { path: "abort", params: options });
  }

  /** `DELETE /v2/actor-runs/{runId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** `POST /v2/actor-runs/{runId}/metamorph` */
  async metamorph(
    targetActorId: string,
    input: unknown,
    options: RunMetamorphOptions = {},
  ): Promise<ActorRun> {
    expectArgument("targetActorId", targetActorId, string);
    expectOptions(options, { contentType: string, build: string });
    const { contentType, build } = options;
    return await this._fetch("POST", {
      path: "metamorph",
      params: { targetActorId: this._toSafeId(targetActorId), build },
      data: input,
      headers: { "content-type": contentType || undefined },
      stringifyFunctions: true,
    });
  }

  /** `POST /v2/actor-runs/{runId}/reboot` */
  async reboot(): Promise<ActorRun> {
    return await this._fetch("POST", { path: "reboot" });
  }

  /** `PUT /v2/actor-runs/{runId}` */
  async update(newFields: RunUpdateOptions): Promise<ActorRun> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `POST /v2/actor-runs/{runId}/resurrect` */
  async resurrect(options: RunResurrectOptions = {}): Promise<ActorRun> {
    expectOptions(options, resurrectOptions);
    return await this._fetch("POST", { path: "resurrect", params: options });
  }

  /** `POST /v2/actor-runs/{runId}/charge` */
  async charge(options: RunChargeOptions): Promise<ApifyResponse<Record<string, never>>> {
    expectOptions(
      options,
      { eventName: string, count: number, idempotencyKey: string },
      { required: ["eventName"] },
    );
    const { eventName, count: times = 1, idempotencyKey } = options;
    const key = idempotencyKey ?? `${this.id}-${eventName}-${Date.now()}-${crypto.randomUUID()}`;
    return await this.httpClient.call({
      url: this._url("charge"),
      method: "POST",
      data: { eventName, count: times },
      headers: { "idempotency-key": key },
    });
  }

  /** Waits until the run has ended, or for `waitSecs`. `GET /v2/actor-runs/{runId}` */
  async waitForFinish(options: RunWaitForFinishOptions = {}): Promise<ActorRun> {
    expectOptions(options, { waitSecs: number });
    return await this._waitForFinish(options);
  }

  dataset(): DatasetClient {
    return new DatasetClient(this._subResourceOptions({ resourcePath: "dataset" }));
  }

  keyValueStore(): KeyValueStoreClient {
    return new KeyValueStoreClient(this._subResourceOptions({ resourcePath: "key-value-store" }));
  }

  requestQueue(): RequestQueueClient {
    return new RequestQueueClient(this._subResourceOptions({ resourcePath: "request-queue" }));
  }

  log(): LogClient {
    return new LogClient(this._subResourceOptions({ resourcePath: "log" }));
  }

  /** The log of the run, passed on to another: by default to the console, with the names of Actor and run. */
  async getStreamedLog({
    toLog = "default",
    fromStart = true,
  }: GetStreamedLogOptions = {}): Promise<StreamedLog | undefined> {
    if (toLog === null || !isNode) return undefined;
    const target = toLog === "default" ? redirectedLog(`${await this.#names()} -> `) : toLog;
    return new StreamedLog({ logClient: this.log(), toLog: target, fromStart });
  }

  async #names(): Promise<string> {
    const { id = "", actId = "" } = (await this.get()) ?? {};
    const actor = await this.apifyClient.actor(actId).get();
    return [actor?.name, `runId:${id}`].filter(Boolean).join(" ");
  }
}

/** Runs, of the account, an Actor or a task. */
export class RunCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "runs";

  /** `GET /v2/actor-runs` */
  list(options: RunCollectionListOptions = {}): PaginatedIterator<ActorRunListItem> {
    const status = oneOf(...jobStatuses);
    expectOptions(options, {
      ...pageOptions,
      status: either(status, listOf(status)),
      startedBefore: either(date, string),
      startedAfter: either(date, string),
    });
    return this._listPaginated(options);
  }
}
