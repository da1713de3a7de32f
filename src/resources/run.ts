import { LateRow } from "../../generated/late-rows.js";
import type * as models from "../../generated/models.js";
import * as operations from "../../generated/operations.js";
import type {
  KeyValueStoreGetRecordOptions,
  RunAbortOptions,
  RunChargeOptions,
  RunGetOptions,
  RunMetamorphOptions,
  RunResurrectOptions,
} from "../../generated/options.js";
import { RunOperations } from "../../generated/resources.js";
import { ApiPromise } from "../core/api-promise.js";
import { byPart } from "../core/on-demand.js";
import { refuseOthers } from "../core/unknown-option.js";
import type { NoOptions, RequestOptions } from "../options.js";
import { DatasetClient } from "./dataset.js";
import type { InputOptions } from "./input.js";
import type { WaitOptions } from "./job.js";
import { KeyValueStoreClient } from "./key-value-store.js";
import { LogClient } from "./log.js";
import { parts } from "./parts.js";
import { type QueueOptions, queueMount } from "./queue-defaults.js";
import { RequestQueueClient } from "./request-queue.js";
import { withInput } from "./running.js";
import { type GetStreamedLogOptions, StreamedLog } from "./streamed-log.js";
import type { Dictionary, Run } from "./types.js";

/** One run of an Actor, or the last run of an Actor or a task. */
export class RunClient<Item extends object = Dictionary> extends RunOperations {
  /** The default dataset of the run. */
  dataset(): DatasetClient<Item> {
    return new DatasetClient(this.core, this.below("/dataset"));
  }

  /** The default key-value store of the run. */
  keyValueStore(): KeyValueStoreClient {
    return new KeyValueStoreClient(this.core, this.below("/key-value-store"));
  }

  /** The default request queue of the run. `clientKey` identifies this client to the queue's locks. */
  requestQueue(options?: QueueOptions): RequestQueueClient {
    return new RequestQueueClient(this.core, queueMount(this.below("/request-queue"), options));
  }

  /** The log of the run. */
  log(): LogClient {
    return new LogClient(this.core, this.below("/log"));
  }

  /**
   * The log of the run, to be printed as it is written: `start()` begins, `stop()` ends it. `undefined` with `toLog: null`.
   *
   * `GET /v2/actor-runs/{runId}/log`
   */
  async getStreamedLog(
    options?: GetStreamedLogOptions,
    request?: RequestOptions,
  ): Promise<StreamedLog | undefined> {
    const { toLog = "default", fromStart, ...others } = { ...options };
    refuseOthers("getStreamedLog", "toLog, fromStart", others);
    if (toLog === null) return undefined;
    return new StreamedLog({ logClient: this.log(), toLog, fromStart }, request);
  }

  /**
   * The output of the run: the record `OUTPUT` of its default key-value store, as what its content type says, or `undefined` if
   * there is none. A run that does not exist has none either: the API gives the same answer for both.
   *
   * `GET /v2/actor-runs/{runId}/key-value-store/records/{recordKey}`
   */
  output<Output = unknown>(
    options?: KeyValueStoreGetRecordOptions,
    request?: RequestOptions,
  ): ApiPromise<Output | undefined> {
    const record = this.keyValueStore().getRecord<Output>("OUTPUT", options, request);
    const answer = record.withResponse();
    return new ApiPromise(answer.then(({ data, response }) => ({ data: data?.value, response })));
  }

  /**
   * The run, or `undefined` if there is none with this ID. `waitForFinish` (seconds) lets the server hold its answer until
   * the run has finished.
   *
   * `GET /v2/actor-runs/{runId}`
   */
  get(options?: RunGetOptions, request?: RequestOptions): ApiPromise<Run<Item> | undefined> {
    return this.execute(operations.runGet, { options, request });
  }

  /**
   * Waits until the run has finished, however it ends, and resolves to it. A run just started may be unknown for a moment;
   * one that stays unknown for 10 seconds is a `NotFoundError`. The last run is looked up once, and that run waited for.
   *
   * `GET /v2/actor-runs/{runId}`
   */
  waitForFinish(options?: WaitOptions<Run<Item>>, request?: RequestOptions): Promise<Run<Item>> {
    const given = { ...options };
    return byPart(this.core, parts.runs, request, ({ waitForRun }, request) =>
      waitForRun(this.core, this.mount, given, request),
    );
  }

  /**
   * Changes the run's status message or who may read it.
   *
   * `PUT /v2/actor-runs/{runId}`
   */
  update(
    body: models.RunUpdate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<Run<Item>> {
    return this.execute(LateRow.runUpdate, { body, options, request });
  }

  /**
   * Stops the run. On a run that has finished it does nothing.
   *
   * `POST /v2/actor-runs/{runId}/abort`
   */
  abort(options?: RunAbortOptions, request?: RequestOptions): ApiPromise<Run<Item>> {
    return this.execute(operations.runAbort, { options, request });
  }

  /**
   * Turns the run into a run of another Actor with new input. The run keeps its ID and its default storages.
   *
   * `POST /v2/actor-runs/{runId}/metamorph`
   */
  metamorph(
    targetActorId: string,
    input?: unknown,
    options?: RunMetamorphOptions & InputOptions,
    request?: RequestOptions,
  ): ApiPromise<Run> {
    return new ApiPromise(
      withInput("metamorph", targetActorId, this.core, this.mount, input, options, request),
    );
  }

  /**
   * Restarts the container of the run, which goes on with the same storages.
   *
   * `POST /v2/actor-runs/{runId}/reboot`
   */
  reboot(options?: NoOptions, request?: RequestOptions): ApiPromise<Run<Item>> {
    return this.execute(LateRow.runReboot, { options, request });
  }

  /**
   * Starts a finished run again, with the same storages. It is paid like any run.
   *
   * `POST /v2/actor-runs/{runId}/resurrect`
   */
  resurrect(options?: RunResurrectOptions, request?: RequestOptions): ApiPromise<Run<Item>> {
    return this.execute(LateRow.runResurrect, { options, request });
  }

  /**
   * Charges for events of a pay-per-event Actor. One idempotency key is charged once: without one of yours, one is made for
   * this call and kept over its retries.
   *
   * `POST /v2/actor-runs/{runId}/charge`
   */
  charge(
    body: {
      eventName: string;
      count?: number | undefined;
      idempotencyKey?: string | undefined;
    },
    options?: RunChargeOptions,
    request?: RequestOptions,
  ): ApiPromise<void> {
    const [event, how] = [{ ...body }, { ...options }];
    return new ApiPromise(
      byPart(this.core, parts.runs, request, ({ charge }, request) =>
        charge(this.core, this.mount, event, how, request),
      ),
    );
  }
}
