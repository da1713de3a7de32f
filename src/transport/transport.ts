/** A body that has been encoded: a string is sent as UTF-8, `FormData` as the platform encodes it. */
export type EncodedBody = string | Uint8Array | ReadableStream<Uint8Array> | FormData;

/**
 * How an attempt is told to stop. The core sets `cancelled` and calls `onCancel`; a transport sets `onCancel` for as long as
 * it works on the request. (An AbortSignal an attempt costs more than the request itself.)
 */
export interface Cancellation {
  cancelled: boolean;
  reason: unknown;
  onCancel: ((reason: unknown) => void) | undefined;
  /** Set by a transport that was stopped before the first byte went out. Unknown counts as sent. */
  unsent?: boolean;
}

/** What a request counts among when connections are limited. */
export type Lane = "short" | "long";

/** One attempt, ready for the wire. */
export interface TransportRequest {
  /** The HTTP method. */
  readonly method: string;
  /** Scheme, host and port, without a trailing slash. */
  readonly origin: string;
  /** Path and query, percent-encoded. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Record<string, string>;
  /** What is sent; undefined for a request without a body. */
  readonly body?: EncodedBody | undefined;
  /** True: resolve with the headers and give the body as a stream. */
  readonly stream: boolean;
  /** True: use a new connection, or one idle for less than a second, so that a stale one makes no ambiguous failure. */
  readonly avoidStaleSocket: boolean;
  /** `long` for long polls and streamed answers, which have connections of their own number: they never hold up short calls. */
  readonly lane?: Lane | undefined;
  /** @internal */
  readonly cancellation: Cancellation;
  /** Called right before the first byte goes out: connecting, and waiting for a connection, are over. */
  readonly onSend?: (() => void) | undefined;
  /** Most bytes of a buffered answer after decompression; above it the attempt fails. */
  readonly maxResponseBytes: number;
}

/** Which transport, and how it connects. */
export interface TransportOptions {
  /** A `fetch` to send with, in place of the platform's own transport. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** An undici dispatcher of the user's own (Node.js). It stays theirs: it is never closed. */
  readonly dispatcher?: object | undefined;
  /** URL of a proxy for everything, in place of the proxy variables of the environment (Node.js). */
  readonly proxy?: string | undefined;
  /** HTTP/2 where the server has it (Node.js). */
  readonly http2?: boolean | undefined;
}

/** What came back on an attempt. */
export interface TransportResponse {
  /** The HTTP status. */
  readonly status: number;
  /** Lower-case name; several values joined by `, `. */
  header(name: string): string | undefined;
  /** All headers, for `withResponse()`. */
  headers(): Headers;
  /** Decompressed. A stream when the request asked for one. */
  readonly body: Uint8Array | ReadableStream<Uint8Array>;
}

/** Sends one request once. Redirects, retries, deadlines, decoding of JSON: all above it. */
export interface Transport {
  readonly name: string;
  /** Whether redirects come back as 3xx answers (`manual`), or the platform follows them (`platform`, browsers). */
  readonly redirects: "manual" | "platform";
  /**
   * `own`: the transport holds the connections, so it keeps `avoidStaleSocket` and always knows whether a request was sent. `platform`:
   * it reuses connections as the platform does, and what it cannot tell counts as sent.
   */
  readonly connections: "own" | "platform";
  /** Rejects with a `TransportError`, or with `cancellation.reason` once that is cancelled. */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Waits for this transport's requests, then closes the connections that no other one shares. */
  close?(): Promise<void>;
}

/** No complete answer came. `sent: false` only if not one byte of the request can have reached the server. */
export class TransportError extends Error {
  override readonly name: string = "TransportError";
  /** The status, where the headers came but the body did not come whole. */
  readonly status: number | undefined;
  /** The platform's code, such as `ECONNREFUSED`, where it has one. */
  readonly code: string | undefined;

  constructor(
    message: string,
    readonly sent: boolean,
    options?: ErrorOptions & { status?: number | undefined; code?: string | undefined },
  ) {
    super(message, options);
    this.status = options?.status;
    this.code = options?.code;
  }
}

/** A buffered answer above `maxResponseBytes`. Asking again would bring the same. */
export class ResponseTooLargeError extends TransportError {
  override readonly name = "ResponseTooLargeError";

  constructor(limit: number, status: number) {
    super(`The answer is larger than ${limit} bytes after decompression.`, true, { status });
  }
}
