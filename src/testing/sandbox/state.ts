import type * as models from "../../../generated/models.js";
import type { ActorCommand, ActorDefinition, ActorFunction } from "./actor-function.js";
import { latestTime, type SandboxClock } from "./clock.js";
import { ApiError } from "./errors.js";
import { Job } from "./jobs.js";
import { type Random, secret } from "./random.js";
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

  add(entry: T): T {
    this.#entries.set(entry.info.id, entry);
    return entry;
  }

  get(id: string | null | undefined): T | undefined {
    return this.#entries.get(id ?? "");
  }

  delete(entry: T): void {
    this.#entries.delete(entry.info.id);
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

/** A user of the sandbox. */
export interface Account {
  readonly id: string;
  readonly username: string;
  /** Users without a token only own public Actors. */
  readonly token?: string;
}

/** Who can use the sandbox, by token and by name. */
export class Accounts {
  readonly #all = new Map<string, Account>();
  /** By token. */
  readonly #runs = new Map<string, Account>();
  /** By run. */
  readonly #runTokens = new Map<string, string>();
  /** Owns the runs that were started without a token. */
  readonly anonymous: Account;

  constructor(
    tokens: Readonly<Record<string, string>>,
    private readonly random: Random,
  ) {
    for (const [username, token] of Object.entries(tokens)) {
      this.#all.set(username, { id: random.id(), username, token });
    }
    this.anonymous = { id: random.id(), username: "anonymous", token: secret() };
    this.#all.set("anonymous", this.anonymous);
  }

  /** The account with this name or ID. */
  find(reference: string): Account | undefined {
    return this.#all.get(reference) ?? this.#where(({ id }) => id === reference);
  }

  /** The account with this name, which is created if it does not exist. */
  named(username: string): Account {
    const account = this.#all.get(username) ?? { id: this.random.id(), username };
    this.#all.set(username, account);
    return account;
  }

  /** The account of the token in a request's header or query; undefined without a token. */
  calling(authorization: string | undefined, { searchParams }: URL): Account | undefined {
    const token = bearerToken(authorization) ?? searchParams.get("token");
    if (!token) return undefined;
    const account = this.#where((each) => each.token === token) ?? this.#runs.get(token);
    if (account) return account;
    throw new ApiError(401, "invalid-token", "No account of this sandbox has this API token.");
  }

  /** The token of a run's process, which acts for the owner of the run. */
  runToken(runId: string, owner: Account): string {
    const token = this.#runTokens.get(runId) ?? secret();
    this.#runTokens.set(runId, token);
    this.#runs.set(token, owner);
    return token;
  }

  /** Whether a run's process made the request. */
  isRun(authorization: string | undefined): boolean {
    return this.#runs.has(bearerToken(authorization) ?? "");
  }

  #where(condition: (account: Account) => boolean): Account | undefined {
    for (const account of this.#all.values()) if (condition(account)) return account;
    return undefined;
  }
}

function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer\s+(.+)$/i.exec(authorization ?? "")?.[1];
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
export type RunInfo = Kept<models.Run, JobFields | DefaultStorages> & { options: RunOptions };
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
    public actor: ActorState,
  ) {
    super(info);
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

export const timestamp = ({ clock }: Pick<ServerState, "clock">): string =>
  new Date(clock.now()).toISOString();
