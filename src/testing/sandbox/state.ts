import type * as models from "../../../generated/models.js";
import type { Accounts } from "./accounts.js";
import type { ActorCommand, ActorDefinition, ActorFunction } from "./actor-function.js";
import { latestTime, type SandboxClock } from "./clock.js";
import { Job } from "./jobs.js";
import type { Random } from "./random.js";
import type { RunEvents } from "./run-events.js";
import type { DatasetState, KeyValueStoreState, RequestQueueState } from "./storage-state.js";
import type { Kept } from "./wire.js";

/** One resource: what the API shows of it is `info`. */
export interface Stored {
  readonly info: {
    readonly id: string;
    readonly userId?: string | null | undefined;
    readonly name?: string | null | undefined;
  };
}

/**
 * All resources of a kind, in the order of their creation.
 * @internal
 */
export class Collection<T extends Stored> {
  readonly #entries = new Map<string, T>();
  /** The parameter of a path that names one. */
  readonly parameter: string;

  /** Gets the path of one, as the document has it. */
  constructor(private readonly path: string) {
    this.parameter = /\{(\w+)\}/.exec(path)![1]!;
  }

  /** The path of a resource by its ID. */
  pathOf(id: string): string {
    return this.path.replace(/\{\w+\}/, id);
  }

  add(entry: T): T {
    this.#entries.set(entry.info.id, entry);
    return entry;
  }

  get(id: string | null | undefined): T | undefined {
    return this.#entries.get(id ?? "");
  }

  delete({ info }: Stored): void {
    this.#entries.delete(info.id);
  }

  named(userId: string, name: string): T | undefined {
    return this.where(({ info }) => info.name === name && info.userId === userId)[0];
  }

  ownedBy(userId: string): T[] {
    return this.where(({ info }) => info.userId === userId);
  }

  where(condition: (entry: T) => boolean): T[] {
    return [...this.#entries.values()].filter(condition);
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.#entries.values();
  }

  get size(): number {
    return this.#entries.size;
  }
}

/** @internal */
export type ActorInfo = Kept<
  models.Actor,
  "id" | "userId" | "username" | "name" | "isPublic" | "stats" | "versions" | "defaultRunOptions"
>;
export type WebhookInfo = Kept<models.Webhook, "id" | "userId" | "eventTypes" | "condition">;
export type RunOptions = Kept<NonNullable<models.Run["options"]>, "build" | "timeoutSecs">;
type JobFields = "id" | "userId" | "actId" | "startedAt" | "status" | "stats";
type DefaultStorages = "defaultDatasetId" | "defaultKeyValueStoreId" | "defaultRequestQueueId";
/** @internal */
export type RunInfo = Kept<models.Run, JobFields | DefaultStorages | "storageIds"> & {
  options: RunOptions;
};
/** @internal */
export type BuildInfo = Kept<models.Build, JobFields | "buildNumber">;

/** @internal */
export interface ActorState {
  readonly info: ActorInfo;
  /** What its runs do; without it they succeed at once. */
  readonly behaviour?: ActorFunction | ActorCommand | undefined;
  /** What answers HTTP requests in standby mode; true if its program does. */
  readonly standby?: ActorDefinition["standby"];
  /** What its builds declare. */
  readonly schemas?: Readonly<Pick<ActorDefinition, "input" | "output" | "storages">>;
}

/** @internal */
export type TaskState = { readonly info: Kept<models.Task, "id" | "userId" | "actId"> };
/** @internal */
export type ScheduleState = {
  readonly info: Kept<models.Schedule, "id" | "cronExpression" | "timezone">;
};
/** @internal */
export type DispatchState = { readonly info: Kept<models.WebhookDispatch, "id"> };

/** @internal */
export type WebhookState = {
  readonly info: WebhookInfo;
  readonly idempotencyKey?: string | null | undefined;
};

/** @internal */
export class BuildState extends Job<BuildInfo> {}

/**
 * One call of an Actor's function, or one process of its program, for a run.
 * @internal
 */
export class Execution {
  /** Aborted when the run is to end, and when it has ended. */
  readonly interrupted = new AbortController();
  /** Aborted when the run has ended or goes on anew. */
  readonly ended = new AbortController();
  stopTimer = () => {};
}

/** @internal */
export class RunState extends Job<RunInfo> {
  /** The key of the input of the present execution. */
  inputKey = "INPUT";
  /** Replaced by a reboot, a metamorph or a resurrection. What an earlier execution still does is ignored. */
  execution: Execution | undefined;
  /** The idempotency keys of the charges that were made. */
  readonly charges = new Set<string>();
  /** What it may do. Nothing is refused for it: the run's token is that of its owner. */
  permissionLevel: string | null | undefined;
  /** When it was restarted after an error, in milliseconds since the epoch. */
  restarts: readonly number[] = [];

