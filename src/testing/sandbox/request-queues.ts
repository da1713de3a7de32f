import type {
  AddedRequest,
  QueueRequest,
  QueueRequestReference,
} from "../../../generated/models.js";
import { data, done } from "./answer.js";
import { ApiError, invalid, notFound } from "./api-error.js";
import { type Call, jsonBody, pick, properties } from "./call.js";
import {
  createRequestQueue,
  type Entry,
  type RequestQueueState,
  requestId,
} from "./request-queue-state.js";
import { type StorageKind, storageResources } from "./storages.js";

/** The most of a batch: requests, and bytes. */
const longestBatch = 25;
const largestBatch = 9 * 1024 * 1024;
/** Of a head, by default and at most. */
const longestHead = 1000;
/** Of a list of requests. */
const longestList = 10_000;

const kind: StorageKind<RequestQueueState> = {
  one: "requestQueue",
  many: "requestQueues",
  at: "/v2/request-queues",
  parameter: "queueId",
  collection: ({ requestQueues }) => requestQueues,
  ofRun: ({ info }) => info.defaultRequestQueueId,
  create: createRequestQueue,
};

/** Who calls, for locks: by its key, or else by its token. */
function clientOf(queue: RequestQueueState, { query, account }: Call): string {
  const key = query.text("clientKey");
  if (key !== undefined && (key.length < 1 || key.length > 32)) {
    throw invalid("clientKey must have 1 to 32 characters.", "invalid-client-key");
  }
  const client = key ?? `token of ${account?.username}`;
  queue.seen(client);
  return client;
}

export const requestQueueResources = storageResources(kind, {
  addRequest: (queue, call) => {
    clientOf(queue, call);
    const { uniqueKey: _, ...added } = add(queue, call, properties<QueueRequest>(call));
    return data(call, added);
  },
  batchAddRequests: (queue, call) => {
    clientOf(queue, call);
    const requests = batch<QueueRequest>(call);
    const processedRequests = requests.map((request) => add(queue, call, request));
    return data(call, { processedRequests, unprocessedRequests: [] });
  },
  batchDeleteRequests: (queue, call) => {
    const client = clientOf(queue, call);
    const results = batch<QueueRequestReference>(call).map((reference) => {
      const id = reference.id ?? requestId(reference.uniqueKey!);
      const entry = queue.get(id);
      const free = entry === undefined || isFree(entry, client, call);
      if (free) queue.delete(id, call.world);
      return { free, reference: { ...reference, id, url: entry?.request.url ?? "" } };
    });
    return data(call, {
      processedRequests: results.filter(({ free }) => free).map(({ reference }) => reference),
      unprocessedRequests: results.filter(({ free }) => !free).map(({ reference }) => reference),
    });
  },
  getRequest: (queue, call) => data(call, entryOf(queue, call).request),
  updateRequest: (queue, call) => {
    const client = clientOf(queue, call);
    const { requestId: id = "" } = call.parameters;
    const present = queue.get(id);
    if (present && !isFree(present, client, call)) throw locked();
    const request = { ...properties<QueueRequest>(call), id };
    queue.put(request, call.query.flag("forefront") ?? false, call.world);
    return data(call, {
      requestId: id,
      wasAlreadyPresent: present !== undefined,
      wasAlreadyHandled: Boolean(present?.request.handledAt),
    });
  },
  deleteRequest: (queue, call) => {
    const client = clientOf(queue, call);
    const entry = entryOf(queue, call);
    if (!isFree(entry, client, call)) throw locked();
    queue.delete(entry.request.id, call.world);
    return done(call);
  },
  listRequests: (queue, call) => {
    const { query, world } = call;
    const limit = Math.min(query.number("limit") || longestList, longestList);
    const filter = query.list("filter");
    const after = query.text("cursor") ?? query.text("exclusiveStartId");
    const isLocked = ({ lockedUntil }: Entry) => lockedUntil > world.clock.now();
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
    const cursor = query.text("cursor");
    return data(call, {
      items,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(isLast ? {} : { nextCursor: items.at(-1)!.id }),
    });
  },
  listHead: (queue, call) => {
    clientOf(queue, call);
    return data(call, headOf(queue, call, {}));
  },
  listAndLockHead: (queue, call) => {
    const client = clientOf(queue, call);
    const lockSecs = lockSecsOf(call);
    const lockedUntil = call.world.clock.now() + lockSecs * 1000;
    const limit = Math.min(call.query.number("limit") || longestBatch, longestBatch);
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
    unlock(lockedEntry(queue, call), queue, call.query.flag("forefront") ?? false);
    return done(call);
  },
  unlockRequests: (queue, call) => {
    const client = clientOf(queue, call);
    const now = call.world.clock.now();
    const own = queue.entries.filter((each) => each.lockedBy === client && each.lockedUntil > now);
    for (const entry of own) unlock(entry, queue, false);
    return data(call, { unlockedCount: own.length });
  },
});

function add(queue: RequestQueueState, { query, world }: Call, given: QueueRequest): AddedRequest {
  const { uniqueKey, url } = given;
  if (!uniqueKey || !url) throw invalid("A request must have url and uniqueKey.", "invalid-input");
  const id = requestId(uniqueKey);
  const present = queue.get(id);
  if (!present) {
    queue.put(
      { method: "GET", retryCount: 0, ...given, id },
      query.flag("forefront") ?? false,
      world,
    );
  }
  return {
    requestId: id,
    uniqueKey,
    wasAlreadyPresent: present !== undefined,
    wasAlreadyHandled: Boolean(present?.request.handledAt),
  };
}

function batch<T>(call: Call): T[] {
  const requests = jsonBody(call);
  if (!Array.isArray(requests) || requests.length > longestBatch) {
    throw invalid(`A batch is a list of at most ${longestBatch} requests.`, "invalid-input");
  }
  if (call.body.length > largestBatch) {
    const message = `The body has ${call.body.length} bytes, more than ${largestBatch}.`;
    throw new ApiError(413, "request-too-large", message);
  }
  return requests as T[];
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

function entryOf(queue: RequestQueueState, { parameters, account }: Call): Entry {
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

function isFree({ lockedBy, lockedUntil }: Entry, client: string, { world }: Call): boolean {
  return lockedBy === client || lockedUntil <= world.clock.now();
}

const locked = (why = "another client has locked it.") =>
  invalid(`The request cannot be changed: ${why}`, "request-handled-or-locked");

function unlock(entry: Entry, queue: RequestQueueState, forefront: boolean): void {
  Object.assign(entry, { lockedUntil: 0, lockedBy: undefined });
  queue.place(entry, forefront);
}

function lockSecsOf({ query }: Call): number {
  const secs = query.number("lockSecs");
  if (!secs) throw invalid("lockSecs must be given, in seconds.");
  return secs;
}
