/** Created on first use: some test environments lack it at import time. */
let encoder: TextEncoder | undefined;

export function encodeText(text: string): Uint8Array {
  encoder ??= new TextEncoder();
  return encoder.encode(text);
}

/** Standard base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Joins pieces of bytes; returns a single piece itself. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** Whether a value is a web stream. Does not name `ReadableStream`, which Node.js would have to load. */
export function isStream(body: unknown): body is ReadableStream<Uint8Array> {
  return typeof body === "object" && body !== null && "getReader" in body;
}

/** Bytes of a streamed response that are buffered before the connection is paused. */
const highWaterMark = 256 * 1024;

/** The source of a `BodyStream`. */
export interface BodySource {
  /** There is room for more. */
  resume(): void;
  /** The reader has cancelled the stream. */
  cancel(reason: unknown): void;
}

/** A web stream whose bytes are pushed by callbacks. */
export class BodyStream {
  readonly readable: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #paused = false;

  constructor(source: BodySource) {
    this.readable = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => {
          if (!this.#paused) return;
          this.#paused = false;
          source.resume();
        },
        cancel: (reason) => source.cancel(reason),
      },
      { highWaterMark, size: (chunk) => chunk.byteLength },
    );
  }

  /** Returns false when the buffer is full; `resume` is called when there is room again. */
  push(chunk: Uint8Array): boolean {
    this.#controller.enqueue(chunk);
    this.#paused = (this.#controller.desiredSize ?? 0) <= 0;
    return !this.#paused;
  }

  end(): void {
    this.#controller.close();
  }

  fail(error: unknown): void {
    this.#controller.error(error);
  }
}
