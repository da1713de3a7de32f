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
import type { RequestOptions } from "../options.js";
import { type CallOptions, callRun } from "./call-run.js";
import { type LastRunOptions, lastRunMount, RunClient } from "./run.js";
import { type StartExtras, startRun } from "./run-start.js";
import { type ItemsFormat, type ItemsIn, runSync, runSyncItems } from "./run-sync.js";
import type { Dictionary, Run } from "./types.js";

/** What `call()` takes: how to run, how long to wait, and what to do meanwhile. */
export interface TaskCallOptions<Item extends object = object>
  extends Omit<TaskStartOptions, "waitForFinish">,
    CallOptions<Run<Item>> {}

/** What `runSyncGetDatasetItems()` takes: how to run, which items to answer with, and in which format. */
export interface TaskRunSyncItemsOptions<Format extends ItemsFormat = ItemsFormat>
  extends Omit<TaskRunSyncGetDatasetItemsOptions, "format"> {
  /** The format of the items. Default: json. */
  format?: Format | undefined;
}

/** One task: an Actor with a saved input. */
export class TaskClient<Input = unknown, Item extends object = Dictionary> extends TaskOperations {
  /** The runs of this task. */
  runs(): RunCollectionClient {
    return new RunCollectionClient(this.context, this.child("/runs"));
  }

  /**
   * Shows the task on its public page, which `publicConfig` describes.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}`
   */
  publish(options?: RequestOptions): ApiPromise<Task> {
    const body = { isPublic: true };
    return this.request(operations.taskUpdate, { body, options, tooMany: arguments.length > 1 });
  }

  /**
   * Takes the task off its public page; `publicConfig` stays.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}`
   */
  unpublish(options?: RequestOptions): ApiPromise<Task> {
    const body = { isPublic: false };
    return this.request(operations.taskUpdate, { body, options, tooMany: arguments.length > 1 });
  }

  /** The webhooks that watch this task. */
  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this.context, this.child("/webhooks"));
  }

  /** The latest run, of those with this status and origin if they are given. */
  lastRun(options?: LastRunOptions): RunClient<Item> {
    return new RunClient<Item>(this.context, lastRunMount(this.child("/runs/last"), options));
  }

  /**
   * Starts a run of the task and resolves to it at once, without waiting for its end. The input given is merged over
   * the one saved with the task.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/runs`
   */
  start(input?: Input, options?: TaskStartOptions & StartExtras): ApiPromise<Run<Item>> {
    const tooMany = arguments.length > 2;
    return new ApiPromise(
      startRun(this.context, operations.taskStart, this.mount, input, options, tooMany),
    );
  }

  /**
   * Starts a run of the task and waits for its end. Resolves to the run, however it ended; with `throwOnFailure` a run that did not
   * succeed is an `ApifyRunFailedError`. An error while waiting has the run, which goes on, as its `partialResult`.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/runs`, then `GET /v2/actor-runs/{runId}`
   */
  call(input?: Input, options?: TaskCallOptions<Item>): Promise<Run<Item>> {
    const tooMany = arguments.length > 2;
    return callRun(this.context, operations.taskStart, this.mount, input, options, tooMany);
  }

  /**
   * Runs the task and answers with its output: the record `OUTPUT`, or the one that `outputRecordKey` names; `undefined` if
   * there is none. The server holds the connection for up to 300 seconds, then it is an `ApifyRunTimeoutError` and the run goes
   * on; a run that fails is an `ApifyRunFailedError`. Never repeated, since each call is a paid run.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/run-sync`
   */
  runSync<Output = unknown>(
    input?: Input,
    options?: TaskRunSyncOptions,
  ): ApiPromise<Output | undefined> {
    const operation = operations.taskRunSync;
    const tooMany = arguments.length > 2;
    return new ApiPromise(runSync(this.context, operation, this.mount, input, options, tooMany));
  }

  /**
   * Runs the task and answers with the items of its dataset: objects, or with another `format` than `json` text, and bytes for
   * `xlsx`. Waits and fails as `runSync` does.
   *
   * `POST /v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items`
   */
  runSyncGetDatasetItems<Format extends ItemsFormat = "json">(
    input?: Input,
    options?: TaskRunSyncItemsOptions<Format>,
  ): ApiPromise<ItemsIn<Format, Item>> {
    const operation = operations.taskRunSyncGetDatasetItems;
    const tooMany = arguments.length > 2;
    return new ApiPromise(
      runSyncItems(this.context, operation, this.mount, input, options, tooMany),
    );
  }
}
