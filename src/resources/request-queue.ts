import { LateRow } from "../../generated/late-rows.js";
import type * as models from "../../generated/models.js";
import type {
  RequestQueueBatchAddRequestsOptions,
  RequestQueueBatchDeleteRequestsOptions,
  RequestQueueListRequestsOptions,
  RequestQueueUpdateRequestOptions,
} from "../../generated/options.js";
import { RequestQueueOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import { asNow, byPart } from "../core/on-demand.js";
import type { RequestOptions } from "../options.js";
import type { Named } from "./batch-mentions.js";
import type { BatchResult } from "./batch-result.js";
import { parts } from "./parts.js";
import type { BatchOptions } from "./request-batches.js";

/** What became of requests that were to be added. */
export type BatchAddResult = BatchResult<models.QueueRequestCreate, models.AddedRequest>;
/** What became of requests that were to be deleted. */
export type BatchDeleteResult = BatchResult<models.QueueRequestReference, models.DeletedRequest>;

/** One request queue. */
export class RequestQueueClient extends RequestQueueOperations {
  /**
   * Replaces a request; setting `handledAt` marks it as handled.
   *
   * `PUT /v2/request-queues/{queueId}/requests/{requestId}`
   */
  updateRequest(
    body: models.QueueRequest,
    options?: RequestQueueUpdateRequestOptions,
    request?: RequestOptions,
  ): ApiPromise<models.QueueRequestInfo> {
    return this.execute(LateRow.requestQueueUpdateRequest, {
      path: { requestId: body?.id },
      body,
      options,
      request,
    });
  }

  /**
   * The pages of the list of requests, one request of the API each; `maxPageLimit` is the most on a page. `listRequests()`
   * gives the same pages, and the requests on them.
   *
   * `GET /v2/request-queues/{queueId}/requests`
   */
  paginateRequests(
    given?: RequestQueueListRequestsOptions & { maxPageLimit?: number | undefined },
    request?: RequestOptions,
  ): AsyncGenerator<models.ListOfRequests, void, undefined> {
    const { maxPageLimit, ...options } = { ...given };
    return this.listRequests({ chunkSize: maxPageLimit, ...options }, request).pages();
  }

  /**
   * Adds any number of requests, in batches of at most 25 requests and 9 MB. Those with a `uniqueKey` that is there already
   * are left as they are. What the queue leaves unprocessed is sent again, after a growing wait.
   *
   * Resolves to what became of each request. Rejects if the API refuses the call as such (400, 401, 403, 404): then the
   * error's `partialResult` says what was done before, and `onProgress` was told. Adding a request again does no harm.
   *
   * `POST /v2/request-queues/{queueId}/requests/batch`
   *
   * @param requests An array is checked for requests above 9 MB before anything is sent. Other iterables, async ones too,
   * are read as they are sent.
   */
  batchAddRequests(
    requests: Iterable<models.QueueRequestCreate> | AsyncIterable<models.QueueRequestCreate>,
    options?: RequestQueueBatchAddRequestsOptions & BatchOptions<BatchAddResult>,
    request?: RequestOptions,
  ): Promise<BatchAddResult> {
    return this.#send("add", requests, options, request);
  }

  /**
   * Removes any number of requests, each named by its ID or its `uniqueKey`, in batches of at most 25. What the queue leaves
   * unprocessed is sent again, after a growing wait. Resolves and rejects like `batchAddRequests()`.
   *
   * `DELETE /v2/request-queues/{queueId}/requests/batch`
   */
  batchDeleteRequests(
    requests: Iterable<models.QueueRequestReference> | AsyncIterable<models.QueueRequestReference>,
    options?: RequestQueueBatchDeleteRequestsOptions & BatchOptions<BatchDeleteResult>,
    request?: RequestOptions,
  ): Promise<BatchDeleteResult> {
    return this.#send("delete", requests, options, request);
  }

  async #send<Request extends Named, Done extends Named>(
    what: "add" | "delete",
    requests: Iterable<Request> | AsyncIterable<Request>,
    options?: BatchOptions<BatchResult<Request, Done>>,
    request?: RequestOptions,
  ): Promise<BatchResult<Request, Done>> {
    // As they are now: the caller may change both while something is loaded.
    const [given, how] = [asNow(requests), asNow(options ?? {})];
    return byPart(this.core, parts.batches, request, ({ sendInBatches }, request) =>
      sendInBatches<Request, Done>(this.core, what, this.mount, given, how, request),
    );
  }
}
