import type { LatePlatform } from "./platform.js";

export { compress } from "./zlib.js";

export const writeFileAtomically: LatePlatform["writeFileAtomically"] = async (path, content) => {
  const { open, rename, rm } = await import("node:fs/promises");
  const draft = `${path}.${crypto.randomUUID()}.part`;
  try {
    // "wx": never somebody else's file, and never through a link.
    const file = await open(draft, "wx");
    try {
      for await (const chunk of content) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await content.cancel(error).catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
};
