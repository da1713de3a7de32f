/**
 * `npm run build`: dist/ from nothing. JavaScript is bundled per entry by esbuild, because one file
 * loads several times faster than sixty; declarations come from tsc, unbundled, so that a consumer's
 * compiler reads only what it uses.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, bundleCommonJs, entries } from "./lib/bundle.js";
import { emitDeclarations } from "./lib/declarations.js";
import { strayImports } from "./lib/stray-imports.js";

function report(outputs: string[]): void {
  for (const file of outputs.filter((name) => !name.endsWith(".map")).sort()) {
    console.log(`${(statSync(file).size / 1024).toFixed(1).padStart(8)} kB  ${file}`);
  }
}

rmSync("dist", { recursive: true, force: true });
const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const metafile = await bundle("dist");
await bundleCommonJs("dist");
// Nobody imports a command.
const { cli: _, ...imported } = entries;
const problems = [
  ...strayImports(metafile, Object.keys({ ...dependencies, ...peerDependencies }), [
    "dist/platform/node.js",
    "dist/testing.js",
    "dist/cli.js",
  ]),
  ...emitDeclarations(Object.values(imported), join("dist", "types")),
];
// Tools that require the CommonJS file look for types of the same kind.
writeFileSync(
  join("dist", "types", "apify-client.d.cts"),
  'export * from "./src/apify-client/index.js";\n',
);
report(Object.keys(metafile.outputs));
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
