import type * as models from "../../../generated/models.js";
import { type Call, found, jsonBody, properties } from "./call.js";
import { latestTime, timestamp } from "./clock.js";
import { checkSize, invalid } from "./errors.js";
import { data, done } from "./response.js";
import {
  type Entry,
  type RequestQueueState,
  requestId,
  type StoredRequest,
} from "./storage-state.js";
import { storageResources } from "./storages.js";
import { isObject, model, own, pick, type Wire } from "./wire.js";

/** The most requests of a batch. */
const maxBatchLength = 25;
/** The most requests of a list, of a head, and of a head that is locked. */
const maxListLength = 10_000;
const maxHeadLength = 1000;
const maxLockedHeadLength = 25;

export const requestQueueResources = storageResources("requestQueues", {
  addRequest: (queue, call) => {
    clientOf(queue, call);
    const { uniqueKey: _, ...added } = add(queue, call, properties<models.QueueRequest>(call));
    return data(call, added);
  },
  batchAddRequests: (queue, call) => {
    clientOf(queue, call);
    const requests = batch<models.QueueRequest>(call, checkRequest);
    const processedRequests = requests.map((request) => add(queue, call, request));
    return data(call, { processedRequests, unprocessedRequests: [] });
  },
  batchDeleteRequests: (queue, call) => {
    const client = clientOf(queue, call);
    const results = batch<models.QueueRequestReference>(call, checkReference).map((reference) => {
      const id = reference.id ?? requestId(reference.uniqueKey!);
      const entry = queue.get(id);
      const free = entry === undefined || isFree(entry, client, call);
      if (free) queue.delete(id, timestamp(call.state));
      return { free, reference: { ...reference, id, url: entry?.request.url ?? "" } };
    });
    const references = (wanted: boolean) =>
      results.filter(({ free }) => free === wanted).map(({ reference }) => reference);
    return data(call, {
      processedRequests: references(true),
      unprocessedRequests: references(false),
    });
  },
  getRequest: (queue, call) => data(call, entryOf(queue, call).request),
  updateRequest: (queue, call) => {
    const client = clientOf(queue, call);
    const { requestId: id = "" } = call.parameters;
    const present = queue.get(id);
    if (present && !isFree(present, client, call)) throw notChangeable();
    put(queue, call, { ...properties<models.QueueRequest>(call), id });
    return data(call, { requestId: id, ...presence(present?.request) });
  },
  deleteRequest: (queue, call) => {
    const entry = freeEntry(queue, call);
    queue.delete(entry.request.id, timestamp(call.state));
    return done(call);
  },
  listRequests: (queue, call) => {
    const { query, state } = call;
    const limit = query.limit(maxListLength);
    const filter = query.list("filter");
    const cursor = query.text("cursor");
    const after = cursor ?? query.text("exclusiveStartId");
    const isLocked = ({ lockedUntil }: Entry) => lockedUntil > state.clock.now();
    const wanted = queue.entries.filter(
      (entry) =>
        filter === undefined ||
        (filter.includes("locked") && isLocked(entry)) ||
        (filter.includes("pending") && !entry.request.handledAt && !isLocked(entry)),
    );
    const start =
      after === undefined ? 0 : wanted.findIndex(({ request }) => request.id === after) + 1;
    const items = wanted.slice(start, start + limit).map(({ request }) => request);
    const isLast = start + items.length >= wanted.length;
    return data(call, { items, limit, cursor, nextCursor: isLast ? undefined : items.at(-1)!.id });
  },
  listHead: (queue, call) => {
    clientOf(queue, call);
    const limit = call.query.limit(maxHeadLength);
    return data(call, { limit, ...head(queue, call, limit) });
  },
  listAndLockHead: (queue, call) => {
    const client = clientOf(queue, call);
    const { lockSecs, lockedUntil } = lockOf(call);
    const limit = call.query.limit(maxLockedHeadLength);
    const clientKey = call.query.text("clientKey");
    const locked = head(queue, call, limit, (entry) => {
      Object.assign(entry, { lockedUntil, lockedBy: client });
      return { lockExpiresAt: timestamp(call.state, lockedUntil) };
    });
    return data(call, { lockSecs, clientKey, limit, ...locked });
  },
  prolongRequestLock: (queue, call) => {
    const client = clientOf(queue, call);
    const entry = entryOf(queue, call);
    const isHeld = entry.lockedBy === client && entry.lockedUntil > call.state.clock.now();
    if (!isHeld || entry.request.handledAt) {
      throw notChangeable("it is handled, or this client has not locked it.");
    }
    entry.lockedUntil = lockOf(call).lockedUntil;
    if (call.query.flag("forefront")) queue.place(entry, true);
    return data(call, { lockExpiresAt: timestamp(call.state, entry.lockedUntil) });
  },
  deleteRequestLock: (queue, call) => {
    const entry = freeEntry(queue, call);
    unlock(entry);
    if (!entry.request.handledAt) queue.place(entry, call.query.flag("forefront") ?? false);
    return done(call);
  },
  unlockRequests: (queue, call) => {
    const client = clientOf(queue, call);
    const now = call.state.clock.now();
    const own = queue.entries.filter((each) => each.lockedBy === client && each.lockedUntil > now);
    for (const entry of own) unlock(entry);
    return data(call, { unlockedCount: own.length });
  },
});

