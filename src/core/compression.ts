import { compress, preferredEncoding } from "#platform";
import type { ClientOptions } from "../options.js";
import { encodeText } from "../transport/bytes.js";
import type { EncodedBody } from "../transport/transport.js";
import type { Payload } from "./body.js";

/** Below this many bytes compressing costs more than it saves. */
const threshold = 1024;

/** Content that is compressed already. */
const compressedTypes =
  /^(?:image\/(?!svg)|audio\/|video\/|font\/woff|application\/(?:zip|gzip|x-7z|x-bzip|zstd|pdf|vnd\.openxml))/i;

/** A body as it goes over the wire. */
export interface WireBody {
  readonly body: EncodedBody | undefined;
  readonly encoding: "br" | "gzip" | undefined;
  /** In bytes; 0 for what is not known before it is sent: streams and forms. */
  readonly length: number;
}

const noBody: WireBody = { body: undefined, encoding: undefined, length: 0 };

/** What a body is to be compressed with, if with anything. */
export function encodingFor(
  { compression = "auto" }: ClientOptions,
  headers: Readonly<Record<string, string>>,
  payload: Payload | undefined,
): WireBody["encoding"] {
  const body = payload?.body;
  const size = typeof body === "string" || body instanceof Uint8Array ? body.length : 0;
  if (size < threshold || compression === false || headers["content-encoding"] !== undefined) {
    return undefined;
  }
  return compression === "auto" ? preferredEncoding : compression;
}

/** The body in the encoding, or as it is where that does not make it smaller. A promise only where compressing takes a while. */
export function encodeBody(
  payload: Payload | undefined,
  encoding: WireBody["encoding"],
): WireBody | Promise<WireBody> {
  if (!payload) return noBody;
  const { contentType = "" } = payload;
  const body = typeof payload.body === "string" ? encodeText(payload.body) : payload.body;
  if (!(body instanceof Uint8Array)) return { body, encoding: undefined, length: 0 };
  if (!encoding || compressedTypes.test(contentType)) return smaller(body, body, encoding);
  const compressed = compress(body, encoding);
  return compressed instanceof Uint8Array
    ? smaller(body, compressed, encoding)
    : compressed.then((bytes) => smaller(body, bytes, encoding));
}

function smaller(
  plain: Uint8Array,
  compressed: Uint8Array,
  encoding: WireBody["encoding"],
): WireBody {
  return compressed.length < plain.length
    ? { body: compressed, encoding, length: compressed.length }
    : { body: plain, encoding: undefined, length: plain.length };
}
