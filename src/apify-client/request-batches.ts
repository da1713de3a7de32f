import { maxRequestBytes } from "../core/body.js";
import { pause } from "./api-client.js";
import type {
  NewRequest,
  RequestQueueClientBatchAddRequestWithRetriesOptions as Options,
  RequestQueueClientBatchRequestsOperationResult as Result,
} from "./types/request-queue.js";

/** How many requests the API takes at once. */
export const batchSize = 25;
/** How many bytes, with room for what the size of an array does not say. */
const batchBytes = maxRequestBytes - Math.ceil(maxRequestBytes * 0.0001);

/** Sends any number of requests, a batch at a time and `maxParallel` batches at once. Results are in the order of the answers. */
export async function sendInBatches(
  requests: readonly NewRequest[],
  maxParallel = 5,
  send: (batch: NewRequest[]) => Promise<Result>,
): Promise<Result> {
  const result: Result = { processedRequests: [], unprocessedRequests: [] };
  const underWay = new Set<Promise<void>>();
  for (let at = 0; at < requests.length; ) {
    const batch = batchAt(requests, at);
    at += batch.length;
    const work: Promise<void> = send(batch).then((done) => {
      underWay.delete(work);
      result.processedRequests.push(...done.processedRequests);
      result.unprocessedRequests.push(...done.unprocessedRequests);
    });
    underWay.add(work);
    if (underWay.size >= maxParallel) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return result;
}

/** As many requests from there on as fit into one batch, and at least one. */
function batchAt(requests: readonly NewRequest[], at: number): NewRequest[] {
  const batch: NewRequest[] = [];
  let bytes = 2;
  for (const request of requests.slice(at, at + batchSize)) {
    const size = new TextEncoder().encode(JSON.stringify(request)).length + 1;
    if (size > batchBytes) {
      throw new Error(
        `RequestQueueClient.batchAddRequests: The size of the request with index: ${at + batch.length} exceeds the maximum allowed size (${batchBytes} bytes).`,
      );
    }
    bytes += size;
    if (batch.length > 0 && bytes >= batchBytes) break;
    batch.push(request);
  }
  return batch;
}

/** What is done, and told, while a batch is added. */
interface Adding {
  add(requests: NewRequest[]): Promise<Result>;
  /** After an attempt in which requests were not processed. */
  unprocessed(attempt: number): void;
  failed(error: Error): void;
}

/** Adds one batch, and again what of it was not processed. What fails counts as not processed. */
export async function addWithRetries(
  requests: readonly NewRequest[],
  {
    maxUnprocessedRequestsRetries = 3,
    minDelayBetweenUnprocessedRequestsRetriesMillis = 500,
  }: Options,
  { add, unprocessed, failed }: Adding,
): Promise<Result> {
  const result: Result = { processedRequests: [], unprocessedRequests: [] };
  const remaining = () => {
    const done = new Set(result.processedRequests.map(({ uniqueKey }) => uniqueKey));
    return requests.filter(({ uniqueKey }) => !done.has(uniqueKey));
  };
  for (let attempt = 1; attempt <= 1 + maxUnprocessedRequestsRetries; attempt++) {
    try {
      const answer = await add(remaining());
      result.processedRequests.push(...answer.processedRequests);
      result.unprocessedRequests = answer.unprocessedRequests;
      if (answer.unprocessedRequests.length > 0) unprocessed(attempt);
    } catch (error) {
      failed(error as Error);
      result.unprocessedRequests = remaining().map(({ method, uniqueKey, url }) => ({
        method: method!,
        uniqueKey,
        url,
      }));
      break;
    }
    if (remaining().length === 0) break;
    const base = minDelayBetweenUnprocessedRequestsRetriesMillis * 2 ** (attempt - 1);
    await pause(Math.floor((1 + Math.random()) * base));
  }
  return result;
}
