/** A body that has been encoded: a string is sent as UTF-8, `FormData` as the platform encodes it. */
export type EncodedBody = string | Uint8Array | ReadableStream<Uint8Array> | FormData;

/**
 * Cancellation of an attempt. The core sets `cancelled` and calls `onCancel`; a transport sets `onCancel` while it works on the
 * request. (An AbortSignal per attempt would cost more than the request itself.)
 */
export interface Cancellation {
  /** Whether the attempt has been cancelled. */
  cancelled: boolean;
  /** What it was cancelled with. */
  reason: unknown;
  /** Called when it is cancelled. */
  onCancel: ((reason: unknown) => void) | undefined;
  /** Set by a transport that was cancelled before the first byte was sent. If unknown, the request counts as sent. */
  unsent?: boolean;
}

/** Requests in different lanes have separate limits of connections. */
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
  /** The body; undefined if there is none. */
  readonly body?: EncodedBody | undefined;
  /** True: resolve when the headers have arrived, with the body as a stream. */
  readonly stream: boolean;
  /** True: use a new connection, or one idle for less than a second, so that a stale one cannot cause an ambiguous failure. */
  readonly avoidStaleSocket: boolean;
  /** `long` for long polls and streamed responses, whose connections have a limit of their own: they never delay short calls. */
  readonly lane?: Lane | undefined;
  /** @internal */
  readonly cancellation: Cancellation;
  /** Called right before the first byte is sent, when there is a connection. */
  readonly onSend?: (() => void) | undefined;
  /**
   * Called with the number of bytes whenever some of the body are sent: of a stream, and of large bytes where the transport can
   * send them in pieces.
   */
  readonly onUpload?: ((bytes: number) => void) | undefined;
  /** Maximum size of a buffered response in bytes, after decompression. Above it the attempt fails. */
  readonly maxResponseBytes: number;
}

/** Which transport, and how it connects. */
export interface TransportOptions {
  /** A `fetch` to send with, in place of the platform's own transport. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** An undici dispatcher of the user (Node.js). It is never closed by the client. */
  readonly dispatcher?: object | undefined;
  /** URL of a proxy for all requests, instead of the proxy environment variables (Node.js). */
  readonly proxy?: string | undefined;
  /** Uses HTTP/2 if the server supports it (Node.js). */
  readonly http2?: boolean | undefined;
}

/** The response of an attempt. */
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

/** Sends one request once. Redirects, retries, deadlines and JSON are handled above it. */
export interface Transport {
  readonly name: string;
  /** Whether redirects are returned as 3xx responses (`manual`), or the platform follows them (`platform`, browsers). */
  readonly redirects: "manual" | "platform";
  /**
   * `own`: the transport manages connections, so it supports `avoidStaleSocket` and knows whether a request was sent. `platform`: the
   * platform manages them; a request counts as sent if the transport cannot tell.
   */
  readonly connections: "own" | "platform";
  /** True: the platform may by itself send again what has no body, unless it is a POST, and this cannot be prevented. */
  readonly repeatsUnasked?: boolean | undefined;
  /** Rejects with a `TransportError`, or with `cancellation.reason` once that is cancelled. */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Waits for pending requests, then closes the connections that no other transport shares. */
  close?(): Promise<void>;
}

/** No complete response. `sent` is false only if not one byte of the request can have reached the server. */
export class TransportError extends Error {
  override readonly name: string = "TransportError";
  /** The status, if the headers arrived but not the complete body. */
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

/** A buffered response above `maxResponseBytes`. A retry would get the same response. */
export class ResponseTooLargeError extends TransportError {
  override readonly name = "ResponseTooLargeError";
  readonly advice: string = "Ask for less, take it as a stream, or raise maxResponseBytes.";

  constructor(limit: number, status: number) {
    super(`The answer is larger than ${limit} bytes after decompression.`, true, { status });
  }
}

/** A mock that intercepts requests has no answer to this one, and did not let it through. A retry would get the same. */
export class NotMockedError extends TransportError {
  override readonly name = "NotMockedError";
}

/** Content encodings of request bodies. */
export type BodyEncoding = "br" | "gzip";

/** A path that was found fit to be written to. */
export interface FileTarget {
  /**
   * Writes the file. A regular file is replaced as a whole once everything is there, and stays as it was if that fails. What is
   * written to a device or a pipe may wait for its reader for ever: `race` ends that.
   */
  write(
    content: ReadableStream<Uint8Array>,
    race: (work: Promise<void>) => Promise<void>,
  ): Promise<void>;
}

/**
 * What differs between Node.js and other runtimes. `node.ts`, `web.ts` and `browser.ts` each export exactly this; `#platform` resolves to the one
 * for the runtime, so that no other runtime has to load a `node:` import.
 */
export interface Platform {
  createTransport(options: TransportOptions): Transport;

  /** The best encoding here; `undefined` in browsers, and where nothing can be compressed. */
  readonly preferredEncoding: BodyEncoding | undefined;
  /** Compresses a request body, synchronously if that is faster. Throws for an encoding that the platform lacks. */
  compress(bytes: Uint8Array, encoding: BodyEncoding): Uint8Array | Promise<Uint8Array>;

  /** An environment variable; `undefined` if it is not set or may not be read. */
  environment(name: string): string | undefined;
  /** `Node.js/20.20.2`; empty for an unknown runtime; `undefined` in browsers, which send their own User-Agent. */
  readonly userAgentRuntime: string | undefined;

  /** Encodes UTF-8. */
  encodeUtf8(text: string): Uint8Array;
  /** Decodes UTF-8. A byte order mark stays, as part of the value. */
  decodeUtf8(bytes: Uint8Array, start?: number, end?: number): string;
  /** The same bytes as the type that users of the platform expect: a `Buffer` on Node.js. */
  asBuffer(bytes: Uint8Array): Uint8Array;

  /** Looks at the path of a file before anything is sent. Rejects where nothing can be written. */
  fileTarget(method: string, path: unknown): Promise<FileTarget>;
}
