import { ApifyArgumentError } from "../errors.js";
import { isStream, joinBytes } from "./bytes.js";
import { connectionError, explain, isConnectError } from "./errors.js";
import {
  ResponseTooLargeError,
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "./transport.js";

type Fetch = typeof globalThis.fetch;

/** Sends with the runtime's fetch, or with one that the user passes. Fetch decompresses responses itself. */
export class FetchTransport implements Transport {
  readonly name = "fetch";
  readonly connections = "platform";
  readonly redirects: "manual" | "platform";
  readonly repeatsUnasked: boolean;
  readonly #fetch: Fetch | undefined;

  /** Browsers hide redirects from scripts, so there the platform follows them. */
  constructor(fetch?: Fetch, redirects: "manual" | "platform" = "manual", repeatsUnasked = false) {
    this.#fetch = fetch;
    this.redirects = redirects;
    this.repeatsUnasked = repeatsUnasked;
  }

  send(request: TransportRequest): Promise<TransportResponse> {
    const { cancellation } = request;
    const aborter = new AbortController();
    return new Promise((resolve, reject) => {
      const stop = (reason: unknown): void => {
        cancellation.onCancel = undefined;
        reject(reason);
        aborter.abort(reason);
      };
      cancellation.onCancel = stop;
      this.#exchange(request, aborter, stop).then(resolve, (cause) => {
        cancellation.onCancel = undefined;
        // Some implementations read from a stream before they have a connection; then it cannot be sent again.
        const sent = isStream(request.body) || !isConnectError(cause);
        const known = cause instanceof TransportError || cause instanceof ApifyArgumentError;
        reject(known ? cause : connectionError(cause, sent));
      });
    });
  }

  async #exchange(
    request: TransportRequest,
    aborter: AbortController,
    stop: (reason: unknown) => void,
  ): Promise<TransportResponse> {
    const inBrowser = this.redirects === "platform";
    const init: RequestInit & { duplex?: "half" } = {
      method: request.method,
      headers: request.headers,
      redirect: inBrowser ? "follow" : "manual",
    };
    if (isSignalOfFetch(aborter.signal)) init.signal = aborter.signal;
    // No cached responses in browsers. Some server runtimes reject this option.
    if (inBrowser) init.cache = "no-store";
    if (isStream(request.body)) {
      const body = stoppingOnError(request.body, stop, request.onUpload);
      // Only some browsers can send a stream, and those only over HTTP/2.
      init.body = inBrowser ? await new Response(body).arrayBuffer() : body;
      init.duplex = "half";
    } else if (request.body !== undefined) init.body = request.body as BodyInit;
    // Looked up for every request, because tests and instrumentation may replace it.
    const fetch = this.#fetch ?? globalThis.fetch;
    if (typeof fetch !== "function") throw new ApifyArgumentError(noFetch);
    request.onSend?.();
    const url = request.origin + request.path;
    const response = await (request.avoidStaleSocket
      ? fetchOnce(fetch, url, init)
      : fetch(url, init));
    if (!Number.isInteger(response?.status) || typeof response.headers?.get !== "function") {
      throw new ApifyArgumentError("The option `fetch` must return a Response.");
    }
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      headers: () => response.headers,
      body: request.stream
        ? streamOf(response, request, aborter)
        : await readAll(response, request, aborter),
    };
  }
}

/** The part of Deno that is used. */
interface Deno {
  createHttpClient?(options: { poolMaxIdlePerHost: number }): { close(): void };
}

/**
 * Sends on a new connection where the runtime would send a request again by itself if a connection that it uses again breaks: Deno any
 * request, Bun one with GET.
 */
function fetchOnce(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  const { Deno: deno, Bun: bun } = globalThis as { Deno?: Deno; Bun?: unknown };
  if (bun) init.keepalive = false;
  const client = deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
  try {
    return fetch(url, client ? ({ ...init, client } as RequestInit) : init);
  } finally {
    // What it has begun goes on.
    client?.close();
  }
}

let judged: { prototype: unknown; yes: boolean } | undefined;

/**
 * Whether fetch takes a signal: where the global AbortController has been replaced (jsdom, happy-dom, polyfills), it may refuse
 * its signals. Then a cancelled call rejects at once all the same, and what has been sent goes on unseen.
 */
function isSignalOfFetch(signal: AbortSignal): boolean {
  const prototype: unknown = Object.getPrototypeOf(signal);
  if (judged && judged.prototype === prototype) return judged.yes;
  let yes = true;
  try {
    new Request("http://localhost", { signal });
  } catch {
    yes = false;
  }
  judged = { prototype, yes };
  return yes;
}

const noFetch =
  "There is no global fetch here. Pass the option `fetch`, or run it on Node.js: in Jest, tests of jsdom have none, those with @jest-environment node do.";

/** Some runtimes end an upload normally when its stream fails, so a failure also aborts the fetch. */
function stoppingOnError(
  body: ReadableStream<Uint8Array>,
  stop: (reason: unknown) => void,
  onUpload: TransportRequest["onUpload"],
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          onUpload?.(value.byteLength);
          controller.enqueue(value);
        } catch (cause) {
          const message = `The stream that is the body failed: ${explain(cause)}.`;
          const error = new TransportError(message, true, { cause });
          stop(error);
          controller.error(error);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function readAll(
  response: Response,
  { cancellation, maxResponseBytes }: TransportRequest,
  aborter: AbortController,
): Promise<Uint8Array> {
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunksIn(response)) {
      size += chunk.length;
      if (size > maxResponseBytes) {
        aborter.abort();
        throw new ResponseTooLargeError(maxResponseBytes, response.status);
      }
      chunks.push(chunk);
    }
    cancellation.onCancel = undefined;
    return joinBytes(chunks);
  } catch (cause) {
    throw cause instanceof TransportError ? cause : connectionError(cause, true, response.status);
  }
}

/** The body as a stream, with its errors converted to ours. */
function streamOf(
  response: Response,
  { cancellation }: TransportRequest,
  aborter: AbortController,
): ReadableStream<Uint8Array> {
  const chunks = chunksIn(response);
  return new ReadableStream(
    {
      start(controller) {
        cancellation.onCancel = (reason) => {
          cancellation.onCancel = undefined;
          controller.error(reason);
          aborter.abort(reason);
        };
      },
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (!done) return controller.enqueue(value);
          cancellation.onCancel = undefined;
          controller.close();
        } catch (cause) {
          cancellation.onCancel = undefined;
          controller.error(connectionError(cause, true, response.status));
        }
      },
      cancel(reason) {
        cancellation.onCancel = undefined;
        aborter.abort(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* chunksIn(response: Response): AsyncGenerator<Uint8Array> {
  // Some runtimes take an encoded body of no bytes for one that was cut off.
  if (!response.body || response.headers.get("content-length") === "0") return;
  // Not every implementation of fetch returns a web stream.
  if (typeof response.body.getReader !== "function") {
    yield new Uint8Array(await response.arrayBuffer());
    return;
  }
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!ArrayBuffer.isView(part.value)) throw new Error("The body holds what is no bytes.");
    yield part.value;
  }
}
