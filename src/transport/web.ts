import { ApifyArgumentError } from "../errors.js";
import { FetchTransport } from "./fetch.js";
import type { BodyEncoding, Platform, Transport, TransportOptions } from "./transport.js";

export { fileTarget } from "./files.js";

/** Browsers, their workers and jsdom. Bun, Deno and Cloudflare Workers have other names. */
const agent = globalThis.navigator?.userAgent ?? "";
const inBrowser = agent.startsWith("Mozilla/");

export function createTransport(options: TransportOptions): Transport {
  for (const name of ["dispatcher", "proxy", "http2"] as const) {
    if (options[name])
      throw new ApifyArgumentError(
        `The option "${name}" is for Node.js. Pass a \`fetch\` that does it.`,
      );
  }
  const inWorkers = agent === "Cloudflare-Workers";
  return new FetchTransport(options.fetch, inBrowser ? "platform" : "manual", inWorkers);
}

// No compression in browsers: it is not documented which headers the API allows there.
export const preferredEncoding: BodyEncoding | undefined =
  typeof CompressionStream === "function" && !inBrowser ? "gzip" : undefined;

export const compress: Platform["compress"] = async (bytes, encoding) => {
  if (encoding !== "gzip" || typeof CompressionStream !== "function") {
    throw new ApifyArgumentError(`Bodies cannot be compressed as "${encoding}" here. Use "auto".`);
  }
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const compressed = new Response(stream.pipeThrough(new CompressionStream(encoding)));
  return new Uint8Array(await compressed.arrayBuffer());
};

export const environment: Platform["environment"] = (name) => {
  try {
    return globalThis.process?.env?.[name];
  } catch {
    // Deno without --allow-env.
    return undefined;
  }
};

export const userAgentRuntime = inBrowser ? undefined : agent;

export { encodeText as encodeUtf8 } from "./bytes.js";

/** Created on first use: some test environments lack it at import time. */
let decoder: TextDecoder | undefined;
export const decodeUtf8: Platform["decodeUtf8"] = (bytes, start = 0, end) => {
  decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder.decode(bytes.subarray(start, end));
};

export const asBuffer: Platform["asBuffer"] = (bytes) => bytes;
