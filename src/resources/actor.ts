import type { Build } from "../../generated/models.js";
import * as operations from "../../generated/operations.js";
import type {
  ActorDefaultBuildOptions,
  ActorRunSyncGetDatasetItemsOptions,
  ActorRunSyncOptions,
  ActorStartOptions,
  ActorValidateInputOptions,
} from "../../generated/options.js";
import {
  ActorOperations,
  ActorVersionCollectionClient,
  BuildCollectionClient,
  RunCollectionClient,
  WebhookCollectionClient,
} from "../../generated/resources.js";
import { ApiPromise } from "../core/api-promise.js";
import { requireField } from "../core/failures.js";
import type { JobPromise } from "../core/job-promise.js";
import { call } from "../core/send.js";
import { lastOptions } from "../options.js";
import { ActorVersionClient, BuildClient } from "./build.js";
import { type CallAllOptions, type CallResult, callAll } from "./call-all.js";
import { type CallOptions, callRun } from "./call-run.js";
import { type LastRunOptions, lastRunMount, mountAt } from "./mounts.js";
import { RunClient } from "./run.js";
import { encodeInput, type StartExtras, startRun } from "./run-start.js";
import {
  type ItemsFormat,
  type ItemsIn,
  type RunSyncPromise,
  runSync,
  runSyncItems,
} from "./run-sync.js";
import type { Dictionary, Run } from "./types.js";
import type { AbortOptions } from "./wait-for-finish.js";

/** Options of `call()`: of the run, and how to wait for it. */
export interface ActorCallOptions<Item extends object = object>
  extends Omit<ActorStartOptions, "waitForFinish">,
    CallOptions<Run<Item>> {}

/** Options of `callAll()`: of each run, and how many at once. */
export interface ActorCallAllOptions<Item extends object = object>
  extends Omit<ActorStartOptions, "waitForFinish">,
    CallAllOptions<Run<Item>> {}

/** Options of `runSyncGetDatasetItems()`: of the run, and which items to return in which format. */
export interface ActorRunSyncItemsOptions<Format extends ItemsFormat = ItemsFormat>
  extends Omit<ActorRunSyncGetDatasetItemsOptions, "format">,
    AbortOptions {
  /** The format of the items. Default: json. */
  format?: Format | undefined;
}

/** One Actor. */
export class ActorClient<
  Input = unknown,
  Item extends object = Dictionary,
  Records = unknown,
  Outputs extends string = string,
