import { compress } from "#platform-late";
import type { DatasetPushItemsOptions } from "../../../generated/options.js";

/** An encoding that the caller names takes the place of the client's own choice. */
export async function encoded(
  json: Uint8Array,
  encoding: DatasetPushItemsOptions["contentEncoding"],
): Promise<Uint8Array> {
  if (encoding === undefined || encoding === "identity") return json;
  if (encoding === "br") return compress(json, "br");
  const plain = new Blob([json as Uint8Array<ArrayBuffer>]).stream();
  const stream = plain.pipeThrough(new CompressionStream(encoding));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
