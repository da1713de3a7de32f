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
import type { Mount } from "../core/operation.js";
import { tooManyArguments } from "../core/request.js";
import { type Check, checkOptions, string } from "../options.js";
import { type BatchOptions, type BatchResult, sendInBatches } from "./batch-requests.js";

/** What became of requests that were to be added. */
export type BatchAddResult = BatchResult<models.QueueRequestCreate, models.AddedRequest>;
/** What became of requests that were to be deleted. */
export type BatchDeleteResult = BatchResult<models.QueueRequestReference, models.DeletedRequest>;

/** What holds for every call on one request queue. */
export interface QueueOptions {
  /** Identifies this client to the queue's locks: 1 to 32 characters. */
  clientKey?: string | undefined;
  /** Seconds for each attempt of a call, where its own options do not say otherwise. */
  timeoutSecs?: number | undefined;
}

const seconds: Check = (value) => ((value as number) > 0 ? undefined : "a number above 0");

/** The mount of a queue with its options. Throws an `ApifyArgumentError` for one that does not exist. */
export function queueMount(mount: Mount, options: QueueOptions | undefined): Mount {
  checkOptions("requestQueue()", options ?? undefined, { clientKey: string, timeoutSecs: seconds });
  const { clientKey, timeoutSecs } = { ...options };
  return { ...mount, ...(clientKey === undefined ? {} : { defaults: { clientKey } }), timeoutSecs };
}

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
  ): ApiPromise<models.QueueRequestInfo> {
    return this.request(operations.requestQueueUpdateRequest, {
      path: { requestId: body?.id },
      body,
      options,
      tooMany: arguments.length > 2,
    });
  }

  /**
   * The pages of the list of requests, one request of the API each; `maxPageLimit` is the most on a page. `listRequests()`
   * gives the same pages, and the requests on them.
   *
   * `GET /v2/request-queues/{queueId}/requests`
   */
  async *paginateRequests(
    given?: RequestQueueListRequestsOptions & { maxPageLimit?: number | undefined },
  ): AsyncGenerator<models.ListOfRequests, void, undefined> {
    if (arguments.length > 1) throw tooManyArguments("requestQueue.paginateRequests");
    const { maxPageLimit, ...options } = { ...given };
    yield* this.listRequests({ chunkSize: maxPageLimit, ...options }).pages();
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
  ): Promise<BatchAddResult> {
    const operation = operations.requestQueueBatchAddRequests;
    const tooMany = arguments.length > 2;
    return sendInBatches(this.context, operation, this.mount, requests, options, tooMany);
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
  ): Promise<BatchDeleteResult> {
    const operation = operations.requestQueueBatchDeleteRequests;
    const tooMany = arguments.length > 2;
    return sendInBatches(this.context, operation, this.mount, requests, options, tooMany);
  }
}
