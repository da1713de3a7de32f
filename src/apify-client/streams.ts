import type { Readable } from "node:stream";

/** A Node.js module where there is one: this entry runs in browsers, too. */
function builtin<T>(name: string): T | undefined {
  return typeof process === "undefined"
    ? undefined
    : (process.getBuiltinModule?.(name as "node:stream") as T | undefined);
}

export const isNode = typeof process !== "undefined" && Boolean(process.versions?.node);

/** A body as a Node.js stream; as a web stream where there are none. */
export function nodeStream(body: ReadableStream<Uint8Array> | Uint8Array): Readable {
  const module = builtin<typeof import("node:stream")>("node:stream");
  if (body instanceof Uint8Array) {
    return module ? module.Readable.from([body]) : (new Response(body as BodyInit).body as never);
  }
  return module ? module.Readable.fromWeb(body as never) : (body as never);
}

/** The stream, failing when there are more bytes than that. */
export function limitedStream(stream: Readable, most: number): Readable {
  async function* limited() {
    let length = 0;
    for await (const chunk of stream) {
      length += (chunk as Uint8Array).length;
      if (length > most) {
        const error = new Error(`maxContentLength size of ${most} exceeded`);
        throw Object.assign(error, { code: "ERR_BAD_RESPONSE" });
      }
      yield chunk;
    }
  }
  const { Readable } = builtin<typeof import("node:stream")>("node:stream")!;
  return Readable.from(limited());
}

/** What HTTP calls a status. */
export function statusText(status: number): string {
  return builtin<typeof import("node:http")>("node:http")?.STATUS_CODES[status] ?? "";
}
