import { ApifyArgumentError } from "../errors.js";
import { FetchTransport } from "../transport/fetch.js";
import type { Transport } from "../transport/transport.js";
import type { BodyEncoding, Platform, TransportOptions } from "./platform.js";

/** Browsers, their workers and jsdom; Bun, Deno and Workers name themselves instead. */
const agent = globalThis.navigator?.userAgent ?? "";
const inBrowser = agent.startsWith("Mozilla/");

export function createTransport(options: TransportOptions): Transport {
  for (const name of ["dispatcher", "proxy", "http2"] as const) {
    if (options[name])
      throw new ApifyArgumentError(
        `The option "${name}" is for Node.js. Pass a \`fetch\` that does it.`,
      );
  }
  return new FetchTransport(options.fetch, inBrowser ? "platform" : "manual");
}

// From a page goes only what cannot be left out: which other headers the API lets through is not documented.
export const preferredEncoding: BodyEncoding | undefined =
  typeof CompressionStream === "function" && !inBrowser ? "gzip" : undefined;

export const environment: Platform["environment"] = (name) => {
  try {
    return globalThis.process?.env?.[name];
  } catch {
    // Deno without --allow-env.
    return undefined;
  }
};

export const userAgentRuntime = inBrowser ? undefined : agent;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
export const decodeUtf8: Platform["decodeUtf8"] = (bytes, start = 0, end) =>
  decoder.decode(bytes.subarray(start, end));

export const asBuffer: Platform["asBuffer"] = (bytes) => bytes;
