import type * as models from "../../generated/models.js";
import * as operations from "../../generated/operations.js";
import type {
  RequestQueueBatchAddRequestsOptions,
  RequestQueueBatchDeleteRequestsOptions,
  RequestQueueListRequestsOptions,
  RequestQueueUpdateRequestOptions,
} from "../../generated/options.js";
import { RequestQueueOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import { isOptionsObject, lastOptions, notOptions } from "../options.js";
import type { BatchResult } from "./batch-matching.js";
import { type BatchOptions, sendInBatches } from "./send-batches.js";

/** The result of adding requests. */
export type BatchAddResult = BatchResult<models.QueueRequestCreate, models.AddedRequest>;
/** The result of deleting requests. */
export type BatchDeleteResult = BatchResult<models.QueueRequestReference, models.DeletedRequest>;

/** One request queue. */
export class RequestQueueClient extends RequestQueueOperations {
  /**
   * Replaces a request; setting `handledAt` marks it as handled.
   *
   * `PUT /v2/request-queues/{queueId}/requests/{requestId}`
   *
   * @param body The whole request, with its `id`.
   *
   * @example
   * ```ts
   * const queue = apify.requestQueue("me/jobs");
   * const { items } = await queue.listHead({ limit: 1 });
   * const request = await queue.getRequest(items[0]!.id);
   * await queue.updateRequest({ ...request!, handledAt: new Date().toISOString() });
   * console.log((await queue.get())?.handledRequestCount); // 1
   * ```
   */
  updateRequest(
    body: models.QueueRequest,
    options?: RequestQueueUpdateRequestOptions,
  ): ApiPromise<models.QueueRequestInfo> {
    return this.request(operations.requestQueueUpdateRequest, {
      path: { requestId: body?.id as string },
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * The pages of the list of requests; `maxPageLimit` is the maximum number of requests on a page. `listRequests()` returns the
   * same list, page by page or request by request.
   *
   * `GET /v2/request-queues/{queueId}/requests`
   *
   * @param given Which requests, and how many a page.
   *
   * @example
   * ```ts
   * for await (const page of apify.requestQueue("me/jobs").paginateRequests({ maxPageLimit: 100 })) {
   *   console.log(page.items.length); // 2
   * }
   * ```
   */
  async *paginateRequests(
    given?: RequestQueueListRequestsOptions & { maxPageLimit?: number | undefined },
  ): AsyncGenerator<models.ListOfRequests, void, undefined> {
    const last = lastOptions(given, arguments.length > 1);
    if (last && !isOptionsObject(last)) throw notOptions("requestQueue.paginateRequests", last);
    const { maxPageLimit, ...options } = { ...last };
    yield* this.listRequests({ chunkSize: maxPageLimit, ...options }).pages();
  }

  /**
   * Adds any number of requests, in batches of at most 25 requests and 9 MB. Requests whose
   * `uniqueKey` is already in the queue do not change. Unprocessed requests are sent again, after a growing delay.
   *
   * Resolves to the result of each request. Rejects on an error that affects every request (400, 401, 403, 404); then the error's
   * `partialResult` has the results so far, as `onBatch` has. It is safe to add a request again; one without
   * `uniqueKey` is not sent again if the queue may have it.
   *
   * `POST /v2/request-queues/{queueId}/requests/batch`
   *
   * @param requests An array is checked for requests above 9 MB before anything is sent. Other (async) iterables are read
   * while requests are sent.
   *
   * @example
   * ```ts
   * const urls = ["https://example.com/1", "https://example.com/2"];
   * const requests = urls.map((url) => ({ url, uniqueKey: url }));
   * const queue = apify.requestQueue("me/jobs");
   * const { processedRequests, unprocessedRequests } = await queue.batchAddRequests(requests);
   * console.log(processedRequests.length, unprocessedRequests.length); // 2 0
   * ```
   */
  batchAddRequests(
    requests: Iterable<models.QueueRequestCreate> | AsyncIterable<models.QueueRequestCreate>,
    options?: RequestQueueBatchAddRequestsOptions & BatchOptions<BatchAddResult>,
  ): Promise<BatchAddResult> {
    const operation = operations.requestQueueBatchAddRequests;
    const last = lastOptions(options, arguments.length > 2);
    return sendInBatches(this.context, operation, this.mount, requests, last);
  }

  /**
   * Deletes any number of requests, each by its ID or its `uniqueKey`, in batches of at most 25. Unprocessed requests
   * are sent again, after a growing delay. Resolves and rejects like `batchAddRequests()`.
   *
   * `DELETE /v2/request-queues/{queueId}/requests/batch`
   *
   * @param requests Each with its `id` or its `uniqueKey`.
   *
   * @example
   * ```ts
   * const queue = apify.requestQueue("me/jobs");
   * await queue.batchDeleteRequests([{ uniqueKey: "job-1" }, { uniqueKey: "job-2" }]);
   * console.log((await queue.get())?.totalRequestCount); // 0
   * ```
   */
  batchDeleteRequests(
    requests: Iterable<models.QueueRequestReference> | AsyncIterable<models.QueueRequestReference>,
    options?: RequestQueueBatchDeleteRequestsOptions & BatchOptions<BatchDeleteResult>,
  ): Promise<BatchDeleteResult> {
    const operation = operations.requestQueueBatchDeleteRequests;
    const last = lastOptions(options, arguments.length > 2);
    return sendInBatches(this.context, operation, this.mount, requests, last);
  }
}
