import { asBuffer, decodeUtf8 } from "#platform";
import type { TransportResponse } from "../transport/transport.js";
import type { AnswerKind } from "./operation.js";

/** A success whose body is not what the operation gives. */
export class MalformedAnswer extends Error {
  constructor(
    readonly response: TransportResponse,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What proxies answer with, and the API never but where that was stored or asked for. */
export function isPage(response: TransportResponse): boolean {
  return response.header("content-type")?.startsWith("text/html") ?? false;
}

/**
 * The value of a successful answer that is JSON, bytes or nothing: `decodeAny` knows text and content, too. Throws a
 * `MalformedAnswer` for a body that is something else.
 */
export function decode(response: TransportResponse, kind: AnswerKind): unknown {
  if (kind === "head") return undefined;
  if (kind === "none") {
    // Whoever answers so has not done what was asked.
    if (isPage(response)) throw new MalformedAnswer(response, "is a page");
    return undefined;
  }
  const bytes = asBuffer(response.body as Uint8Array);
  if (kind === "bytes") return bytes;
  const value = parse(bytes, response);
  if (kind === "json") return value;
  if (typeof value === "object" && value !== null && "data" in value) return value.data;
  throw new MalformedAnswer(response, "has no `data`");
}

function parse(bytes: Uint8Array, response: TransportResponse): unknown {
  if (bytes.length === 0) throw new MalformedAnswer(response, "is empty");
  try {
    const text = decodeUtf8(bytes);
    // A byte order mark is not JSON, but `bom: true` asks for one.
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    throw new MalformedAnswer(response, "is not JSON", { cause });
  }
}