> extends ActorOperations {
  /** The builds of this Actor. */
  builds(): BuildCollectionClient {
    return new BuildCollectionClient(this.context, this.child("/builds"));
  }

  /** The runs of this Actor. */
  runs(): RunCollectionClient {
    return new RunCollectionClient(this.context, this.child("/runs"));
  }

  /**
   * One version, by its number (`0.1`).
   *
   * @param versionNumber The number of the version, as `0.1`.
   */
  version(versionNumber: string): ActorVersionClient {
    const mount = this.child("/versions/{versionNumber}", versionNumber);
    return new ActorVersionClient(this.context, mount);
  }

  /** The versions of this Actor. */
  versions(): ActorVersionCollectionClient {
    return new ActorVersionCollectionClient(this.context, this.child("/versions"));
  }

  /** The webhooks that watch this Actor. */
  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this.context, this.child("/webhooks"));
  }

  /**
   * The latest run, optionally with a certain status and origin.
   *
   * @example
   * ```ts
   * const last = apify.actor("me/my-actor").lastRun({ status: "SUCCEEDED" });
   * console.log((await last.dataset().listItems()).items.length); // 3
   * ```
   */
  lastRun(options?: LastRunOptions): RunClient<Item, Records, Outputs> {
    return new RunClient<Item, Records, Outputs>(
      this.context,
      lastRunMount(this.child("/runs/last"), options),
    );
  }

  /**
   * Starts a run and resolves to it without waiting for its end.
   *
   * `POST /v2/actors/{actorId}/runs`
   *
   * @param input The input: JSON, text or bytes.
   *
   * @example
   * ```ts
   * const run = await apify.actor("me/my-actor").start({ category: "books" }, { memory: 512 });
   * console.log(run.status); // READY
   * ```
   */
  start(
    input?: Input,
    options?: ActorStartOptions & StartExtras,
  ): ApiPromise<Run<Item, Records, Outputs>> {
    const last = lastOptions(options, arguments.length > 2);
    return new ApiPromise(startRun(this.context, operations.actorStart, this.mount, input, last));
  }

  /**
   * Starts a run and waits for its end. Resolves to the run even if it failed; with `throwOnFailure` it then
   * rejects with an `ApifyRunFailedError`. If it rejects after the start, the run continues, and the `partialResult` of this promise has it.
   *
   * `POST /v2/actors/{actorId}/runs`, then `GET /v2/actor-runs/{runId}`
   *
   * @param input The input: JSON, text or bytes.
   *
   * @example
   * ```ts
   * const run = await apify.actor("me/my-actor").call({ category: "books" }, {
   *   throwOnFailure: true,
   *   log: (line) => console.error(line),
   * });
   * const items = await apify.run(run).dataset().listItems().toArray();
   * console.log(items.length); // 3
   * ```
   */
  call(input?: Input, options?: ActorCallOptions<Item>): JobPromise<Run<Item, Records, Outputs>> {
    const last = lastOptions(options, arguments.length > 2);
    return callRun(this.context, operations.actorStart, this.mount, input, last);
  }

  /**
   * Starts a run for each input, at most `concurrency` at once, and gives the results in the order of the inputs: each with its
   * run, or with the error and what is known of the run. Runs that the account has no room for are tried again. Leaving the
   * loop starts no more; what is under way goes on, unless `abortOnCancel` is set. With `throwOnFailure` the first run that
   * fails ends the loop.
   *
   * `POST /v2/actors/{actorId}/runs`, then `GET /v2/actor-runs/{runId}`
   *
   * @param inputs The input of each run.
   *
   * @example
   * ```ts
   * const inputs = ["books", "music"].map((category) => ({ category }));
   * const actor = apify.actor<{ category: string }>("me/my-actor");
   * const results = actor.callAll(inputs, { concurrency: 5 });
   * for await (const { input, run, error } of results) {
   *   console.log(input.category, run?.status ?? error);
   * }
   * ```
   */
  callAll(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: ActorCallAllOptions<Item>,
  ): AsyncGenerator<CallResult<Input, Run<Item>>, void, undefined> {
    const last = lastOptions(options, arguments.length > 2);
    return callAll(this.context, operations.actorStart, this.mount, inputs, last);
  }

  /**
   * Runs the Actor and returns its output: the record `OUTPUT`, or the one named by `outputRecordKey`; `undefined` if there is
   * none. A run of more than 300 seconds is an `ApifyRunTimeoutError` and continues on the platform; a failed run is an
   * `ApifyRunFailedError`. Not retried once the server may have received it, since each call is a paid run. With
   * `abortOnCancel` it starts the run, waits for it and reads the output in requests of their own, since only so it knows which
   * run to abort.
   *
   * `POST /v2/actors/{actorId}/run-sync`
   *
   * @param input The input: JSON, text or bytes.
   *
   * @example
   * ```ts
   * const output = await apify.actor("me/my-actor").runSync<{ count: number }>({ category: "books" });
   * console.log(output?.count); // 3
   * ```
   */
  runSync<Output = unknown>(
    input?: Input,
    options?: ActorRunSyncOptions & AbortOptions,
  ): RunSyncPromise<Output | undefined> {
    const operation = { sync: operations.actorRunSync, start: operations.actorStart };
    const last = lastOptions(options, arguments.length > 2);
    return runSync(this.context, operation, this.mount, input, last);
  }

  /**
   * Runs the Actor and returns the items of its dataset: objects, text for a `format` other than `json`, or bytes for `xlsx`.
   * Waits and fails like `runSync`.
   *
   * `POST /v2/actors/{actorId}/run-sync-get-dataset-items`
   *
   * @param input The input: JSON, text or bytes.
   *
   * @example
   * ```ts
   * const items = await apify.actor("me/my-actor").runSyncGetDatasetItems({ category: "books" });
   * console.log(items.map(({ price }) => price).join(", ")); // 10, 20, 30
   * ```
   */
  runSyncGetDatasetItems<Format extends ItemsFormat = "json">(
    input?: Input,
    options?: ActorRunSyncItemsOptions<Format>,
  ): RunSyncPromise<ItemsIn<Format, Item>> {
    const operation = {
      sync: operations.actorRunSyncGetDatasetItems,
      start: operations.actorStart,
    };
    const last = lastOptions(options, arguments.length > 2);
    return runSyncItems(this.context, operation, this.mount, input, last);
  }

  /**
   * Checks an input by the Actor's input schema, after filling in its defaults. Resolves to `true`; rejects with an
   * `ApifyApiError` that says why, of the status 400, if the input is not valid.
   *
   * `POST /v2/actors/{actorId}/validate-input`
   *
   * @param input The input to check.
   *
   * @example
   * ```ts
   * console.log(await apify.actor("me/my-actor").validateInput({ category: "books" })); // true
   * ```
   */
  async validateInput(input?: unknown, options?: ActorValidateInputOptions): Promise<boolean> {
    const operation = operations.actorValidateInput;
    const given = {
      ...encodeInput(operation.id, input),
      options: lastOptions(options, arguments.length > 2),
    };
    const answer = await call<{ valid: boolean }>(this.context, operation, this.mount, given);
    return requireField(this.context, operation, answer, "valid");
  }

  /**
   * The default build of the Actor.
   *
   * `GET /v2/actors/{actorId}/builds/default`
   */
  async defaultBuild(options?: ActorDefaultBuildOptions): Promise<BuildClient> {
    const operation = operations.actorDefaultBuild;
    const given = { options: lastOptions(options, arguments.length > 1) };
    const answer = await call<Build>(this.context, operation, this.mount, given);
    const buildId = requireField(this.context, operation, answer, "id");
    return new BuildClient(this.context, mountAt("/v2/actor-builds/{buildId}", buildId));
  }
}
