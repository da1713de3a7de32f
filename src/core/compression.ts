import { preferredEncoding } from "#platform";
import type { EncodedBody } from "../transport/transport.js";
import type { Call } from "./call.js";
import type { Core } from "./core.js";
import { encodeText } from "./encoding.js";

/** Below this many bytes compressing costs more than it saves. */
const threshold = 1024;

/** A body as it goes over the wire. */
export interface WireBody {
  readonly body: EncodedBody | undefined;
  readonly encoding: "br" | "gzip" | undefined;
  /** In bytes; 0 for what is not known before it is sent: streams and forms. */
  readonly length: number;
}

export function wireBody(body?: EncodedBody, encoding?: WireBody["encoding"]): WireBody {
  const bytes = typeof body === "string" ? encodeText(body) : body;
  return { body: bytes, encoding, length: bytes instanceof Uint8Array ? bytes.length : 0 };
}

/** What the body of a call is to be compressed with, if with anything. */
export function encodingFor(
  { options: { compression = "auto" } }: Core,
  { headers, payload }: Call,
): WireBody["encoding"] {
  const body = payload?.body;
  const size = typeof body === "string" || body instanceof Uint8Array ? body.length : 0;
  if (size < threshold || compression === false || headers["content-encoding"] !== undefined) {
    return undefined;
  }
  return compression === "auto" ? preferredEncoding : compression;
}
