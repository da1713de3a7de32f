/**
 * `npm run build`: dist/ from nothing. JavaScript is bundled per entry by esbuild, because one file
 * loads several times faster than sixty; declarations come from tsc, unbundled, so that a consumer's
 * compiler reads only what it uses. The package that stands for `apify-client` has no code of its own: it is packed, into packages/dist/.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { bundle, bundleCommonJs, entries } from "./lib/bundle.js";
import { strayImports } from "./lib/stray-imports.js";

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => "\n",
};

/** The compiler indents by four spaces, a fifth of what it writes. */
const tabbed = (text: string) =>
  text.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4));

/** Writes the declarations of `entries` and of all they reach, under tsconfig.json's own rules; returns what is wrong. */
function emitDeclarations(entries: string[], outDir: string): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const ambient = fileNames.filter((file) => file.endsWith(".d.ts"));
  const program = ts.createProgram([...entries, ...ambient], {
    ...options,
    outDir,
    rootDir: process.cwd(),
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
  });
  const { diagnostics: unwritten } = program.emit(undefined, (file, text) =>
    ts.sys.writeFile(file, tabbed(text)),
  );
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...unwritten];
  return diagnostics.map((diagnostic) => ts.formatDiagnostic(diagnostic, host).trimEnd());
}

function report(outputs: string[]): void {
  for (const file of outputs.filter((name) => !name.endsWith(".map")).sort()) {
    console.log(`${(statSync(file).size / 1024).toFixed(1).padStart(8)} kB  ${file}`);
  }
}

rmSync("dist", { recursive: true, force: true });
const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const metafile = await bundle("dist");
await bundleCommonJs("dist", metafile);
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
// Declarations have no code, so one set is for both kinds of module: CommonJS, which ES modules may import, too.
writeFileSync("dist/types/package.json", '{ "type": "commonjs" }\n');
for (const name of ["index", "raw", "apify-client", "testing"] as const) {
  const source = `./${entries[name].replace(/ts$/, "js")}`;
  writeFileSync(`dist/types/${name}.d.mts`, `export * from "${source}";\n`);
}
const packed = join("packages", "dist");
rmSync(packed, { recursive: true, force: true });
mkdirSync(packed, { recursive: true });
// `npm publish --dry-run` builds, too, and would be passed on.
const pack = ["pack", "--silent", "--ignore-scripts", "--no-dry-run", "--pack-destination", packed];
execFileSync("npm", [...pack, "./packages/apify-client-compat"], {
  stdio: ["ignore", "ignore", "inherit"],
});
report([
  ...Object.keys(metafile.outputs),
  ...readdirSync(packed).map((name) => join(packed, name)),
]);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
