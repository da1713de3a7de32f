import type { ActorRunPricingInfo, Run } from "../../../generated/models.js";
import type {
  ApifyClient,
  DatasetClient,
  KeyValueStoreClient,
  RequestQueueClient,
} from "../../index.js";
import type { Wire } from "./wire.js";

/** What an Actor's function gets: its input, the storages of its run, and the client to do anything else with. */
// biome-ignore lint/suspicious/noExplicitAny: what the input is, only the Actor knows.
export interface ActorContext<Input = any> {
  /** JSON parsed, text as a string, anything else as bytes. Undefined if the run was started without. */
  readonly input: Input;
  /** The run as it stood when it started. */
  readonly run: Run;
  /** The default dataset of the run. */
  readonly dataset: DatasetClient;
  /** The default key-value store of the run. */
  readonly store: KeyValueStoreClient;
  /** The default request queue of the run. */
  readonly queue: RequestQueueClient;
  /** A client of the account that the run belongs to. */
  readonly client: ApifyClient;
  /**
   * Aborted when the run is to end: by `abort`, its timeout, a migration, a reboot or metamorph, or with the sandbox. Its `reason`
   * is a `RunInterruption`: one that is graceful leaves time to save what was done.
   */
  readonly signal: AbortSignal;
  /** Aborted when the time is over: what the function does from then on has no effect. */
  readonly endSignal: AbortSignal;
  /** Adds a message to the run's log. */
  log(message: string): void;
  /** Sets the status message of the run. */
  setStatus(message: string, options?: { isStatusMessageTerminal?: boolean }): void;
}

/**
 * What an Actor does. The run succeeds when it returns, and fails when it throws; a value that it returns becomes the
 * record `OUTPUT`.
 */
export type ActorFunction = (context: ActorContext) => unknown;

/** Why a run is to end: the `reason` of its signals. */
export class RunInterruption extends Error {
  /** `RunInterruption`. */
  override readonly name = "RunInterruption";

  constructor(
    /** What interrupts the run. */
    readonly kind: "abort" | "timeout" | "migration" | "reboot" | "metamorph" | "end" | "close",
    /** Whether the function has some seconds left: 30 after a graceful abort, 10 before a migration. */
    readonly isGraceful = false,
  ) {
    super(isGraceful ? `${kind}, with some seconds to end by itself` : kind);
  }
}

/**
 * A program that a run is. It gets the environment variables that it has on the platform, and those of this process whose names
 * do not start with `ACTOR_` or `APIFY_`. It is killed with all that it has started when the run ends.
 */
export interface ActorCommand {
  /** The program and its arguments, such as `["node", "main.js"]`. */
  readonly command: readonly string[];
  /** The folder to run it in. Default: that of this process. */
  readonly cwd?: string | undefined;
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** What an Actor in standby mode answers to an HTTP request. */
export type StandbyHandler = (
  request: Request,
  context: ActorContext,
) => Response | Promise<Response>;

/** An Actor with more than its function. */
export interface ActorDefinition extends Partial<ActorCommand> {
  /** What it does; instead of it, `command` names a program to run as a child process, whose output is the log. */
  readonly run?: ActorFunction | undefined;
  /**
   * Makes requests to its `standbyUrl` start a run and get to this handler; with a `command`, `true`: to the server that the
   * program has on the port `ACTOR_WEB_SERVER_PORT`, WebSockets as well. Such a run ends after 5 minutes without requests.
   */
  readonly standby?: StandbyHandler | true | undefined;
  /** Its ID. Default: one that follows from the seed. */
  readonly id?: string;
  /** What it costs, as in an Actor of the API; the latest that has started holds. */
  readonly pricingInfos?: readonly Wire<ActorRunPricingInfo>[];
  /** The input schema, as in `.actor/input_schema.json`: an input must fit it, and gets its defaults. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** The output schema, as in `.actor/output_schema.json`: the URLs in `output` of each run. */
  readonly output?: Readonly<Record<string, unknown>>;
  /** The schema of the default dataset, as in `.actor/dataset_schema.json`: items must fit its `fields`. */
  readonly dataset?: Readonly<Record<string, unknown>>;
  /** The same as `storages` in `.actor/actor.json`: `dataset` or `datasets`, and `keyValueStore`, each with its schema. */
  readonly storages?: Readonly<Record<string, unknown>>;
  /** Default: those of other users are, your own are not. */
  readonly isPublic?: boolean;
  /** Whether it can be run without a token. Default: false. */
  readonly isAnonymouslyRunnable?: boolean;
  /** The name of the Actor as people read it. */
  readonly title?: string;
  /** What the Actor does, in short. */
  readonly description?: string;
}