  constructor(
    info: RunInfo,
    clock: SandboxClock,
    public actor: ActorState,
  ) {
    super(info, clock);
  }

  /** When its time is over, in milliseconds since the epoch. Only a resurrection moves it. */
  get timeoutAt(): number | undefined {
    const { timeoutSecs } = this.info.options;
    return timeoutSecs > 0 ? Math.min(this.since + timeoutSecs * 1000, latestTime) : undefined;
  }
}

/** Everything that the sandbox stores, by kind. */
export class SandboxState {
  /** Actors, by ID or `username/name`. */
  readonly actors = new Collection<ActorState>("/v2/actors/{actorId}");
  /** Builds. */
  readonly builds = new Collection<BuildState>("/v2/actor-builds/{buildId}");
  /** Runs. */
  readonly runs = new Collection<RunState>("/v2/actor-runs/{runId}");
  /** Tasks. */
  readonly tasks = new Collection<TaskState>("/v2/actor-tasks/{actorTaskId}");
  /** Schedules. */
  readonly schedules = new Collection<ScheduleState>("/v2/schedules/{scheduleId}");
  /** Webhooks, ad-hoc ones as well. */
  readonly webhooks = new Collection<WebhookState>("/v2/webhooks/{webhookId}");
  /** What webhooks did. */
  readonly dispatches = new Collection<DispatchState>("/v2/webhook-dispatches/{dispatchId}");
  /** Datasets with their items. */
  readonly datasets = new Collection<DatasetState>("/v2/datasets/{datasetId}");
  /** Key-value stores with their records. */
  readonly keyValueStores = new Collection<KeyValueStoreState>("/v2/key-value-stores/{storeId}");
  /** Request queues with their requests. */
  readonly requestQueues = new Collection<RequestQueueState>("/v2/request-queues/{queueId}");
}

export type Kind = keyof SandboxState;
export type StateOf<K extends Kind> = SandboxState[K] extends Collection<infer T> ? T : never;

/** The resources of a kind. */
export const collectionOf = <K extends Kind>(state: SandboxState, kind: K) =>
  state[kind] as unknown as Collection<StateOf<K>>;

/** What the methods work with. */
export interface ServerState extends SandboxState {
  /** The URL of the sandbox. */
  readonly url: string;
  readonly clock: SandboxClock;
  readonly random: Random;
  readonly accounts: Accounts;
  readonly limits: NonNullable<models.AccountLimits["limits"]>;
  /** Headers of calls that Actors make: those are not recorded, not limited, and get no faults. */
  readonly actorHeaders: Readonly<Record<string, string>>;
  /** The ports of this machine that webhooks may call. */
  readonly webhookPorts: readonly number[] | "any";
  /** Aborted when the sandbox is closed. */
  readonly closing: AbortSignal;
  /** Tells programs of the events of their runs. */
  readonly events: RunEvents;
  /** The processes of runs, until they have ended. */
  readonly processes: Set<Promise<unknown>>;
}
