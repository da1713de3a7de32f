/** Where a failure happened: filled in by the core, the same fields on every error of a call. */
export interface FailureContext {
  /** The public name of the operation, `actor.start`. */
  readonly clientMethod?: string | undefined;
  /** The method of the request, whether or not it was sent. */
  readonly httpMethod?: string | undefined;
  /** Path and query as sent, secrets redacted. */
  readonly path?: string | undefined;
  /** Number of the attempt that failed, from 1. */
  readonly attempt?: number | undefined;
}

const brand = Symbol.for("apify-openapi-client.error");

/** What every error of this package is. `ApifyError.is(error)` also knows those of a second copy of the package. */
export class ApifyError extends Error {
  /** A stable name, usable where `instanceof` is not. */
  static readonly errorName: string = "ApifyError";
  /** The public name of the operation, `actor.start`. Undefined where no operation was called. */
  readonly clientMethod: string | undefined;
  /** The method of the request, whether or not it was sent. */
  readonly httpMethod: string | undefined;
  /** Path and query as sent, secrets redacted. */
  readonly path: string | undefined;
  /** Number of the attempt that failed, from 1. */
  readonly attempt: number | undefined;
  /** What was done before the failure, where a method sends several requests and its documentation says so. */
  declare partialResult?: unknown;
  /** How many items `dataset.pushItems` has stored for sure before it failed. */
  declare pushedCount?: number;

  constructor(message: string, context: FailureContext = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.errorName;
    this.clientMethod = context.clientMethod;
    this.httpMethod = context.httpMethod;
    this.path = context.path;
    this.attempt = context.attempt;
  }

  /** The class names from the most special one up, for guards that survive two copies of the package. */
  get [brand](): readonly string[] {
    const names: string[] = [];
    for (let type = this.constructor as typeof ApifyError; type?.errorName; ) {
      names.push(type.errorName);
      type = Object.getPrototypeOf(type) as typeof ApifyError;
    }
    return names;
  }

  /** True for an error of this class, from whichever copy of the package it came. */
  static is<T extends ApifyError>(
    this: { readonly errorName: string; readonly prototype: T },
    error: unknown,
  ): error is T {
    const names = (error as { [brand]?: readonly string[] } | null | undefined)?.[brand];
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class that asks.
    return names?.includes(this.errorName) ?? false;
  }
}

/** An argument or option that cannot be sent. Nothing was sent. */
export class ApifyArgumentError extends ApifyError {
  static override readonly errorName: string = "ApifyArgumentError";
}

/** No connection, or it was lost. `sent` tells whether the server may have seen the request. */
export class ApifyConnectionError extends ApifyError {
  static override readonly errorName: string = "ApifyConnectionError";
  /** Whether the server may have seen the request, and done what it asks. */
  readonly sent: boolean;
  constructor(message: string, sent: boolean, context?: FailureContext, options?: ErrorOptions) {
    super(message, context, options);
    this.sent = sent;
  }
}

/** No complete answer within the time allowed. */
export class ApifyTimeoutError extends ApifyError {
  static override readonly errorName: string = "ApifyTimeoutError";
}

/** An answer that is not what the API gives: empty, HTML, cut off, not JSON. */
export class ApifyResponseError extends ApifyError {
  static override readonly errorName: string = "ApifyResponseError";
  /** The HTTP status of the answer. */
  readonly statusCode: number;
  /** The start of the body, as text. */
  readonly data: unknown;
  constructor(
    message: string,
    statusCode: number,
    data: unknown,
    context?: FailureContext,
    options?: ErrorOptions,
  ) {
    super(message, context, options);
    this.statusCode = statusCode;
    this.data = data;
  }
}

/** What the API said in `{ error: { type, message, data } }`. */
export interface ApiFailure {
  /** The HTTP status of the answer. */
  readonly statusCode: number;
  /** The API's error type; undefined if the answer names none. */
  readonly type: string | undefined;
  /** Details, such as which items were invalid. */
  readonly data?: unknown;
  /** Seconds the server asked to wait. */
  readonly retryAfter?: number | undefined;
}

