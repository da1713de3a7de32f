import { compress, encodeUtf8, preferredEncoding } from "#platform";
import type { ClientOptions } from "../options.js";
import type { EncodedBody } from "../transport/transport.js";
import type { Payload } from "./body.js";

/** Below this many bytes, compression costs more than it saves. */
const threshold = 1024;

/** Content that is compressed already. */
const compressedTypes =
  /^(?:image\/(?!svg)|audio\/|video\/|font\/woff|application\/(?:zip|gzip|x-7z|x-bzip|zstd|pdf|vnd\.openxml))/i;

/** A body, compressed if that pays. */
export interface WireBody {
  readonly body: EncodedBody | undefined;
  readonly encoding: "br" | "gzip" | undefined;
  /** In bytes; 0 for streams and forms, whose size is not known in advance. */
  readonly length: number;
}

const noBody: WireBody = { body: undefined, encoding: undefined, length: 0 };

/** The encoding for a body, if it should be compressed. */
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

/** Compresses the body, unless that does not make it smaller. Returns a promise only if compression is asynchronous. */
export function encodeBody(
  payload: Payload | undefined,
  encoding: WireBody["encoding"],
): WireBody | Promise<WireBody> {
  if (!payload) return noBody;
  const { contentType = "" } = payload;
  const body = typeof payload.body === "string" ? encodeUtf8(payload.body) : payload.body;
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
