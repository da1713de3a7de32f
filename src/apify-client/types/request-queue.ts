export interface RequestQueueUserOptions {
  clientKey?: string | undefined;
  timeoutSecs?: number | undefined;
}

export type AllowedHttpMethods =
  | "GET"
  | "HEAD"
  | "POST"
  | "PUT"
  | "DELETE"
  | "TRACE"
  | "OPTIONS"
  | "CONNECT"
  | "PATCH";

export interface RequestQueueClientRequestSchema {
  id: string;
  uniqueKey: string;
  url: string;
  method?: AllowedHttpMethods;
  headers?: Record<string, string>;
  payload?: string;
  userData?: Record<string, unknown>;
  errorMessages?: string[];
  handledAt?: string;
  loadedUrl?: string;
  noRetry?: boolean;
  retryCount?: number;
}

/** A request that is to be added: the API gives it its ID. */
export type NewRequest = Omit<RequestQueueClientRequestSchema, "id">;

export type RequestQueueClientRequestToDelete =
  | Pick<RequestQueueClientRequestSchema, "id">
  | Pick<RequestQueueClientRequestSchema, "uniqueKey">;

export interface RequestQueueClientListItem {
  id: string;
  uniqueKey: string;
  url: string;
  method: AllowedHttpMethods;
  retryCount: number;
  lockExpiresAt?: Date;
}

export type RequestQueueClientGetRequestResult = Omit<RequestQueueClientListItem, "retryCount">;

export interface RequestQueueClientListHeadOptions {
  limit?: number | undefined;
}

export interface RequestQueueClientListHeadResult {
  items: RequestQueueClientListItem[];
  limit: number;
  hadMultipleClients: boolean;
  queueModifiedAt: Date;
}

export interface RequestQueueClientListAndLockHeadOptions {
  lockSecs: number;
  limit?: number | undefined;
}

export interface RequestQueueClientListAndLockHeadResult extends RequestQueueClientListHeadResult {
  clientKey: string;
  lockSecs: number;
  queueHasLockedRequests: boolean;
}

export type RequestQueueListRequestsFilter = "locked" | "pending";

export interface RequestQueueClientListRequestsOptions {
  limit?: number | undefined;
  cursor?: string | undefined;
  exclusiveStartId?: string | undefined;
  filter?: readonly RequestQueueListRequestsFilter[] | undefined;
}

export interface RequestQueueClientPaginateRequestsOptions
  extends RequestQueueClientListRequestsOptions {
  maxPageLimit?: number | undefined;
}

export interface RequestQueueClientListRequestsResult {
  items: RequestQueueClientRequestSchema[];
  limit: number;
  cursor?: string;
  nextCursor?: string;
  exclusiveStartId?: string;
}

export type RequestQueueRequestsAsyncIterable<T> = AsyncIterable<T>;

export interface RequestQueueClientAddRequestOptions {
  forefront?: boolean | undefined;
}

export interface RequestQueueClientDeleteRequestLockOptions
  extends RequestQueueClientAddRequestOptions {}

export interface RequestQueueClientProlongRequestLockOptions
  extends RequestQueueClientAddRequestOptions {
  lockSecs: number;
}

export interface RequestQueueClientProlongRequestLockResult {
  lockExpiresAt: Date;
}

export interface RequestQueueClientUnlockRequestsResult {
  unlockedCount: number;
}

export interface RequestQueueClientAddRequestResult {
  requestId: string;
  wasAlreadyHandled: boolean;
  wasAlreadyPresent: boolean;
}

export interface RequestQueueClientBatchAddRequestWithRetriesOptions
  extends RequestQueueClientAddRequestOptions {
  maxParallel?: number | undefined;
  maxUnprocessedRequestsRetries?: number | undefined;
  minDelayBetweenUnprocessedRequestsRetriesMillis?: number | undefined;
}

export interface ProcessedRequest extends RequestQueueClientAddRequestResult {
  uniqueKey: string;
}

export interface RequestQueueClientBatchRequestsOperationResult {
  processedRequests: ProcessedRequest[];
  unprocessedRequests: Pick<RequestQueueClientRequestSchema, "uniqueKey" | "url" | "method">[];
}
