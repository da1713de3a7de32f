import { ApiError, forbidden, notFound } from "./api-error.js";
import type { Call } from "./call.js";
import type { Collection, Stored } from "./collection.js";

interface Shared {
  readonly generalAccess?: string | null | undefined;
  readonly isPublic?: boolean;
}

/** By ID, by `username~name`, or by `~name` in the account of the token. */
function find<T extends Stored>(
  { world, account }: Call,
  collection: Collection<T>,
  reference: string,
): T | undefined {
  const tilde = reference.indexOf("~");
  if (tilde < 0) return collection.get(reference);
  const username = reference.slice(0, tilde);
  const owner = username === "" ? account : world.accounts.find(username);
  return owner && collection.named(owner.id, reference.slice(tilde + 1));
}

/** The resource that a reference names. Owners may do anything with it; others read what is shared with them. */
export function reach<T extends Stored>(
  call: Call,
  collection: Collection<T>,
  reference: string,
  alsoGranted: (entry: T) => boolean = () => false,
): T {
  const entry = find(call, collection, reference);
  if (!entry) throw notFound(call.account !== undefined);
  const { method, open } = call.operation;
  const reads = method === "GET" || method === "HEAD" || open;
  // Asked first: a wrong signature is refused even where none is needed.
  const shared = () =>
    alsoGranted(entry) || isShared(entry.info as Shared, reference.includes("~"));
  if (entry.info.userId === call.account?.id || (reads && shared())) return entry;
  throw call.account ? forbidden() : notFound(false);
}

/** What has no setting of its own follows that of its owner, which lets anyone read who knows the ID. */
function isShared(info: Shared, byName: boolean): boolean {
  if ("isPublic" in info) return info.isPublic === true;
  const { generalAccess } = info;
  if (generalAccess === undefined) return false;
  return (
    generalAccess === "ANYONE_WITH_NAME_CAN_READ" || (generalAccess !== "RESTRICTED" && !byName)
  );
}

export const nameNotUnique = (status: number, type: string, name: unknown) =>
  new ApiError(status, type, `The name "${name}" is taken.`);
