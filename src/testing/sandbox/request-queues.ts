import type {
  AddedRequest,
  QueueRequest,
  QueueRequestReference,
} from "../../../generated/models.js";
import { data, done } from "./answer.js";
import { ApiError, invalid } from "./api-error.js";
import { type Call, jsonBody, properties } from "./call.js";
import { known } from "./known.js";
import { clientOf, entryOf, headMethods, isFree, locked } from "./request-locks.js";
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
  ...headMethods,
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
  return known<AddedRequest>({
    requestId: id,
    uniqueKey,
    wasAlreadyPresent: present !== undefined,
    wasAlreadyHandled: Boolean(present?.request.handledAt),
  });
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
