import type { Run } from "../../../generated/models.js";
import type {
  ApifyClient,
  DatasetClient,
  KeyValueStoreClient,
  RequestQueueClient,
} from "../../index.js";

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
  /** Aborted when the run is: by `abort`, by its timeout, by a reboot or metamorph, or with the sandbox. */
  readonly signal: AbortSignal;
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

/** An Actor with more than its function. */
export interface ActorDefinition {
  /** What it does. */
  readonly run: ActorFunction;
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
