import {
  type ApiClientOptionsWithOptionalResourcePath,
  nextBy,
  pause,
  ResourceClient,
  ResourceCollectionClient,
  segment,
} from "./api-client.js";
import {
  ArgumentError,
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
  oneOf,
  string,
} from "./arguments.js";
import { storageListOptions } from "./dataset.js";
import { orUndefined } from "./errors.js";
import type { ApifyRequestConfig } from "./interceptors.js";
import { batchSize, sendInBatches } from "./request-batches.js";
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
import type {
  RequestQueue,
  RequestQueueClientUpdateOptions,
  RequestQueueCollectionListOptions,
  RequestQueueCollectionListResult,
} from "./types/storage.js";
import type { Paged } from "./types/values.js";

type Result = RequestQueueClientBatchRequestsOperationResult;

const pageSize = 1000;

const withoutId = having({ id: nothing });
const listOptions = {
  limit: count,
  cursor: string,
  exclusiveStartId: string,
  filter: listOf(oneOf("locked", "pending"), 1),
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
    return await this._fetch("GET", { path: "head", params: this.#keyed(options) });
  }

  /** `POST /v2/request-queues/{queueId}/head/lock` */
  async listAndLockHead(
    options: RequestQueueClientListAndLockHeadOptions,
  ): Promise<RequestQueueClientListAndLockHeadResult> {
    expectOptions(options, { lockSecs: number, limit: count }, { required: ["lockSecs"] });
    return await this._fetch("POST", { path: "head/lock", params: this.#keyed(options) });
  }

  /** `POST /v2/request-queues/{queueId}/requests` */
  async addRequest(
    request: NewRequest,
    options: RequestQueueClientAddRequestOptions = {},
  ): Promise<RequestQueueClientAddRequestResult> {
    expectArgument("request", request, withoutId);
    expectOptions(options, { forefront: boolean });
    const params = this.#keyed(options);
    return await this._fetch("POST", { path: "requests", params, data: request });
  }

  /** `POST /v2/request-queues/{queueId}/requests/batch` */
  protected async _batchAddRequests(
    requests: NewRequest[],
    options: RequestQueueClientAddRequestOptions = {},
  ): Promise<Result> {
    expectArgument("requests", requests, listOf(withoutId, 1, batchSize));
    expectOptions(options, { forefront: boolean });
    const params = this.#keyed(options);
    return await this._fetch("POST", { path: "requests/batch", params, data: requests });
  }

  /** One batch, and again what of it was not processed. What fails counts as not processed. */
  protected async _batchAddRequestsWithRetries(
    requests: NewRequest[],
    {
      forefront,
      maxUnprocessedRequestsRetries = 3,
      minDelayBetweenUnprocessedRequestsRetriesMillis = 500,
    }: RequestQueueClientBatchAddRequestWithRetriesOptions = {},
  ): Promise<Result> {
    const result: Result = { processedRequests: [], unprocessedRequests: [] };
    const remaining = () => {
      const done = new Set(result.processedRequests.map(({ uniqueKey }) => uniqueKey));
      return requests.filter(({ uniqueKey }) => !done.has(uniqueKey));
    };
    for (let attempt = 1; attempt <= 1 + maxUnprocessedRequestsRetries; attempt++) {
      try {
        const answer = await this._batchAddRequests(remaining(), { forefront });
        result.processedRequests.push(...answer.processedRequests);
        result.unprocessedRequests = answer.unprocessedRequests;
        // Crawlee slows down when there are many of them.
        if (answer.unprocessedRequests.length > 0) this.httpClient.stats.addRateLimitError(attempt);
      } catch (error) {
        this.apifyClient.logger.exception(error as Error, "Request batch insert failed");
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

  /** Any number of requests, in batches of at most 25. `POST /v2/request-queues/{queueId}/requests/batch` */
  async batchAddRequests(
    requests: NewRequest[],
    options: RequestQueueClientBatchAddRequestWithRetriesOptions = {},
  ): Promise<Result> {
    expectArgument("requests", requests, listOf(withoutId, 1));
    const { maxParallel = 5, ...rest } = options;
    expectOptional("forefront", rest.forefront, boolean);
    const { maxUnprocessedRequestsRetries: retries } = rest;
    expectOptional("maxUnprocessedRequestsRetries", retries, number);
    expectOptional("maxParallel", maxParallel, number);
    const { minDelayBetweenUnprocessedRequestsRetriesMillis: delay } = rest;
    expectOptional("minDelayBetweenUnprocessedRequestsRetriesMillis", delay, number);

    return await sendInBatches(requests, maxParallel, (batch) =>
      this._batchAddRequestsWithRetries(batch, options),
    );
  }

  /** At most 25 requests. `DELETE /v2/request-queues/{queueId}/requests/batch` */
  async batchDeleteRequests(requests: RequestQueueClientRequestToDelete[]): Promise<Result> {
    const reference = either(having({ id: string }), having({ uniqueKey: string }));
    expectArgument("requests", requests, listOf(reference, 1, batchSize));
    const params = this.#keyed();
    return await this._fetch("DELETE", { path: "requests/batch", params, data: requests });
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
    const params = this.#keyed(options);
    return await this._fetch("PUT", { path: requestPath(request.id), params, data: request });
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
    return await this._fetch("PUT", {
      path: `${requestPath(id)}/lock`,
      params: this.#keyed(options),
    });
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
    expectOptions(options, listOptions);
    expectOneStart(options);
    return this._iterable({
      options,
      getPage: (params: RequestQueueClientListRequestsOptions) =>
        this._fetch<RequestQueueClientListRequestsResult>("GET", {
          path: "requests",
          params: this.#keyed({ ...params, filter: params.filter?.join(",") }),
        }),
      next: nextBy("cursor", options),
    });
  }

  /** `POST /v2/request-queues/{queueId}/requests/unlock` */
  async unlockRequests(): Promise<RequestQueueClientUnlockRequestsResult> {
    return await this._fetch("POST", { path: "requests/unlock", params: this.#keyed() });
  }

  /** The pages of `listRequests()`. `GET /v2/request-queues/{queueId}/requests` */
  paginateRequests(
    options: RequestQueueClientPaginateRequestsOptions = {},
  ): RequestQueueRequestsAsyncIterable<RequestQueueClientListRequestsResult> {
    expectOptions(options, { ...listOptions, maxPageLimit: number });
    expectOneStart(options);
    return { [Symbol.asyncIterator]: () => this.#pages(options) };
  }

  async *#pages({
    maxPageLimit = pageSize,
    limit,
    ...options
  }: RequestQueueClientPaginateRequestsOptions): AsyncGenerator<
    RequestQueueClientListRequestsResult,
    undefined
  > {
    const next = nextBy("cursor", options);
    let left = limit || Number.POSITIVE_INFINITY;
    for (let position: object | undefined = {}; position && left > 0; ) {
      const sized = { limit: Math.min(maxPageLimit, left) };
      const page: RequestQueueClientListRequestsResult = await this.listRequests({
        ...options,
        ...position,
        ...sized,
      });
      if (page.items.length === 0) return;
      yield page;
      left -= page.items.length;
      position = next(page, sized.limit);
    }
  }

  #keyed<T extends object>(params?: T) {
    return { ...params, clientKey: this.clientKey };
  }
}

const requestPath = (id: string) => `requests/${segment(id)}`;

function expectOneStart({ cursor, exclusiveStartId }: RequestQueueClientListRequestsOptions): void {
  if (cursor === undefined || exclusiveStartId === undefined) return;
  throw new ArgumentError(
    "At most one of the following fields is allowed: exclusiveStartId, cursor",
  );
}

/** The request queues of the account. */
export class RequestQueueCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "request-queues";

  /** `GET /v2/request-queues` */
  list(
    options: RequestQueueCollectionListOptions = {},
  ): Paged<RequestQueueCollectionListResult, RequestQueue> {
    expectOptions(options, storageListOptions);
    return this._listPaginated(options);
  }

  /** `POST /v2/request-queues` */
  async getOrCreate(name?: string): Promise<RequestQueue> {
    expectOptional("name", name, string);
    return await this._getOrCreate(name);
  }
}
