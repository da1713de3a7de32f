import type * as models from "../../../generated/models.js";
import type { ActorDefinition, ActorFunction } from "./actor-function.js";
import { Collection } from "./collection.js";
import type { DatasetState } from "./dataset-state.js";
import { Job } from "./job.js";
import type { KeyValueStoreState } from "./key-value-store-state.js";
import type { RequestQueueState } from "./request-queue-state.js";

export interface ActorState {
  readonly info: models.Actor;
  /** What its runs do; without it they succeed at once. */
  readonly behaviour?: ActorFunction;
  /** What its builds declare. */
  readonly schemas?: Readonly<Pick<ActorDefinition, "input" | "dataset">>;
}

export interface TaskState {
  readonly info: models.Task;
}

export interface ScheduleState {
  readonly info: models.Schedule;
}

export interface WebhookState {
  readonly info: models.Webhook;
  readonly idempotencyKey?: string | null | undefined;
}

export interface DispatchState {
  readonly info: models.WebhookDispatch;
}

export class BuildState extends Job<models.Build> {}

/** What an Actor's function is doing for a run. */
export interface Execution {
  readonly controller: AbortController;
  stopTimer: () => void;
}

export class RunState extends Job<models.Run> {
  /** Under which key the input of the present execution is. */
  inputKey = "INPUT";
  /** Replaced by a reboot, a metamorph, a resurrection: what an earlier execution still does no longer counts. */
  execution: Execution | undefined;
  /** The keys of the charges that were made. */
  readonly charges = new Set<string>();

  constructor(
    info: models.Run,
    public actor: ActorState,
  ) {
    super(info);
  }
}

/** Everything that there is, by kind. */
export class SandboxState {
  /** Actors, by ID or `username/name`. */
  readonly actors = new Collection<ActorState>();
  /** Builds. */
  readonly builds = new Collection<BuildState>();
  /** Runs. */
  readonly runs = new Collection<RunState>();
  /** Tasks. */
  readonly tasks = new Collection<TaskState>();
  /** Schedules. */
  readonly schedules = new Collection<ScheduleState>();
  /** Webhooks, ad-hoc ones as well. */
  readonly webhooks = new Collection<WebhookState>();
  /** What webhooks did. */
  readonly dispatches = new Collection<DispatchState>();
  /** Datasets with their items. */
  readonly datasets = new Collection<DatasetState>();
  /** Key-value stores with their records. */
  readonly keyValueStores = new Collection<KeyValueStoreState>();
  /** Request queues with their requests. */
  readonly requestQueues = new Collection<RequestQueueState>();
}