function add(
  queue: RequestQueueState,
  call: Call,
  given: Wire<models.QueueRequest>,
): models.AddedRequest {
  checkRequest(given);
  const { uniqueKey } = given;
  const id = requestId(uniqueKey);
  const present = queue.get(id)?.request;
  if (!present) put(queue, call, { method: "GET", retryCount: 0, ...given, id });
  return model<models.AddedRequest>({ requestId: id, uniqueKey, ...presence(present) });
}

function put(
  queue: RequestQueueState,
  { query, state }: Call,
  fields: Wire<models.QueueRequest>,
): void {
  const forefront = query.flag("forefront") ?? false;
  queue.put(model<StoredRequest>(fields), forefront, timestamp(state));
}

function checkRequest(
  request: unknown,
): asserts request is Wire<models.QueueRequest> & { uniqueKey: string } {
  if (isObject(request) && isFilledText(request.uniqueKey) && isFilledText(request.url)) return;
  throw invalid("A request must have url and uniqueKey.", "invalid-input");
}

function checkReference(reference: unknown): void {
  const isText = (name: string) => isObject(reference) && isFilledText(own(reference, name));
  if (isText("id") || isText("uniqueKey")) return;
  throw invalid("A request to delete is named by its id or uniqueKey.", "invalid-input");
}

const isFilledText = (value: unknown) => typeof value === "string" && value !== "";

const presence = (present: models.QueueRequest | undefined) => ({
  wasAlreadyPresent: present !== undefined,
  wasAlreadyHandled: Boolean(present?.handledAt),
});

/** The requests of a batch. All are checked first: of one that is refused nothing is carried out. */
function batch<T>(call: Call, check: (request: unknown) => void): Wire<T>[] {
  const requests = jsonBody(call);
  if (!Array.isArray(requests) || requests.length > maxBatchLength) {
    throw invalid(`A batch is a list of at most ${maxBatchLength} requests.`, "invalid-input");
  }
  checkSize(call.body);
  requests.forEach(check);
  return requests;
}

/** Who owns locks: the client key of a call, or else its token. */
function clientOf(queue: RequestQueueState, { query, account }: Call): string {
  const key = query.text("clientKey");
  if (key !== undefined && (key.length < 1 || key.length > 32)) {
    throw invalid("clientKey must have 1 to 32 characters.", "invalid-client-key");
  }
  const client = key ?? `token of ${account?.username}`;
  queue.seen(client);
  return client;
}

function head(
  queue: RequestQueueState,
  { state }: Call,
  limit: number,
  lock: (entry: Entry) => object = () => ({}),
) {
  const shown = ["id", "uniqueKey", "url", "method", "retryCount"];
  const items = queue
    .head(limit, state.clock.now())
    .map((entry) => ({ ...pick(entry.request, shown), ...lock(entry) }));
  const { hadMultipleClients, modifiedAt: queueModifiedAt } = queue.info;
  return { items, hadMultipleClients, queueModifiedAt };
}

function entryOf(queue: RequestQueueState, call: Call): Entry {
  return found(call, queue.get(call.parameters.requestId!));
}

/** A request that no other client has locked. */
function freeEntry(queue: RequestQueueState, call: Call): Entry {
  const client = clientOf(queue, call);
  const entry = entryOf(queue, call);
  if (!isFree(entry, client, call)) throw notChangeable();
  return entry;
}

function isFree({ lockedBy, lockedUntil }: Entry, client: string, { state }: Call): boolean {
  return lockedBy === client || lockedUntil <= state.clock.now();
}

const notChangeable = (why = "another client has locked it.") =>
  invalid(`The request cannot be changed: ${why}`, "request-handled-or-locked");

function lockOf({ query, state }: Call) {
  const lockSecs = query.number("lockSecs");
  if (!lockSecs) throw invalid("lockSecs must be given, in seconds.");
  const lockedUntil = Math.min(state.clock.now() + lockSecs * 1000, latestTime);
  return { lockSecs, lockedUntil };
}

function unlock(entry: Entry): void {
  Object.assign(entry, { lockedUntil: 0, lockedBy: undefined });
}
