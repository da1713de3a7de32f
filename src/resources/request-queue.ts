import type * as models from "../../generated/models.js";
import * as operations from "../../generated/operations.js";
import type {
  RequestQueueBatchAddRequestsOptions,
  RequestQueueBatchDeleteRequestsOptions,
  RequestQueueUpdateRequestOptions,
} from "../../generated/options.js";
import { RequestQueueOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import type { RequestOptions } from "../options.js";

/** One request queue. */
export class RequestQueueClient extends RequestQueueOperations {
  /**
   * Replaces a request; setting `handledAt` marks it as handled.
   *
   * `PUT /v2/request-queues/{queueId}/requests/{requestId}`
   */
  updateRequest(
    body: models.QueueRequestCreate & { id: string },
    options?: RequestQueueUpdateRequestOptions,
    request?: RequestOptions,
  ): ApiPromise<models.QueueRequestInfo> {
    return this.execute(operations.requestQueueUpdateRequest, {
      path: { requestId: body?.id },
      body,
      options,
      request,
    });
  }

  /**
   * Adds up to 25 requests. Those with a `uniqueKey` that is there already are left as they are.
   *
   * `POST /v2/request-queues/{queueId}/requests/batch`
   */
  batchAddRequests(
    body: readonly models.QueueRequestCreate[],
    options?: RequestQueueBatchAddRequestsOptions,
    request?: RequestOptions,
  ): ApiPromise<models.QueueBatchAddResult> {
    return this.execute(operations.requestQueueBatchAddRequests, { body, options, request });
  }

  /**
   * Removes up to 25 requests, each named by its ID or its `uniqueKey`.
   *
   * `DELETE /v2/request-queues/{queueId}/requests/batch`
   */
  batchDeleteRequests(
    body: readonly models.QueueRequestReference[],
    options?: RequestQueueBatchDeleteRequestsOptions,
    request?: RequestOptions,
  ): ApiPromise<models.QueueBatchDeleteResult> {
    return this.execute(operations.requestQueueBatchDeleteRequests, { body, options, request });
  }
}
