import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";

/** What users import, and the sides of `#platform`. */
export const entries = {
  index: "src/index.ts",
  raw: "src/raw.ts",
  "apify-client": "src/apify-client/index.ts",
  testing: "src/testing/index.ts",
  cli: "src/cli/index.ts",
  "platform/node": "src/transport/node.ts",
  "platform/web": "src/transport/web.ts",
  "platform/browser": "src/transport/browser.ts",
};

/**
 * Comes with the servers for tests, so that nobody has to install it for them; NOTICE has its licence. Other packages stay
 * imports.
 */
const bundled: Plugin = {
  name: "bundled",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^croner$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
    })),
};

/** JavaScript as it is published: what several entries need stands in a file that they share. */
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
    plugins: [bundled],
    // Stays an import, so that the consumer's runtime or bundler picks the side it needs.
    external: ["#platform"],
    metafile: true,
    logLevel: "warning",
  });
  dropSourceMaps(metafile.outputs);
  for (const file of Object.keys(metafile.outputs).filter((name) => name.endsWith(".map"))) {
    nameSources(file, outdir);
  }
  return metafile;
}

/**
 * `apify-client` for tools that cannot `require()` ES modules, in one file; Node.js takes the other one for `import` and
 * `require()` alike. It is for Node.js, so what differs between platforms is in it.
 */
export async function bundleCommonJs(outdir: string): Promise<void> {
  await build({
    entryPoints: { "apify-client": entries["apify-client"] },
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    alias: { "#platform": resolve("src/transport/node.ts") },
    // Half the size; names stay, since programs compare those of classes.
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "warning",
  });
}

/** Sources as they lie beside a folder of the project, wherever the build is: nobody's own folders are told. */
function nameSources(file: string, outdir: string): void {
  const map = JSON.parse(readFileSync(file, "utf8")) as { sources: string[] };
  const up = relative(dirname(file), outdir);
  map.sources = map.sources.map((source) =>
    join(up, "..", relative(process.cwd(), resolve(dirname(file), source))).replaceAll("\\", "/"),
  );
  writeFileSync(file, JSON.stringify(map));
}

const isForTests = (source: string) => /^(?:src\/(?:cli|testing)|node_modules)\//.test(source);

/**
 * Takes the source maps from the command and the servers for tests: a third of all maps, for what hardly anybody steps through
 * and can be read as it is. What only leads to other files has nothing to map either.
 */
function dropSourceMaps(outputs: Metafile["outputs"]): void {
  for (const [file, { inputs }] of Object.entries(outputs)) {
    if (file.endsWith(".map") || !Object.keys(inputs).every(isForTests)) continue;
    rmSync(`${file}.map`);
    writeFileSync(file, readFileSync(file, "utf8").replace(/\n\/\/# sourceMappingURL=.*\n$/, "\n"));
    delete outputs[`${file}.map`];
  }
}
