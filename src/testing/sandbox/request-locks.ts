import { data, done } from "./answer.js";
import { invalid, notFound } from "./api-error.js";
import { type Call, pick } from "./call.js";
import type { Entry, RequestQueueState } from "./request-queue-state.js";
import type { Method } from "./resource.js";

/** Of a head, by default and at most; and of one that is locked. */
const longestHead = 1000;
const longestLockedHead = 25;

/** What is due, and who has taken it. */
export const headMethods: Readonly<Record<string, Method<RequestQueueState>>> = {
  listHead: (queue, call) => {
    clientOf(queue, call);
    return data(call, headOf(queue, call, {}));
  },
  listAndLockHead: (queue, call) => {
    const client = clientOf(queue, call);
    const lockSecs = lockSecsOf(call);
    const lockedUntil = call.world.clock.now() + lockSecs * 1000;
    const limit = Math.min(call.query.number("limit") || longestLockedHead, longestLockedHead);
    const clientKey = call.query.text("clientKey");
    const named = clientKey === undefined ? {} : { clientKey };
    return data(
      call,
      headOf(queue, call, { limit, lockSecs, ...named }, (entry) => {
        Object.assign(entry, { lockedUntil, lockedBy: client });
        return { lockExpiresAt: new Date(lockedUntil).toISOString() };
      }),
    );
  },
  prolongRequestLock: (queue, call) => {
    const entry = lockedEntry(queue, call);
    entry.lockedUntil = call.world.clock.now() + lockSecsOf(call) * 1000;
    if (call.query.flag("forefront")) queue.place(entry, true);
    return data(call, { lockExpiresAt: new Date(entry.lockedUntil).toISOString() });
  },
  deleteRequestLock: (queue, call) => {
    const client = clientOf(queue, call);
    const entry = entryOf(queue, call);
    if (!isFree(entry, client, call)) throw locked();
    unlock(entry);
    if (!entry.request.handledAt) queue.place(entry, call.query.flag("forefront") ?? false);
    return done(call);
  },
  unlockRequests: (queue, call) => {
    const client = clientOf(queue, call);
    const now = call.world.clock.now();
    const own = queue.entries.filter((each) => each.lockedBy === client && each.lockedUntil > now);
    for (const entry of own) unlock(entry);
    return data(call, { unlockedCount: own.length });
  },
};

/** Who calls, for locks: by its key, or else by its token. */
export function clientOf(queue: RequestQueueState, { query, account }: Call): string {
  const key = query.text("clientKey");
  if (key !== undefined && (key.length < 1 || key.length > 32)) {
    throw invalid("clientKey must have 1 to 32 characters.", "invalid-client-key");
  }
  const client = key ?? `token of ${account?.username}`;
  queue.seen(client);
  return client;
}

function headOf(
  queue: RequestQueueState,
  { query, world }: Call,
  facts: { limit?: number; lockSecs?: number; clientKey?: string },
  more: (entry: Entry) => object = () => ({}),
) {
  const { limit = Math.min(query.number("limit") || longestHead, longestHead), ...others } = facts;
  const shown = ["id", "uniqueKey", "url", "method", "retryCount"];
  const items = queue
    .head(limit, world.clock.now())
    .map((entry) => ({ ...pick(entry.request, shown), ...more(entry) }));
  const { hadMultipleClients, modifiedAt: queueModifiedAt } = queue.info;
  return { ...others, limit, items, hadMultipleClients, queueModifiedAt };
}

export function entryOf(queue: RequestQueueState, { parameters, account }: Call): Entry {
  const entry = queue.get(parameters.requestId!);
  if (!entry) throw notFound(account !== undefined);
  return entry;
}

/** A request that the caller has locked. */
function lockedEntry(queue: RequestQueueState, call: Call): Entry {
  const client = clientOf(queue, call);
  const entry = entryOf(queue, call);
  const holds = entry.lockedBy === client && entry.lockedUntil > call.world.clock.now();
  if (!holds || entry.request.handledAt)
    throw locked("it is handled, or no lock of this client's.");
  return entry;
}

export function isFree({ lockedBy, lockedUntil }: Entry, client: string, { world }: Call): boolean {
  return lockedBy === client || lockedUntil <= world.clock.now();
}

export const locked = (why = "another client has locked it.") =>
  invalid(`The request cannot be changed: ${why}`, "request-handled-or-locked");

function lockSecsOf({ query }: Call): number {
  const secs = query.number("lockSecs");
  if (!secs) throw invalid("lockSecs must be given, in seconds.");
  return secs;
}

function unlock(entry: Entry): void {
  Object.assign(entry, { lockedUntil: 0, lockedBy: undefined });
}
