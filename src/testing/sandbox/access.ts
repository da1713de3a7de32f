import { type Call, caller, found } from "./call.js";
import { ApiError, notFound } from "./errors.js";
import type { ActorState, BuildState, Collection, RunState, Stored } from "./state.js";

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

/** The resource that a reference names. Owners may do anything with it; others read what is shared with them. */
export function reach<T extends Stored>(
  call: Call,
  collection: Collection<T>,
  reference: string,
  alsoGranted: (entry: T) => boolean = () => false,
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

/** Refuses a name that another resource of the caller has. */
export function checkNameFree(
  call: Call,
  collection: Collection<Stored>,
  name: string,
  [status, type]: readonly [status: number, type: string],
): void {
  if (!collection.named(caller(call).id, name)) return;
  throw new ApiError(status, type, `The name "${name}" is taken.`);
}

export const actorAt = (call: Call) => reach(call, call.state.actors, call.parameters.actorId!);

/** An Actor by its ID or `username/name`, in a path, body or query: a public one can be used by everyone. */
export function usableActor(call: Call, reference: string): ActorState {
  const actor = find(call, call.state.actors, reference.replace("/", "~"));
  return actor?.info.isPublic ? actor : reach(call, call.state.actors, reference.replace("/", "~"));
}

export const taskAt = (call: Call) => reach(call, call.state.tasks, call.parameters.actorTaskId!);

/** Builds of public Actors are public. */
export const buildAt = (call: Call) => {
  const { actors, builds } = call.state;
  const isPublic = ({ info }: BuildState) => actors.get(info.actId)?.info.isPublic === true;
  return reach(call, builds, call.parameters.buildId!, isPublic);
};

export const webhookAt = (call: Call) =>
  reach(call, call.state.webhooks, call.parameters.webhookId!);

/** A run, by its ID, or as the last one of an Actor or a task. */
export const runMounts = {
  run: (call: Call) => reach(call, call.state.runs, call.parameters.runId!),
  "actor.lastRun": (call: Call) => {
    const { id } = actorAt(call).info;
    return lastRun(call, ({ info }) => info.actId === id);
  },
  "task.lastRun": (call: Call) => {
    const { id } = taskAt(call).info;
    return lastRun(call, ({ info }) => info.actorTaskId === id);
  },
};

function lastRun(call: Call, belongs: (run: RunState) => boolean): RunState {
  const status = call.query.text("status");
  const origin = call.query.text("origin");
  const runs = call.state.runs.where(
    (run) =>
      belongs(run) &&
      run.info.userId === call.account?.id &&
      (status === undefined || run.info.status === status) &&
      (origin === undefined || run.info.meta?.origin === origin),
  );
  return found(call, runs.at(-1));
}
