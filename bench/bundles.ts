import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { project } from "./process.js";

/** What the whole client may weigh as one file, undici aside, in bytes of gzip. */
export const budgets = { browser: 49_700, node: 58_400 };
export type Platform = keyof typeof budgets;

/** Node.js has no `require` in modules, and CommonJS packages ask for it. */
const require = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

/** Bytes of gzip of everything that an entry exports, bundled into one file as its users do it. */
export async function bundledBytes(entry: string, platform: Platform): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${entry}";`, resolveDir: project },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform,
    external: platform === "node" ? ["undici"] : [],
    banner: platform === "node" ? { js: require } : {},
    // This repository's leads to the sources.
    tsconfigRaw: {},
    logLevel: "warning",
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}