/** The API refused or failed: any answer of 400 and above. */
export class ApifyApiError extends ApifyError {
  static override readonly errorName: string = "ApifyApiError";
  /** The HTTP status of the answer. */
  readonly statusCode: number;
  /** The API's error type, `record-not-found`. Open: new ones appear all the time. */
  readonly type: string | undefined;
  /** Details, such as which items were invalid. */
  readonly data: unknown;
  /** Seconds the server asked to wait; undefined if it did not. */
  readonly retryAfter: number | undefined;
  constructor(
    message: string,
    failure: ApiFailure,
    context?: FailureContext,
    options?: ErrorOptions,
  ) {
    super(message, context, options);
    this.statusCode = failure.statusCode;
    this.type = failure.type;
    this.data = failure.data;
    this.retryAfter = failure.retryAfter;
  }
}

/** 400: the request is not what the operation takes. */
export class InvalidRequestError extends ApifyApiError {
  static override readonly errorName: string = "InvalidRequestError";
}
/** 401: no token, or one that is not valid. */
export class UnauthorizedError extends ApifyApiError {
  static override readonly errorName: string = "UnauthorizedError";
}
/** 402: a limit of the plan, or a payment that is missing. */
export class PaymentRequiredError extends ApifyApiError {
  static override readonly errorName: string = "PaymentRequiredError";
}
/** 403: the token may not do this. */
export class ForbiddenError extends ApifyApiError {
  static override readonly errorName: string = "ForbiddenError";
}
/** 404: there is no such thing, or the token may not see it. */
export class NotFoundError extends ApifyApiError {
  static override readonly errorName: string = "NotFoundError";
}
/** 409: it clashes with what exists. */
export class ConflictError extends ApifyApiError {
  static override readonly errorName: string = "ConflictError";
}
/** 429, and all retries were refused as well. */
export class RateLimitError extends ApifyApiError {
  static override readonly errorName: string = "RateLimitError";
}
/** 500 and above. */
export class ServerError extends ApifyApiError {
  static override readonly errorName: string = "ServerError";
}

/** A run that did not end as SUCCEEDED. */
export class ApifyRunFailedError extends ApifyError {
  static override readonly errorName: string = "ApifyRunFailedError";
  /** The run's ID, where it is known. */
  readonly runId: string | undefined;
  /** The status that it ended with, where it is known. */
  readonly status: string | undefined;
  /** The run, where it is known. */
  readonly run: unknown;
  constructor(
    message: string,
    run: { runId: string | undefined; status: string | undefined; run?: unknown },
    context?: FailureContext,
    options?: ErrorOptions,
  ) {
    super(message, context, options);
    this.runId = run.runId;
    this.status = run.status;
    this.run = run.run;
  }
}

/** A synchronous run that did not finish in time. It may be going on. */
export class ApifyRunTimeoutError extends ApifyError {
  static override readonly errorName: string = "ApifyRunTimeoutError";
  /** The run's ID, where the answer tells it. */
  readonly runId: string | undefined;
  /** The status that the answer told, if any. */
  readonly status: string | undefined;
  /** What the server answered with. */
  readonly data: unknown;
  constructor(
    message: string,
    run: { runId?: string | undefined; status?: string | undefined; data?: unknown },
    context?: FailureContext,
    options?: ErrorOptions,
  ) {
    super(message, context, options);
    this.runId = run.runId;
    this.status = run.status;
    this.data = run.data;
  }
}

const byStatus: Readonly<Record<number, typeof ApifyApiError>> = {
  400: InvalidRequestError,
  401: UnauthorizedError,
  402: PaymentRequiredError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

/** The class for a status. */
export function apiErrorClass(status: number): typeof ApifyApiError {
  return byStatus[status] ?? (status >= 500 ? ServerError : ApifyApiError);
}
