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
import { byPart } from "../core/on-demand.js";
import type { RequestOptions } from "../options.js";
import { ActorVersionClient } from "./actor-version.js";
import { BuildClient } from "./build.js";
import type { CallOptions } from "./call-run.js";
import { valueOfInput } from "./input.js";
import { type LastRunOptions, lastRunMount } from "./last-run.js";
import { mountAt } from "./mounts.js";
import { parts } from "./parts.js";
import { RunClient } from "./run.js";
import type { ItemsFormat, ItemsIn } from "./run-sync.js";
import { withInput } from "./running.js";
import { type StartExtras, startRun } from "./start.js";
import type { Dictionary, Run } from "./types.js";

/** What `call()` takes: how to run, how long to wait, and what to do meanwhile. */
export interface ActorCallOptions<Item extends object = object>
  extends Omit<ActorStartOptions, "waitForFinish">,
    CallOptions<Run<Item>> {}

/** What `runSyncGetDatasetItems()` takes: how to run, which items to answer with, and in which format. */
export interface ActorRunSyncItemsOptions<Format extends ItemsFormat = ItemsFormat>
  extends Omit<ActorRunSyncGetDatasetItemsOptions, "format"> {
  /** The format of the items. Default: json. */
  format?: Format | undefined;
}

/** One Actor. */
export class ActorClient<
  Input = unknown,
  Item extends object = Dictionary,
> extends ActorOperations {
  /** The builds of this Actor. */
  builds(): BuildCollectionClient {
    return new BuildCollectionClient(this.core, this.below("/builds"));
  }

  /** The runs of this Actor. */
  runs(): RunCollectionClient {
    return new RunCollectionClient(this.core, this.below("/runs"));
  }

  /** One version, by its number (`0.1`). */
  version(versionNumber: string): ActorVersionClient {
    const mount = this.below("/versions/{versionNumber}", versionNumber);
    return new ActorVersionClient(this.core, mount);
  }

  /** The versions of this Actor. */
  versions(): ActorVersionCollectionClient {
    return new ActorVersionCollectionClient(this.core, this.below("/versions"));
  }

  /** The webhooks that watch this Actor. */
  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this.core, this.below("/webhooks"));
  }

  /** The latest run, of those with this status and origin if they are given. */
  lastRun(options?: LastRunOptions): RunClient<Item> {
    return new RunClient<Item>(this.core, lastRunMount(this.below("/runs/last"), options));
  }

  /**
   * Starts a run and resolves to it at once, without waiting for its end.
   *
   * `POST /v2/actors/{actorId}/runs`
   */
  start(
    input?: Input,
    options?: ActorStartOptions & StartExtras,
    request?: RequestOptions,
  ): ApiPromise<Run<Item>> {
    return new ApiPromise(
      startRun(this.core, operations.actorStart, this.mount, input, options, request),
    );
  }

  /**
   * Starts a run and waits for its end. Resolves to the run, however it ended; with `throwOnFailure` a run that did not
   * succeed is an `ApifyRunFailedError`. An error while waiting has the run, which goes on, as its `partialResult`.
   *
   * `POST /v2/actors/{actorId}/runs`, then `GET /v2/actor-runs/{runId}`
   */
  call(
    input?: Input,
    options?: ActorCallOptions<Item>,
    request?: RequestOptions,
  ): Promise<Run<Item>> {
    return withInput("callRun", "actor", this.core, this.mount, input, options, request);
  }

  /**
   * Runs the Actor and answers with its output: the record `OUTPUT`, or the one that `outputRecordKey` names; `undefined` if
   * there is none. The server holds the connection for up to 300 seconds, then it is an `ApifyRunTimeoutError` and the run goes
   * on; a run that fails is an `ApifyRunFailedError`. Never repeated, since each call is a paid run.
   *
   * `POST /v2/actors/{actorId}/run-sync`
   */
  runSync<Output = unknown>(
    input?: Input,
    options?: ActorRunSyncOptions,
    request?: RequestOptions,
  ): ApiPromise<Output | undefined> {
    return new ApiPromise(
      withInput("runSync", "actor", this.core, this.mount, input, options, request),
    );
  }

  /**
   * Runs the Actor and answers with the items of its dataset: objects, or with another `format` than `json` text, and bytes for
   * `xlsx`. Waits and fails as `runSync` does.
   *
   * `POST /v2/actors/{actorId}/run-sync-get-dataset-items`
   */
  runSyncGetDatasetItems<Format extends ItemsFormat = "json">(
    input?: Input,
    options?: ActorRunSyncItemsOptions<Format>,
    request?: RequestOptions,
  ): ApiPromise<ItemsIn<Format, Item>> {
    return new ApiPromise(
      withInput("runSyncItems", "actor", this.core, this.mount, input, options, request),
    );
  }

  /**
   * Whether the input fits the Actor's input schema.
   *
   * `POST /v2/actors/{actorId}/validate-input`
   */
  async validateInput(
    input?: unknown,
    options?: ActorValidateInputOptions,
    request?: RequestOptions,
  ): Promise<boolean> {
    const given = { body: valueOfInput(input), options: { ...options } };
    return byPart(this.core, parts.runs, request, ({ validateInput }, request) =>
      validateInput(this.core, this.mount, { ...given, request }),
    );
  }

  /**
   * The build that the Actor runs by default.
   *
   * `GET /v2/actors/{actorId}/builds/default`
   */
  async defaultBuild(
    options?: ActorDefaultBuildOptions,
    request?: RequestOptions,
  ): Promise<BuildClient> {
    const given = { ...options };
    const buildId = await byPart(this.core, parts.runs, request, ({ defaultBuildId }, request) =>
      defaultBuildId(this.core, this.mount, { options: given, request }),
    );
    return new BuildClient(this.core, mountAt("/v2/actor-builds/{buildId}", buildId));
  }
}
