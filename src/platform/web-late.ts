import type { LatePlatform } from "./platform.js";

export const compress: LatePlatform["compress"] = async (bytes, encoding) => {
  if (encoding !== "gzip" || typeof CompressionStream !== "function") {
    throw new Error(`Bodies cannot be compressed as "${encoding}" here. Use "auto".`);
  }
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const compressed = new Response(stream.pipeThrough(new CompressionStream(encoding)));
  return new Uint8Array(await compressed.arrayBuffer());
};

export const writeFileAtomically: LatePlatform["writeFileAtomically"] = async () => {
  throw new Error("There are no files here. Read the stream instead.");
};
