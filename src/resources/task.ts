import type { Task } from "../../generated/models.js";
import * as operations from "../../generated/operations.js";
import type {
  TaskRunSyncGetDatasetItemsOptions,
  TaskRunSyncOptions,
  TaskStartOptions,
} from "../../generated/options.js";
import {
  RunCollectionClient,
  TaskOperations,
  WebhookCollectionClient,
} from "../../generated/resources.js";
import { ApiPromise } from "../core/api-promise.js";
import type { JobPromise } from "../core/job-promise.js";
import { lastOptions, type RequestOptions } from "../options.js";
import { type CallAllOptions, type CallResult, callAll } from "./call-all.js";
import { type CallOptions, callRun } from "./call-run.js";
import { type LastRunOptions, lastRunMount } from "./mounts.js";
import { RunClient } from "./run.js";
import { type StartExtras, startRun } from "./run-start.js";
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
export interface TaskCallOptions<Item extends object = object>
  extends Omit<TaskStartOptions, "waitForFinish">,
    CallOptions<Run<Item>> {}

/** Options of `callAll()`: of each run, and how many at once. */
export interface TaskCallAllOptions<Item extends object = object>
  extends Omit<TaskStartOptions, "waitForFinish">,
    CallAllOptions<Run<Item>> {}

/** Options of `runSyncGetDatasetItems()`: of the run, and which items to return in which format. */
export interface TaskRunSyncItemsOptions<Format extends ItemsFormat = ItemsFormat>
  extends Omit<TaskRunSyncGetDatasetItemsOptions, "format">,
    AbortOptions {
  /** The format of the items. Default: json. */
  format?: Format | undefined;
}

/** One task: an Actor with a saved input. */
export class TaskClient<
  Input = unknown,
  Item extends object = Dictionary,
  Records = unknown,
  Outputs extends string = string,
> extends TaskOperations {
  /** The runs of this task. */
  runs(): RunCollectionClient {
    return new RunCollectionClient(this.context, this.child("/runs"));
  }

  /**
   * Publishes the task on its public page, which `publicConfig` describes.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}`
   */
  publish(options?: RequestOptions): ApiPromise<Task> {
    const body = { isPublic: true };
    return this.request(operations.taskUpdate, {
      body,
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Removes the task from its public page; `publicConfig` stays.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}`
   */
  unpublish(options?: RequestOptions): ApiPromise<Task> {
    const body = { isPublic: false };
    return this.request(operations.taskUpdate, {
      body,
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /** The webhooks that watch this task. */
  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this.context, this.child("/webhooks"));
  }

  /**
   * The latest run, optionally with a certain status and origin.
   *
   * @example
   * ```ts
   * const last = apify.task("me/my-task").lastRun({ status: "SUCCEEDED" });
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
   * Starts a run of the task and resolves to it without waiting for its end. The input overrides properties of the one
   * saved with the task.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/runs`
   *
   * @param input What to replace in the saved input.
   *
   * @example
   * ```ts
   * const run = await apify.task("me/my-task").start({ category: "music" }, { memory: 512 });
   * console.log(run.status); // READY
   * ```
   */
  start(
    input?: Input,
    options?: TaskStartOptions & StartExtras,
  ): ApiPromise<Run<Item, Records, Outputs>> {
    const last = lastOptions(options, arguments.length > 2);
    return new ApiPromise(startRun(this.context, operations.taskStart, this.mount, input, last));
  }

  /**
   * Starts a run of the task and waits for its end. Resolves to the run even if it failed; with `throwOnFailure` it
   * then rejects with an `ApifyRunFailedError`. If it rejects after the start, the run continues, and the `partialResult` of this promise has it.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/runs`, then `GET /v2/actor-runs/{runId}`
   *
   * @param input What to replace in the saved input.
   *
   * @example
   * ```ts
   * const run = await apify.task("me/my-task").call({ category: "music" }, {
   *   throwOnFailure: true,
   *   log: (line) => console.error(line),
   * });
   * const items = await apify.run(run).dataset().listItems().toArray();
   * console.log(items.length); // 3
   * ```
   */
  call(input?: Input, options?: TaskCallOptions<Item>): JobPromise<Run<Item, Records, Outputs>> {
    const last = lastOptions(options, arguments.length > 2);
    return callRun(this.context, operations.taskStart, this.mount, input, last);
  }

  /**
   * Starts a run for each input, at most `concurrency` at once, and gives the results in the order of the inputs: each with its
   * run, or with the error and what is known of the run. Runs that the account has no room for are tried again. Leaving the
   * loop starts no more; what is under way goes on, unless `abortOnCancel` is set. With `throwOnFailure` the first run that
   * fails ends the loop.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/runs`, then `GET /v2/actor-runs/{runId}`
   *
   * @param inputs The input of each run.
   *
   * @example
   * ```ts
   * const inputs = ["books", "music"].map((category) => ({ category }));
   * const task = apify.task<{ category: string }>("me/my-task");
   * const results = task.callAll(inputs, { concurrency: 5 });
   * for await (const { input, run, error } of results) {
   *   console.log(input.category, run?.status ?? error);
   * }
   * ```
   */
  callAll(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: TaskCallAllOptions<Item>,
  ): AsyncGenerator<CallResult<Input, Run<Item>>, void, undefined> {
    const last = lastOptions(options, arguments.length > 2);
    return callAll(this.context, operations.taskStart, this.mount, inputs, last);
  }

  /**
   * Runs the task and returns its output: the record `OUTPUT`, or the one named by `outputRecordKey`; `undefined` if there is
   * none. A run of more than 300 seconds is an `ApifyRunTimeoutError` and continues on the platform; a failed run is an
   * `ApifyRunFailedError`. Not retried once the server may have received it, since each call is a paid run. With
   * `abortOnCancel` it starts the run, waits for it and reads the output in requests of their own, since only so it knows which
   * run to abort.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/run-sync`
   *
   * @param input What to replace in the saved input.
   *
   * @example
   * ```ts
   * const output = await apify.task("me/my-task").runSync<{ count: number }>({ category: "music" });
   * console.log(output?.count); // 3
   * ```
   */
  runSync<Output = unknown>(
    input?: Input,
    options?: TaskRunSyncOptions & AbortOptions,
  ): RunSyncPromise<Output | undefined> {
    const operation = { sync: operations.taskRunSync, start: operations.taskStart };
    const last = lastOptions(options, arguments.length > 2);
    return runSync(this.context, operation, this.mount, input, last);
  }

  /**
   * Runs the task and returns the items of its dataset: objects, text for a `format` other than `json`, or bytes for `xlsx`.
   * Waits and fails like `runSync`.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items`
   *
   * @param input What to replace in the saved input.
   *
   * @example
   * ```ts
   * const items = await apify.task("me/my-task").runSyncGetDatasetItems({ category: "music" });
   * console.log(items.map(({ price }) => price).join(", ")); // 10, 20, 30
   * ```
   */
  runSyncGetDatasetItems<Format extends ItemsFormat = "json">(
    input?: Input,
    options?: TaskRunSyncItemsOptions<Format>,
  ): RunSyncPromise<ItemsIn<Format, Item>> {
    const operation = {
      sync: operations.taskRunSyncGetDatasetItems,
      start: operations.taskStart,
    };
    const last = lastOptions(options, arguments.length > 2);
    return runSyncItems(this.context, operation, this.mount, input, last);
  }
}
