/**
 * `npm run build`: dist/ from nothing. JavaScript is bundled per entry by esbuild, because one file
 * loads several times faster than sixty; declarations come from tsc, unbundled, so that a consumer's
 * compiler reads only what it uses.
 */
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { emitDeclarations } from "./lib/declarations.js";
import { strayImports } from "./lib/stray-imports.js";

const entries = {
  index: "src/index.ts",
  raw: "src/raw.ts",
  testing: "src/testing/index.ts",
  cli: "src/cli/index.ts",
  "platform/node": "src/platform/node.ts",
  "platform/web": "src/platform/web.ts",
};

async function bundle(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: "dist",
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

function report(outputs: string[]): void {
  for (const file of outputs.filter((name) => !name.endsWith(".map")).sort()) {
    console.log(`${(statSync(file).size / 1024).toFixed(1).padStart(8)} kB  ${file}`);
  }
}

rmSync("dist", { recursive: true, force: true });
const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const metafile = await bundle();
const problems = [
  ...strayImports(metafile, Object.keys({ ...dependencies, ...peerDependencies }), [
    "dist/platform/node.js",
    "dist/testing.js",
    "dist/cli.js",
  ]),
  ...emitDeclarations(Object.values(entries), join("dist", "types")),
];
report(Object.keys(metafile.outputs));
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
