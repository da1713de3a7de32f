import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin, transformSync } from "esbuild";
import { reachable } from "./stray-imports.js";

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
  for (const file of Object.keys(metafile.outputs).filter((name) => name.endsWith(".js"))) {
    writeFileSync(file, withoutDocs(readFileSync(file, "utf8")));
  }
  for (const file of Object.keys(metafile.outputs).filter((name) => name.endsWith(".map"))) {
    nameSources(file, outdir);
  }
  return metafile;
}

/**
 * The same files once more as CommonJS, for tools that cannot `require()` ES modules. File by file: what entries share stays one
 * file, so that state and errors exist once.
 */
export async function bundleCommonJs(outdir: string, { outputs }: Metafile): Promise<void> {
  await build({
    entryPoints: [
      ...reachable(
        outputs,
        Object.keys(outputs).filter((file) => loaded.has(outputs[file]!.entryPoint)),
      ),
    ],
    outbase: outdir,
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "es2022",
    packages: "external",
    plugins: [siblings],
    // Jest loads a module by import() under a flag only.
    supported: { "dynamic-import": false },
    // All that is done with it is createRequire().
    define: { "import.meta.url": "__filename" },
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "warning",
  });
}

/** All but the command, which nobody loads. */
const loaded = new Set<string | undefined>(
  Object.values(entries).filter((entry) => entry !== entries.cli),
);

/** A CommonJS file leads to CommonJS files only. */
const siblings: Plugin = {
  name: "siblings",
  setup({ onResolve }) {
    onResolve({ filter: /^#platform$/ }, () => ({ path: "#platform/cjs", external: true }));
    onResolve({ filter: /\.js$/ }, ({ path, kind }) => {
      // A path that is resolved here belongs to no package of type module, whose default imports from CommonJS are otherwise.
      if (kind === "entry-point") return { path: resolve(path) };
      return path.startsWith(".")
        ? { path: path.replace(/js$/, "cjs"), external: true }
        : undefined;
    });
  },
};

/**
 * Docstrings stay in the declarations: in code they are a third of what has to be read at each import. Their lines stay, too, so
 * that source maps and stack traces hold.
 */
function withoutDocs(code: string): string {
  const bare = code.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*$/gm, (docs) =>
    docs.replace(/[^\n]/g, ""),
  );
  const minified = (text: string) => transformSync(text, { minify: true }).code;
  // Nothing else looks like one, such as a line of a text.
  return minified(bare) === minified(code) ? bare : code;
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
