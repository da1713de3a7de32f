import type { ApiErrorType } from "../generated/error-types.js";

export type { ApiErrorType };

/** Where a failure happened. Every error of a call has these fields. */
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

/** Base class of every error of this package. `ApifyError.is(error)` also recognizes errors of another copy of the package. */
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
  /** What succeeded before the failure, if a method sends several requests and documents it. */
  declare partialResult?: unknown;
  /** How many items `dataset.pushItems` had certainly stored before it failed. */
  declare pushedCount?: number;

  constructor(message: string, context: FailureContext = {}, options?: ErrorOptions) {
    super(message, options);
    // Defined rather than assigned: `Error.prototype` may be frozen.
    Object.defineProperty(this, "name", {
      value: new.target.errorName,
      ...{ writable: true, enumerable: true, configurable: true },
    });
    this.clientMethod = context.clientMethod;
    this.httpMethod = context.httpMethod;
    this.path = context.path;
    this.attempt = context.attempt;
  }

  /** Class names, most specific first. `is` compares them, so that it works with two copies of the package. */
  get [brand](): readonly string[] {
    const names: string[] = [];
    for (let type = this.constructor as typeof ApifyError; type?.errorName; ) {
      names.push(type.errorName);
      type = Object.getPrototypeOf(type) as typeof ApifyError;
    }
    return names;
  }

  /** Whether an error is of this class, whichever copy of the package created it. */
  static is<T extends ApifyError>(
    this: { readonly errorName: string; readonly prototype: T },
    error: unknown,
  ): error is T {
    const names = (error as { [brand]?: readonly string[] } | null | undefined)?.[brand];
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class that asks.
    return names?.includes(this.errorName) ?? false;
  }
}

/** What is wrong with one argument. */
export interface ArgumentIssue {
  /**
   * The argument, the option or the field: `recordKey`, `options.memory`, `body.requestUrl`. Empty if it is none of them, as for
   * a list that was not awaited.
   */
  readonly path: string;
  /** One or more sentences. */
  readonly message: string;
  /** What it must be; empty if the message alone says it. */
  readonly expected: string;
  /** What was given; empty if the message alone says it. */
  readonly received: string;
}

/** An invalid argument or option. Nothing was sent. */
export class ApifyArgumentError extends ApifyError {
  static override readonly errorName: string = "ApifyArgumentError";
  /** Everything that is wrong with the arguments of the call: at least one. */
  readonly issues: readonly ArgumentIssue[];
  /** `path` is that of the only issue, unless `issues` says more. */
  constructor(
    message: string,
    path = "",
    {
      issues = [{ path, message, expected: "", received: "" }],
      ...options
    }: ErrorOptions & { issues?: readonly ArgumentIssue[] } = {},
  ) {
    super(message, {}, options);
    this.issues = issues;
  }
}

/** A file that could not be written. `code` is the system's: `ENOSPC`, `EACCES`. */
export class ApifyFileError extends ApifyError {
  static override readonly errorName: string = "ApifyFileError";
  /** The code of the system's error. */
  readonly code: string | undefined;
  constructor(
    message: string,
    code: string | undefined,
    context?: FailureContext,
    options?: ErrorOptions,
  ) {
    super(message, context, options);
    this.code = code;
  }
}

/** No connection, or it was lost. `sent` tells whether the server may have received the request. */
export class ApifyConnectionError extends ApifyError {
  static override readonly errorName: string = "ApifyConnectionError";
  /** Whether the server may have received and processed the request. */
  readonly sent: boolean;
  /** The code of the platform, such as `ECONNREFUSED`, if it gave one. */
  readonly code: string | undefined;
  constructor(message: string, sent: boolean, context?: FailureContext, options?: ErrorOptions) {
    super(message, context, options);
    this.sent = sent;
    this.code = codeOf(options?.cause);
  }
}

/** The outermost code in a chain of causes. */
function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === "string") return code;
  }
  return undefined;
}

/** No complete response in time. */
export class ApifyTimeoutError extends ApifyError {
  static override readonly errorName: string = "ApifyTimeoutError";
  /** As Node.js has it. */
  readonly code = "ETIMEDOUT";
}

/** A response that is not what the API returns: empty, HTML, cut off, not JSON. */
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
  /** The API's error type; undefined if the response has none. */
  readonly type: ApiErrorType | undefined;
  /** Details, such as which items were invalid. */
  readonly data?: unknown;
  /** Seconds the server asked to wait. */
  readonly retryAfter?: number | undefined;
}

/** The API answered with status 400 or above. */
export class ApifyApiError extends ApifyError {
  static override readonly errorName: string = "ApifyApiError";
  /** The HTTP status of the answer. */
  readonly statusCode: number;
  /** The API's error type, such as `record-not-found`. The API may add new types at any time. */
  readonly type: ApiErrorType | undefined;
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

/** An item that does not fit the schema of its dataset. */
export interface InvalidItem {
  /** Its position among the items of the call, from 0. */
  readonly itemPosition: number;
  /** What is wrong with it, as the validator Ajv says it. */
  readonly validationErrors: readonly {
    /** Where in the item, as a JSON pointer. */
    readonly instancePath?: string;
    /** The keyword of JSON Schema that it does not fit: `required`. */
    readonly keyword?: string;
    /** What is wrong, as a sentence. */
    readonly message?: string;
    /** What the keyword asks for. */
    readonly params?: Readonly<Record<string, unknown>>;
    /** Where the keyword is in the schema. */
    readonly schemaPath?: string;
  }[];
}

/** Details of a request that the API refused. Most errors have none. */
export interface InvalidRequestData {
  /** With the type `schema-validation-error`: the items that do not fit. */
  readonly invalidItems?: readonly InvalidItem[];
  readonly [name: string]: unknown;
}

/** 400: the request is invalid. */
export class InvalidRequestError extends ApifyApiError {
  static override readonly errorName: string = "InvalidRequestError";
  declare readonly data: InvalidRequestData | undefined;
}
/** 401: no token, or one that is not valid. */
export class UnauthorizedError extends ApifyApiError {
  static override readonly errorName: string = "UnauthorizedError";
}
/** 402: a limit of the plan was reached, or a payment is missing. */
export class PaymentRequiredError extends ApifyApiError {
  static override readonly errorName: string = "PaymentRequiredError";
}
/** 403: the token may not do this. */
export class ForbiddenError extends ApifyApiError {
  static override readonly errorName: string = "ForbiddenError";
}
/** 404: the resource does not exist, or the token may not access it. */
export class NotFoundError extends ApifyApiError {
  static override readonly errorName: string = "NotFoundError";
}
/** 409: conflict with existing data. */
export class ConflictError extends ApifyApiError {
  static override readonly errorName: string = "ConflictError";
}
/** 429, after all retries. */
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

/** A synchronous run that did not finish in time. It may still be running. */
export class ApifyRunTimeoutError extends ApifyError {
  static override readonly errorName: string = "ApifyRunTimeoutError";
  /** The run's ID, if the response has it. */
  readonly runId: string | undefined;
  /** The run's status, if the response has it. */
  readonly status: string | undefined;
  /** The body of the response. */
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
