import { type Call, caller, found } from "./call.js";
import { ApiError, invalid, notFound } from "./errors.js";
import type { Locator } from "./response.js";
import {
  type ActorState,
  type BuildState,
  type Collection,
  collectionOf,
  type Kind,
  type RunState,
  type StateOf,
  type Stored,
} from "./state.js";

/** By ID, by `username~name`, or by `~name` in the account of the token. */
function find<T extends Stored>(
  { state, account }: Call,
  collection: Collection<T>,
  reference: string,
): T | undefined {
  const tilde = reference.indexOf("~");
  if (tilde < 0) return collection.get(reference);
  const username = reference.slice(0, tilde);
  const owner = username === "" ? account : state.accounts.find(username);
  return owner && collection.named(owner.id, reference.slice(tilde + 1));
}

/** The resource that the path names, or a reference. Owners may do anything with it; others read what is shared with them. */
export function reach<T extends Stored>(
  call: Call,
  collection: Collection<T>,
  alsoGranted: (entry: T) => boolean = () => false,
  reference = call.parameters[collection.parameter]!,
): T {
  const entry = found(call, find(call, collection, reference));
  const { method, open, facts, id } = call.operation;
  const reads = method === "GET" || method === "HEAD" || open || id === "actor.validateInput";
  // Asked first: a wrong signature is refused even where none is needed.
  const shared = () =>
    facts.starts && !call.account
      ? isAnonymouslyRunnable(entry.info)
      : alsoGranted(entry) || isShared(entry.info, reference.includes("~"));
  if (entry.info.userId === call.account?.id || (reads && shared())) return entry;
  if (!call.account) throw notFound(false);
  throw new ApiError(403, "insufficient-permissions", "The token does not allow this call.");
}

/** Without a token nothing is started, unless the Actor says so. */
function isAnonymouslyRunnable(info: object): boolean {
  return (info as { isAnonymouslyRunnable?: boolean }).isAnonymouslyRunnable === true;
}

/** A resource without a setting of its own follows that of its owner: whoever knows the ID can read it. */
function isShared(info: object, byName: boolean): boolean {
  const { isPublic, generalAccess } = info as { isPublic?: boolean; generalAccess?: string | null };
  if (isPublic !== undefined || generalAccess === undefined) return isPublic === true;
  if (generalAccess === "ANYONE_WITH_NAME_CAN_READ") return true;
  return generalAccess !== "RESTRICTED" && !byName;
}

/**
 * The names of each kind: the fewest of at most 63 letters, digits and inner hyphens, or 0 if a name may be any text; and the errors
 * for one that another resource of the account has, and for one that is not valid.
 */
type NameRule = readonly [least: number, status: number, taken: string, invalid?: string];
const storageNames: NameRule = [1, 400, "name-not-unique"];
const nameRules = {
  actors: [3, 400, "actor-name-not-unique"],
  tasks: [0, 409, "actor-task-name-not-unique"],
  schedules: [1, 409, "schedule-name-not-unique", "schema-validation"],
  datasets: storageNames,
  keyValueStores: storageNames,
  requestQueues: storageNames,
} satisfies Partial<Record<Kind, NameRule>>;

/** Refuses a name that is not valid or taken; `present` has its own already. */
export function checkName(
  call: Call,
  kind: keyof typeof nameRules,
  name: string | null | undefined,
  present?: Stored["info"],
): void {
  if (name == null || name === present?.name) return;
  const [least, status, taken, type]: NameRule = nameRules[kind];
  const isValid = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(name) && name.length >= least;
  if (least > 0 && !isValid) {
    const rule = `use ${least} to 63 letters, digits, and inner hyphens`;
    throw invalid(`"${name}" is no valid name: ${rule}.`, type);
  }
  if (!call.state[kind].named(caller(call).id, name)) return;
  throw new ApiError(status, taken, `The name "${name}" is taken.`);
}

/** Finds the resource that the path names. */
export function at<K extends Kind>(kind: K): Locator<StateOf<K>> {
  return (call) => reach(call, collectionOf(call.state, kind));
}

/** Finds all resources of a kind that the caller has. */
export function owned<K extends Kind>(kind: K): Locator<StateOf<K>[]> {
  return (call) => collectionOf(call.state, kind).ownedBy(caller(call).id);
}

/** Finds the resources of a kind that have the ID of another resource, which the path names, in a field. */
export function below<K extends Kind>(
  parentAt: Locator<Stored>,
  kind: K,
  field: keyof StateOf<K>["info"],
): Locator<StateOf<K>[]> {
  return (call) => {
    const { id } = parentAt(call).info;
    return collectionOf(call.state, kind).where(
      (entry) => (entry.info as StateOf<K>["info"])[field] === id,
    );
  };
}

export const actorAt = at("actors");
export const taskAt = at("tasks");
export const webhookAt = at("webhooks");

/** An Actor by its ID or `username/name`, in a path, body or query: a public one can be used by everyone. */
export function usableActor(call: Call, given: string): ActorState {
  const { actors } = call.state;
  const reference = given.replace("/", "~");
  const actor = find(call, actors, reference);
  return actor?.info.isPublic ? actor : reach(call, actors, undefined, reference);
}

/** Builds of public Actors are public. */
export const buildAt = (call: Call, id?: string) => {
  const { actors, builds } = call.state;
  const isPublic = ({ info }: BuildState) => actors.get(info.actId)?.info.isPublic === true;
  return reach(call, builds, isPublic, id);
};

/** A run, by its ID, or as the last one of an Actor or a task. */
export const runMounts = {
  run: at("runs"),
  "actor.lastRun": lastOf(below(actorAt, "runs", "actId")),
  "task.lastRun": lastOf(below(taskAt, "runs", "actorTaskId")),
};

function lastOf(runsAt: Locator<RunState[]>): Locator<RunState> {
  return (call) => {
    const status = call.query.text("status");
    const origin = call.query.text("origin");
    const runs = runsAt(call).filter(
      ({ info }) =>
        info.userId === call.account?.id &&
        (status ?? info.status) === info.status &&
        (origin ?? info.meta?.origin) === info.meta?.origin,
    );
    return found(call, runs.at(-1));
  };
}
