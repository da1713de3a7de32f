import type { EncodedBody } from "./transport.js";

/** How much of a streamed answer may wait for its reader before the connection is told to pause. */
const highWaterMark = 256 * 1024;

/** What feeds a stream and can be told to go on, or that nobody reads any more. */
export interface BodySource {
  resume(): void;
  cancel(reason: unknown): void;
}

/** The near end of a web stream whose bytes are pushed by callbacks. */
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

  /** False: enough for now; `resume` is called when there is room again. */
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

/** Without naming `ReadableStream`, which takes a while to load and is seldom needed. */
export function isStream(body: EncodedBody | undefined): body is ReadableStream<Uint8Array> {
  return typeof body === "object" && "getReader" in body;
}
