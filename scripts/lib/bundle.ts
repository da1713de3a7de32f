import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { dropSourceMaps } from "./source-maps.js";

/** What users import, and the two sides of `#platform` and `#platform-late`. */
export const entries = {
  index: "src/index.ts",
  raw: "src/raw.ts",
  testing: "src/testing/index.ts",
  cli: "src/cli/index.ts",
  "platform/node": "src/platform/node.ts",
  "platform/web": "src/platform/web.ts",
};

/** The lists of what is loaded on demand. */
const lists = [
  "src/core/parts.ts",
  "src/resources/parts.ts",
  "src/transport/connections.ts",
  "src/transport/fetch.ts",
];

/**
 * esbuild makes a chunk of what the same entries need. A part that is loaded on demand counts as an entry, so the core, of
 * which each needs another piece, would fall apart into dozens of files. It is there before any of them: saying that each
 * needs all of it keeps it whole.
 */
const wholeCore: Plugin = {
  name: "whole-core",
  setup({ onLoad }) {
    const core = resolve("src/client.ts");
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!parts.includes(path)) return undefined;
      const text = readFileSync(path, "utf8");
      return { loader: "ts", contents: `${text}\nimport ${JSON.stringify(core)};` };
    });
  },
};

function importedBy(list: string): string[] {
  const imports = readFileSync(list, "utf8").matchAll(/\bimport\("(.+?)\.js"\)/g);
  return [...imports].map(([, path]) => resolve(dirname(list), `${path}.ts`));
}

const parts = lists.flatMap(importedBy);

/** Each under a name of its own: those of chunks go into whatever loads them, and do not compress. */
const partEntries = Object.fromEntries(
  parts.map((path) => [`parts/${basename(path, ".ts")}`, path]),
);

/** JavaScript as it is published. */
export async function bundle(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: { ...entries, ...partEntries },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: "shared/[name]-[hash]",
    format: "esm",
    platform: "neutral",
    target: "es2022",
    sourcemap: "linked",
    packages: "external",
    // Stay imports, so that the consumer's runtime or bundler picks the side it needs.
    external: ["#platform", "#platform-late"],
    plugins: [wholeCore],
    metafile: true,
    logLevel: "warning",
    logOverride: { "ignored-bare-import": "silent" },
  });
  dropSourceMaps(metafile.outputs);
  return metafile;
}
