import type { Transport, TransportOptions } from "./transport.js";

/** Content encodings of request bodies. */
export type BodyEncoding = "br" | "gzip";

/**
 * What differs between Node.js and the web. `node.ts` and `web.ts` export exactly this, and `#platform` is the one of the two
 * that fits the runtime: nothing outside Node.js ever meets a `node:` import.
 */
export interface Platform {
  createTransport(options: TransportOptions): Transport;

  /** What pays best here; `undefined` where nothing can be compressed, and in browsers. */
  readonly preferredEncoding: BodyEncoding | undefined;
  /** Encodes a request body; at once where that is quicker than a promise. Throws for an encoding the platform lacks. */
  compress(bytes: Uint8Array, encoding: BodyEncoding): Uint8Array | Promise<Uint8Array>;

  /** A variable of the environment; `undefined` where there is none, or where reading it is not allowed. */
  environment(name: string): string | undefined;
  /** `Node.js/20.20.2`; empty where it has no name; `undefined` in browsers, which send a User-Agent of their own. */
  readonly userAgentRuntime: string | undefined;

  /** UTF-8 to text. A byte order mark stays: it belongs to the value. */
  decodeUtf8(bytes: Uint8Array, start?: number, end?: number): string;
  /** The same bytes as what users of the platform expect: a `Buffer` on Node.js. */
  asBuffer(bytes: Uint8Array): Uint8Array;

  /** Writes a file that is either complete or not there. Rejects where there are no files. */
  writeFileAtomically(path: string, content: ReadableStream<Uint8Array>): Promise<void>;
}
