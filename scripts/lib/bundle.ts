import { build, type Metafile } from "esbuild";

/** What users import, and the two sides of `#platform`. */
export const entries = {
  index: "src/index.ts",
  raw: "src/raw.ts",
  testing: "src/testing/index.ts",
  cli: "src/cli/index.ts",
  "platform/node": "src/platform/node.ts",
  "platform/web": "src/platform/web.ts",
};

/** JavaScript as it is published. */
export async function bundle(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: "shared/[name]-[hash]",
    format: "esm",
    platform: "neutral",
    target: "es2022",
    sourcemap: "linked",
    packages: "external",
    // Stays an import, so that the consumer's runtime or bundler picks the side it needs.
    external: ["#platform"],
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
