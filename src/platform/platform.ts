import type { Transport } from "../transport/transport.js";

/** Content encodings of request bodies. */
export type BodyEncoding = "br" | "gzip";

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

/**
 * What differs between Node.js and the web. `node.ts` and `web.ts` export exactly this, and `#platform` is the one of the two
 * that fits the runtime: nothing outside Node.js ever meets a `node:` import.
 */
export interface Platform {
  createTransport(options: TransportOptions): Transport;

  /** What pays best here; `undefined` where nothing can be compressed, and in browsers. */
  readonly preferredEncoding: BodyEncoding | undefined;

  /** A variable of the environment; `undefined` where there is none, or where reading it is not allowed. */
  environment(name: string): string | undefined;
  /** `Node.js/20.20.2`; empty where it has no name; `undefined` in browsers, which send a User-Agent of their own. */
  readonly userAgentRuntime: string | undefined;

  /** UTF-8 to text. A byte order mark stays: it belongs to the value. */
  decodeUtf8(bytes: Uint8Array, start?: number, end?: number): string;
  /** The same bytes as what users of the platform expect: a `Buffer` on Node.js. */
  asBuffer(bytes: Uint8Array): Uint8Array;
}

/** The same for what few programs need: `#platform-late`, which only parts that are loaded on demand import. */
export interface LatePlatform {
  /** Encodes a request body; at once where that is quicker than a promise. Throws for an encoding the platform lacks. */
  compress(bytes: Uint8Array, encoding: BodyEncoding): Uint8Array | Promise<Uint8Array>;

  /** Writes a file that is either complete or not there. Rejects where there are no files. */
  writeFileAtomically(path: string, content: ReadableStream<Uint8Array>): Promise<void>;
}
