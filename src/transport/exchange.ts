import type { Transform } from "node:stream";
import { ApifyArgumentError } from "../errors.js";
import { type BodySource, BodyStream } from "./bytes.js";
import { connectionError, explain } from "./errors.js";
import { headerIn, type RawHeaders, WireResponse } from "./headers.js";
import {
  ResponseTooLargeError,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "./transport.js";
import { decompress, decompressors, encodingsIn } from "./zlib.js";

/** Sends exchanges: connections to servers or proxies, or a dispatcher of the user. */
export interface Connections {
  /** Takes `ControllerExchange` only. */
  readonly newerHandlers?: boolean;
  send(exchange: Exchange): void;
  /** Closes idle connections. */
  close(): Promise<void>;
}

/** The slot of an exchange: a connection, or a place in a queue. */
export interface Lease {
  /** Called once. `reusable`: the exchange is complete, and its connection can take the next one. */
  release(exchange: Exchange, reusable: boolean): void;
}

const noBytes = new Uint8Array();

/**
 * One pending request: a dispatch handler of undici, with the older interface (`onConnect` to `onError`), which undici 7 runs
 * without a wrapper and with 7 % less CPU per request.
 */
export class Exchange implements BodySource {
  readonly request: TransportRequest;
  /** The options of undici's `dispatch`. */
  options!: object;
  lease: Lease | undefined;
  /** The source of a streamed body; cancelled if the exchange ends before it. */
  upload: ReadableStreamDefaultReader<Uint8Array> | undefined;
  /** Whether bytes may have been sent. */
  sent = false;
  /** Status of the response, once its headers have arrived. */
  status: number | undefined;
  /** Complete, failed or cancelled: later events of undici are ignored. */
  over = false;
  #abort: (() => void) | undefined;
  #proceed: (() => void) | undefined;
  #raw: RawHeaders = [];
  #first: Uint8Array | undefined;
  #chunks: Uint8Array[] | undefined;
  #size = 0;
  #stream: BodyStream | undefined;
  #inflaters: readonly Transform[] | undefined;
  readonly #resolve: (response: TransportResponse) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #ended: () => void;

  constructor(
    request: TransportRequest,
    resolve: (response: TransportResponse) => void,
    reject: (reason: unknown) => void,
    ended: () => void,
  ) {
    this.request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#ended = ended;
    request.cancellation.onCancel = (reason) => this.cancel(reason);
  }

  /** Cancels the exchange at any stage: nothing is sent or read afterwards. */
  cancel(reason: unknown): void {
    if (!this.sent) this.request.cancellation.unsent = true;
    this.#fail(reason);
    this.#abort?.();
  }

  /** There is room for more data of a streamed response. */
  resume(): void {
    if (this.#inflaters) this.#inflaters.at(-1)!.resume();
    else this.#proceed?.();
  }

  /** Called right before the first byte is written to an open connection. */
  onConnect(abort: () => void): void {
    if (this.over) {
      abort();
    } else {
      this.#abort = abort;
      this.sent = true;
      this.request.onSend?.();
    }
  }

  onHeaders(status: number, raw: RawHeaders, resume: () => void): boolean {
    if (status < 200) return true;
    this.status = status;
    this.#raw = raw;
    if (!this.request.stream) return true;
    this.#proceed = resume;
    this.#stream = new BodyStream(this);
    this.#resolve(new WireResponse(status, raw, this.#stream.readable));
    return true;
  }

  /** Returning false pauses the connection. */
  onData(chunk: Uint8Array): boolean {
    if (this.over) return true;
    if (this.#stream) return this.#pass(chunk, this.#stream);
    this.#size += chunk.length;
    if (this.#size > this.request.maxResponseBytes) this.#refuse();
    else if (this.#first === undefined) this.#first = chunk;
    else if (this.#chunks) this.#chunks.push(chunk);
    else if (Number(headerIn(this.#raw, "content-length")) > this.request.maxResponseBytes) {
      this.#refuse();
    } else this.#chunks = [this.#first, chunk];
    return true;
  }

  onComplete(): void {
    this.#release(true);
    if (this.over) return;
    if (this.#inflaters) this.#inflaters[0]!.end();
    else if (this.#stream) this.#endStream(this.#stream);
    else {
      const bytes = this.#chunks
        ? Buffer.concat(this.#chunks, this.#size)
        : (this.#first ?? noBytes);
      const encoding = bytes.length > 0 ? headerIn(this.#raw, "content-encoding") : undefined;
      if (encoding !== undefined) this.#decode(bytes, encoding);
      else this.#succeed(bytes);
    }
  }

  /** The stream of the request's body failed. */
  onUploadError(cause: unknown): void {
    const message = `The stream that is the body failed: ${explain(cause)}.`;
    this.cancel(new TransportError(message, true, { cause }));
  }

  onError(cause: unknown): void {
    if (this.over) return;
    // A setting that cannot work.
    const isOurs = cause instanceof ApifyArgumentError;
    this.#fail(isOurs ? cause : connectionError(cause, this.sent, this.status));
  }

  #release(reusable: boolean): void {
    const { lease } = this;
    this.lease = undefined;
    lease?.release(this, reusable);
  }

  #succeed(body: Uint8Array): void {
    if (!this.#finish()) return;
    this.#resolve(new WireResponse(this.status!, this.#raw, body));
  }

  #endStream(stream: BodyStream): void {
    if (this.#finish()) stream.end();
  }

  #fail(reason: unknown): void {
    if (!this.#finish()) return;
    this.#release(false);
    this.#reject(reason);
    this.#stream?.fail(reason);
    for (const inflater of this.#inflaters ?? []) inflater.destroy();
  }

  /** Returns false if the exchange had already ended. */
  #finish(): boolean {
    if (this.over) return false;
    this.over = true;
    this.request.cancellation.onCancel = undefined;
    // A server may answer before it has read the whole body. Cancelling a finished stream does nothing.
    this.upload?.cancel().catch(() => {});
    this.#ended();
    return true;
  }

  #refuse(): void {
    this.cancel(new ResponseTooLargeError(this.request.maxResponseBytes, this.status!));
  }

  #decode(bytes: Uint8Array, encoding: string): void {
    try {
      const decoded = decompress(bytes, encodingsIn(encoding), this.request.maxResponseBytes);
      if (decoded instanceof Uint8Array) this.#succeed(decoded);
      else {
        decoded.then(
          (whole) => this.#succeed(whole),
          (error) => this.#undecodable(error),
        );
      }
    } catch (error) {
      this.#undecodable(error);
    }
  }

  #undecodable(cause: unknown): void {
    const { code, message } = cause as NodeJS.ErrnoException;
    const text = `The answer cannot be decompressed: ${message}.`;
    if (code === "ERR_BUFFER_TOO_LARGE") this.#refuse();
    else this.cancel(new TransportError(text, true, { cause, status: this.status, code }));
  }

  /** Passes on received data, decompressed if the response is encoded. */
  #pass(chunk: Uint8Array, stream: BodyStream): boolean {
    if (this.#first === undefined) {
      this.#first = noBytes;
      const encoding = headerIn(this.#raw, "content-encoding");
      if (encoding !== undefined) this.#inflate(encoding, chunk, stream);
      if (this.over) return true;
    }
    return this.#inflaters ? this.#inflaters[0]!.write(chunk) : stream.push(chunk);
  }

  #inflate(encoding: string, start: Uint8Array, stream: BodyStream): void {
    try {
      const encodings = encodingsIn(encoding);
      if (encodings.length === 0) return;
      const inflaters = decompressors(encodings, start);
      for (const inflater of inflaters) inflater.on("error", (error) => this.#undecodable(error));
      inflaters[0]!.on("drain", () => this.#proceed?.());
      const last = inflaters.at(-1)!;
      last.on("data", (chunk: Uint8Array) => {
        if (!this.over && !stream.push(chunk)) last.pause();
      });
      last.on("end", () => this.#endStream(stream));
      this.#inflaters = inflaters;
    } catch (error) {
      this.#undecodable(error);
    }
  }
}

/** What the newer handler interface passes instead of `abort` and `resume`. */
interface Controller {
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

/**
 * The same for undici 8 and for dispatchers of users: undici 6 supports only the older interface, 8 only the newer one, and 7 prefers
 * the newer one.
 */
export class ControllerExchange extends Exchange {
  onRequestStart(controller: Controller): void {
    this.onConnect(() => controller.abort(new Error("The request was cancelled.")));
  }

  onResponseStart(
    controller: Controller,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>> | undefined,
  ): void {
    const raw = Object.entries(headers ?? {}).flatMap(([name, values]) =>
      [values ?? []].flat().flatMap((value) => [latin1(name), latin1(value)]),
    );
    this.onHeaders(status, raw, () => controller.resume());
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    if (!ArrayBuffer.isView(chunk))
      this.onError(new Error("The dispatcher gave what is no bytes."));
    else if (!this.onData(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.onComplete();
  }

  onResponseError(_controller: Controller, error: unknown): void {
    this.onError(error);
  }
}

const latin1 = (text: string): Buffer => Buffer.from(String(text), "latin1");
