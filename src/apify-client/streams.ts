import type { Readable } from "node:stream";

/** A Node.js module where there is one: this entry runs in browsers, too. */
function builtin<T>(name: string): T | undefined {
  return typeof process === "undefined"
    ? undefined
    : (process.getBuiltinModule?.(name as "node:stream") as T | undefined);
}

export const isNode = typeof process !== "undefined" && Boolean(process.versions?.node);

/** A web stream as a Node.js stream; itself where there are none. */
export function nodeStream(stream: ReadableStream<Uint8Array>): Readable | typeof stream {
  const module = builtin<typeof import("node:stream")>("node:stream");
  return module ? module.Readable.fromWeb(stream as never) : stream;
}
