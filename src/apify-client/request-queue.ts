import {
  type ApiClientOptionsWithOptionalResourcePath,
  ResourceClient,
  segment,
} from "./api-client.js";
import {
  boolean,
  count,
  either,
  expectArgument,
  expectOptional,
  expectOptions,
  having,
  listOf,
  nothing,
  number,
  object,
  string,
} from "./arguments.js";
import { orUndefined } from "./errors.js";
import type { ApifyRequestConfig } from "./interceptors.js";
import { iterable, nextBy } from "./pagination.js";
import { addWithRetries, batchSize, sendInBatches } from "./request-batches.js";
import { expectListOptions, requestPages } from "./request-pages.js";
import type {
  NewRequest,
  RequestQueueClientAddRequestOptions,
  RequestQueueClientAddRequestResult,
  RequestQueueClientBatchAddRequestWithRetriesOptions,
  RequestQueueClientBatchRequestsOperationResult,
  RequestQueueClientDeleteRequestLockOptions,
  RequestQueueClientGetRequestResult,
  RequestQueueClientListAndLockHeadOptions,
  RequestQueueClientListAndLockHeadResult,
  RequestQueueClientListHeadOptions,
  RequestQueueClientListHeadResult,
  RequestQueueClientListRequestsOptions,
  RequestQueueClientListRequestsResult,
  RequestQueueClientPaginateRequestsOptions,
  RequestQueueClientProlongRequestLockOptions,
  RequestQueueClientProlongRequestLockResult,
  RequestQueueClientRequestSchema,
  RequestQueueClientRequestToDelete,
  RequestQueueClientUnlockRequestsResult,
  RequestQueueRequestsAsyncIterable,
  RequestQueueUserOptions,
} from "./types/request-queue.js";
import type { RequestQueue, RequestQueueClientUpdateOptions } from "./types/storage.js";
import type { Paged } from "./types/values.js";

type Result = RequestQueueClientBatchRequestsOperationResult;

const withoutId = having({ id: nothing });

const batchOptions = {
  forefront: boolean,
  maxUnprocessedRequestsRetries: number,
  maxParallel: number,
  minDelayBetweenUnprocessedRequestsRetriesMillis: number,
};

/** One request queue. */
export class RequestQueueClient extends ResourceClient {
  protected clientKey?: string | undefined;
  protected timeoutMillis?: number | undefined;

  constructor(
    options: ApiClientOptionsWithOptionalResourcePath,
    { clientKey, timeoutSecs }: RequestQueueUserOptions = {},
  ) {
    super({ ...options, resourcePath: options.resourcePath ?? "request-queues" });
    this.clientKey = clientKey;
    this.timeoutMillis = timeoutSecs ? timeoutSecs * 1000 : undefined;
  }

  protected override _send(method: string, sent: Partial<ApifyRequestConfig> = {}) {
    return super._send(method, { timeout: this.timeoutMillis, ...sent });
  }

  /** `GET /v2/request-queues/{queueId}` */
  async get(): Promise<RequestQueue | undefined> {
    return await this._get();
  }

