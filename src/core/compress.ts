import { compress } from "#platform-late";
import type { Payload } from "./body.js";
import { type WireBody, wireBody } from "./compression.js";
import { encodeText } from "./encoding.js";

/** Content that is compressed already. */
const compressedTypes =
  /^(?:image\/(?!svg)|audio\/|video\/|font\/woff|application\/(?:zip|gzip|x-7z|x-bzip|zstd|pdf|vnd\.openxml))/i;

/** Text or bytes in the encoding, or as they are where that does not make them smaller. */
export async function compressed(
  { body, contentType }: Payload,
  encoding: "br" | "gzip",
): Promise<WireBody> {
  const bytes = typeof body === "string" ? encodeText(body) : (body as Uint8Array);
  if (compressedTypes.test(contentType ?? "")) return wireBody(bytes);
  const smaller = await compress(bytes, encoding);
  return smaller.length < bytes.length ? wireBody(smaller, encoding) : wireBody(bytes);
}
