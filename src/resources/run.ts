import { environment } from "#platform";
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
import { unknownOption } from "../core/arguments.js";
import { splitRequestOptions } from "../core/call-options.js";
import type { ClientContext } from "../core/client-context.js";
import type { JobPromise } from "../core/job-promise.js";
import type { Mount } from "../core/operation.js";
import type { ApiResponse } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import { errorOf, lastOptions, type RequestOptions } from "../options.js";
import { DatasetClient } from "./dataset.js";
import { KeyValueStoreClient } from "./key-value-store.js";
import { LogClient } from "./log.js";
import { mountAt, type QueueOptions, queueMount } from "./mounts.js";
import { readRecord } from "./record.js";
import { RequestQueueClient } from "./request-queue.js";
import { encodeInput, type InputOptions } from "./run-start.js";
import type { Dictionary, RecordOf, Run } from "./types.js";
import { type WaitOptions, waitForFinish } from "./wait-for-finish.js";

/** One run of an Actor, or the last run of an Actor or a task. */
export class RunClient<
  Item extends object = Dictionary,
  Records = unknown,
  Outputs extends string = string,
> extends RunOperations {
  /** The default dataset of the run. */
  dataset(): DatasetClient<Item> {
    return new DatasetClient(this.context, { ...this.child("/dataset"), run: this.mount });
  }

  /** The default key-value store of the run. */
  keyValueStore(): KeyValueStoreClient<Records> {
    return new KeyValueStoreClient(this.context, this.child("/key-value-store"));
  }

  /** The default request queue of the run. `clientKey` identifies this client to the queue's locks. */
  requestQueue(options?: QueueOptions): RequestQueueClient {
    return new RequestQueueClient(this.context, queueMount(this.child("/request-queue"), options));
  }

  /** The log of the run. */
  log(): LogClient {
    return new LogClient(this.context, this.child("/log"));
  }

  /**
   * The output of the run: the record `OUTPUT` of its default key-value store, parsed by its content type, or `undefined` if
   * there is none. It is also `undefined` if the run does not exist: the API returns the same response for both.
   *
   * `GET /v2/actor-runs/{runId}/key-value-store/records/{recordKey}`
   *
   * @example
   * ```ts
   * const output = await apify.run(runId).output<{ count: number }>();
   * console.log(output?.count); // 3
   * ```
   */
  output<Output = RecordOf<Records, "OUTPUT">>(
    options?: KeyValueStoreGetRecordOptions,
  ): ApiPromise<Output | undefined> {
    const store = this.child("/key-value-store");
    const last = lastOptions(options, arguments.length > 1);
    const record = readRecord(this.context, store, "OUTPUT", last);
    return new ApiPromise(
      record.then(({ data, response }) => ({ data: data?.value as Output | undefined, response })),
    );
  }

  /**
   * The run, or `undefined` if there is none with this ID. `waitForFinish` (seconds) makes the server respond only
   * when the run has finished or the time is up.
   *
   * `GET /v2/actor-runs/{runId}`
   *
   * @example
   * ```ts
   * const run = await apify.run(runId).get({ waitForFinish: 30 });
   * console.log(run?.status); // SUCCEEDED
   * ```
   */
  get(options?: RunGetOptions): ApiPromise<Run<Item, Records, Outputs> | undefined> {
    return this.request(operations.runGet, { options: lastOptions(options, arguments.length > 1) });
  }

  /**
   * Waits until the run has finished, successfully or not, and resolves to it. Rejects with a `NotFoundError` if the run is not
   * found for 10 seconds, since a run just started may be missing for a moment. `lastRun()` is resolved once, at the start.
   *
   * `GET /v2/actor-runs/{runId}`
   *
   * @example
   * ```ts
   * const { id } = await apify.actor("me/my-actor").start();
   * const run = await apify.run(id).waitForFinish({
   *   waitSecs: 600,
   *   onStatus: ({ status, statusMessage }) => console.error(status, statusMessage),
   * });
   * console.log(run.status); // SUCCEEDED
   * ```
   */
  waitForFinish(
    options?: WaitOptions<Run<Item, Records, Outputs>>,
  ): JobPromise<Run<Item, Records, Outputs>> {
    const last = lastOptions(options, arguments.length > 1);
    return waitForFinish(this.context, operations.runGet, this.mount, last);
  }

  /**
   * Changes the run's status message or who may read it.
   *
   * `PUT /v2/actor-runs/{runId}`
   *
   * @param body The status message, or who may read the run.
   *
   * @example
   * ```ts
   * const { statusMessage } = await apify.run(runId).update({ statusMessage: "Checked" });
   * console.log(statusMessage); // Checked
   * ```
   */
  update(
    body: models.RunUpdate,
    options?: RequestOptions,
  ): ApiPromise<Run<Item, Records, Outputs>> {
    return this.request(operations.runUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Aborts the run. Does nothing if the run has finished.
   *
   * `POST /v2/actor-runs/{runId}/abort`
   *
   * @example
   * ```ts
   * const { id } = await apify.actor("me/my-actor").start({ waits: true });
   * await apify.run(id).abort({ gracefully: true });
   * console.log((await apify.run(id).waitForFinish()).status); // ABORTED
   * ```
   */
  abort(options?: RunAbortOptions): ApiPromise<Run<Item, Records, Outputs>> {
    return this.request(operations.runAbort, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Turns the run into a run of another Actor with new input. The run keeps its ID and its default storages.
   *
   * `POST /v2/actor-runs/{runId}/metamorph`
   *
   * @param targetActorId The Actor to become: its ID or name.
   * @param input The input of that Actor.
   *
   * @example
   * ```ts
   * const { id } = await apify.actor("me/my-actor").start({ waits: true });
   * await apify.run(id).metamorph("me/other-actor", { category: "books" });
   * ```
   */
  metamorph(
    targetActorId: string,
    input?: unknown,
    options?: RunMetamorphOptions & InputOptions,
  ): ApiPromise<Run> {
    const last = lastOptions(options, arguments.length > 3);
    return new ApiPromise(metamorph(this.context, this.mount, targetActorId, input, last));
  }

  /**
   * Restarts the container of the run, which continues with the same storages.
   *
   * `POST /v2/actor-runs/{runId}/reboot`
   *
   * @example
   * ```ts
   * const { id } = await apify.actor("me/my-actor").start({ waits: true }, { waitForFinish: 1 });
   * await apify.run(id).reboot();
   * ```
   */
  reboot(options?: RequestOptions): ApiPromise<Run<Item, Records, Outputs>> {
    return this.request(operations.runReboot, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Starts a finished run again, with the same storages. It is charged like any run.
   *
   * `POST /v2/actor-runs/{runId}/resurrect`
   *
   * @example
   * ```ts
   * await apify.run(runId).resurrect({ timeout: 600 });
   * ```
   */
  resurrect(options?: RunResurrectOptions): ApiPromise<Run<Item, Records, Outputs>> {
    return this.request(operations.runResurrect, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Charges for events of a pay-per-event Actor. An idempotency key is charged only once. By default each call
   * creates one and uses it for all its retries.
   *
   * `POST /v2/actor-runs/{runId}/charge`
   *
   * @param body The event, how many of it (default 1), and its idempotency key.
   *
   * @example
   * ```ts
   * const { id } = await apify.actor("me/paid-actor").start({ waits: true });
   * await apify.run(id).charge({ eventName: "page", count: 2 });
   * console.log((await apify.run(id).get())?.chargedEventCounts); // { page: 2 }
   * ```
   */
  charge(
    body: {
      eventName: string;
      count?: number | undefined;
      idempotencyKey?: string | undefined;
    },
    options?: RunChargeOptions,
  ): ApiPromise<void> {
    const last = lastOptions(options, arguments.length > 2);
    return new ApiPromise(charge(this.context, this.mount, body, last));
  }
}

async function metamorph(
  context: ClientContext,
  mount: Mount,
  targetActorId: string,
  input: unknown,
  options: (RunMetamorphOptions & InputOptions) | undefined,
): Promise<ApiResponse<Run>> {
  return call<Run>(context, operations.runMetamorph, mount, {
    ...encodeInput(operations.runMetamorph.id, input, options),
    query: { targetActorId },
    options,
  });
}

async function charge(
  context: ClientContext,
  mount: Mount,
  event: Parameters<RunClient["charge"]>[0],
  options: RunChargeOptions | undefined,
): Promise<ApiResponse<void>> {
  const { eventName, count, idempotencyKey: key, ...others } = { ...event };
  const known = ["eventName", "count", "idempotencyKey"];
  const unknown = Object.keys(others).map((name) => unknownOption("run.charge", name, known));
  if (unknown.length > 0) throw errorOf(unknown);
  if (!eventName)
    throw new ApifyArgumentError(
      "charge() needs the name of an event: eventName.",
      "body.eventName",
    );
  const idempotencyKey = options?.idempotencyKey ?? key ?? crypto.randomUUID();
  return call<void>(context, operations.runCharge, mount, {
    body: { eventName, count: count ?? 1 },
    query: { idempotencyKey },
    options,
  });
}

/** Options of `setStatusMessage()`. */
export interface StatusMessageOptions extends RequestOptions {
  /** Whether this is the final message, which the platform does not overwrite. */
  isStatusMessageTerminal?: boolean | undefined;
}

/** Sets the status message of the current run. */
export async function setStatusMessage(
  context: ClientContext,
  statusMessage: string,
  options: StatusMessageOptions | undefined,
): Promise<void> {
  const { own, request } = splitRequestOptions("setStatusMessage()", options, [
    "isStatusMessageTerminal",
  ]);
  const runId = environment("ACTOR_RUN_ID");
  if (!runId) {
    throw new ApifyArgumentError(
      "setStatusMessage() works inside an Actor only: ACTOR_RUN_ID is not set. Elsewhere call run(id).update({ statusMessage }).",
    );
  }
  const { isStatusMessageTerminal } = own;
  await call(context, operations.runUpdate, mountAt("/v2/actor-runs/{runId}", runId), {
    body: { statusMessage, isStatusMessageTerminal },
    options: request,
  });
}