  /** `PUT /v2/request-queues/{queueId}` */
  async update(newFields: RequestQueueClientUpdateOptions): Promise<RequestQueue> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `DELETE /v2/request-queues/{queueId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** `GET /v2/request-queues/{queueId}/head` */
  async listHead(
    options: RequestQueueClientListHeadOptions = {},
  ): Promise<RequestQueueClientListHeadResult> {
    expectOptions(options, { limit: count });
    return await this.#call("GET", "head", options);
  }

  /** `POST /v2/request-queues/{queueId}/head/lock` */
  async listAndLockHead(
    options: RequestQueueClientListAndLockHeadOptions,
  ): Promise<RequestQueueClientListAndLockHeadResult> {
    expectOptions(options, { lockSecs: number, limit: count }, { required: ["lockSecs"] });
    return await this.#call("POST", "head/lock", options);
  }

  /** `POST /v2/request-queues/{queueId}/requests` */
  async addRequest(
    request: NewRequest,
    options: RequestQueueClientAddRequestOptions = {},
  ): Promise<RequestQueueClientAddRequestResult> {
    expectArgument("request", request, withoutId);
    expectOptions(options, { forefront: boolean });
    return await this.#call("POST", "requests", options, request);
  }

  /** `POST /v2/request-queues/{queueId}/requests/batch` */
  protected async _batchAddRequests(
    requests: NewRequest[],
    options: RequestQueueClientAddRequestOptions = {},
  ): Promise<Result> {
    expectArgument("requests", requests, listOf(withoutId, 1, batchSize));
    expectOptions(options, { forefront: boolean });
    return await this.#call("POST", "requests/batch", options, requests);
  }

  /** One batch, and again what of it was not processed. What fails counts as not processed. */
  protected async _batchAddRequestsWithRetries(
    requests: NewRequest[],
    options: RequestQueueClientBatchAddRequestWithRetriesOptions = {},
  ): Promise<Result> {
    return await addWithRetries(requests, options, {
      add: (batch) => this._batchAddRequests(batch, { forefront: options.forefront }),
      // Crawlee slows down when there are many of them.
      unprocessed: (attempt) => this.httpClient.stats.addRateLimitError(attempt),
      failed: (error) => this.apifyClient.logger.exception(error, "Request batch insert failed"),
    });
  }

  /** Any number of requests, in batches of at most 25. `POST /v2/request-queues/{queueId}/requests/batch` */
  async batchAddRequests(
    requests: NewRequest[],
    options: RequestQueueClientBatchAddRequestWithRetriesOptions = {},
  ): Promise<Result> {
    expectArgument("requests", requests, listOf(withoutId, 1));
    for (const [name, check] of Object.entries(batchOptions)) {
      expectOptional(name, options[name as keyof typeof batchOptions], check);
    }
    return await sendInBatches(requests, options.maxParallel, (batch) =>
      this._batchAddRequestsWithRetries(batch, options),
    );
  }

  /** At most 25 requests. `DELETE /v2/request-queues/{queueId}/requests/batch` */
  async batchDeleteRequests(requests: RequestQueueClientRequestToDelete[]): Promise<Result> {
    const reference = either(having({ id: string }), having({ uniqueKey: string }));
    expectArgument("requests", requests, listOf(reference, 1, batchSize));
    return await this.#call("DELETE", "requests/batch", {}, requests);
  }

  /** `GET /v2/request-queues/{queueId}/requests/{requestId}` */
  async getRequest(id: string): Promise<RequestQueueClientGetRequestResult | undefined> {
    expectArgument("id", id, string);
    const path = requestPath(id);
    return await orUndefined(this._fetch<RequestQueueClientGetRequestResult>("GET", { path }));
  }

  /** `PUT /v2/request-queues/{queueId}/requests/{requestId}` */
  async updateRequest(
    request: RequestQueueClientRequestSchema,
    options: RequestQueueClientAddRequestOptions = {},
  ): Promise<RequestQueueClientAddRequestResult> {
    expectArgument("request", request, having({ id: string }));
    expectOptions(options, { forefront: boolean });
    return await this.#call("PUT", requestPath(request.id), options, request);
  }

  /** `DELETE /v2/request-queues/{queueId}/requests/{requestId}` */
  async deleteRequest(id: string): Promise<void> {
    expectArgument("id", id, string);
    await this._send("DELETE", { path: requestPath(id), params: this.#keyed() });
  }

  /** `PUT /v2/request-queues/{queueId}/requests/{requestId}/lock` */
  async prolongRequestLock(
    id: string,
    options: RequestQueueClientProlongRequestLockOptions,
  ): Promise<RequestQueueClientProlongRequestLockResult> {
    expectArgument("id", id, string);
    expectOptions(options, { lockSecs: number, forefront: boolean }, { required: ["lockSecs"] });
    return await this.#call("PUT", `${requestPath(id)}/lock`, options);
  }

  /** `DELETE /v2/request-queues/{queueId}/requests/{requestId}/lock` */
  async deleteRequestLock(
    id: string,
    options: RequestQueueClientDeleteRequestLockOptions = {},
  ): Promise<void> {
    expectArgument("id", id, string);
    expectOptions(options, { forefront: boolean });
    await this._send("DELETE", { path: `${requestPath(id)}/lock`, params: this.#keyed(options) });
  }

  /** A page of requests when awaited, all requests when iterated. `GET /v2/request-queues/{queueId}/requests` */
  listRequests(
    options: RequestQueueClientListRequestsOptions = {},
  ): Paged<RequestQueueClientListRequestsResult, RequestQueueClientRequestSchema> {
    expectListOptions(options);
    return iterable({
      options,
      getPage: (params: RequestQueueClientListRequestsOptions) =>
        this.#call<RequestQueueClientListRequestsResult>("GET", "requests", {
          ...params,
          filter: params.filter?.join(","),
        }),
      next: nextBy("cursor", options),
    });
  }

  /** `POST /v2/request-queues/{queueId}/requests/unlock` */
  async unlockRequests(): Promise<RequestQueueClientUnlockRequestsResult> {
    return await this.#call("POST", "requests/unlock");
  }

  /** The pages of `listRequests()`. `GET /v2/request-queues/{queueId}/requests` */
  paginateRequests(
    options: RequestQueueClientPaginateRequestsOptions = {},
  ): RequestQueueRequestsAsyncIterable<RequestQueueClientListRequestsResult> {
    expectListOptions(options, { maxPageLimit: number });
    return {
      [Symbol.asyncIterator]: () => requestPages(options, (params) => this.listRequests(params)),
    };
  }

  /** The `data` of the answer to a request below the queue. */
  #call<T>(method: string, path: string, options?: object, data?: unknown): Promise<T> {
    return this._fetch<T>(method, { path, params: this.#keyed(options), data });
  }

  #keyed(options?: object): object {
    return { ...options, clientKey: this.clientKey };
  }
}

const requestPath = (id: string) => `requests/${segment(id)}`;
