import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { project } from "./process.js";

/** What one call may load, in bytes of gzip: the whole client where nothing is there yet. */
export const budgets = { browser: 16_000, node: 19_100 };
export type Platform = keyof typeof budgets;

/** A program of one call. */
export interface Program {
  readonly client: "apify-openapi-client" | "apify-client" | "apify-client/browser";
  readonly platform: Platform;
  /** With `client` in scope. */
  readonly call: string;
  /** Whether what is loaded on demand becomes files of its own. */
  readonly splitting: boolean;
  /** Packages that are not bundled. */
  readonly external?: string[];
}

/** Node.js has no `require` in modules, and what is CommonJS asks for it. */
const require = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

/** Bundles a program of the project as its users do, into a folder named so: the folder. */
export async function bundleProgram(name: string, program: Program): Promise<string> {
  const { client, platform, call, splitting, external = [] } = program;
  const outdir = join(project, "programs", name);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    stdin: {
      contents: `import { ApifyClient } from "${client}";
export const call = (baseUrl) => {
  const client = new ApifyClient({ token: "token", baseUrl });
  return ${call};
};`,
      resolveDir: project,
    },
    outdir,
    bundle: true,
    splitting,
    minify: true,
    format: "esm",
    platform,
    external,
    banner: platform === "node" && external.length === 0 ? { js: require } : {},
    // This repository's leads to the sources.
    tsconfigRaw: {},
    logLevel: "warning",
  });
  return outdir;
}

/** Runs the program in a Node.js of its own, which writes down what scripts it loads: those of the folder. */
export async function loadedBy(folder: string, baseUrl: string): Promise<string[]> {
  const notes = join(folder, "coverage");
  const entry = JSON.stringify(join(folder, "stdin.js"));
  const program = `import(${entry}).then(({ call }) => call("${baseUrl}"))`;
  await promisify(execFile)(process.execPath, ["--eval", program], {
    env: { ...process.env, NODE_V8_COVERAGE: notes },
  });
  const loaded = readdirSync(notes).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(notes, file), "utf8"));
    return (result as { url: string }[]).map(({ url }) => basename(url));
  });
  rmSync(notes, { recursive: true });
  return scriptsIn(folder).filter((name) => loaded.includes(name));
}

/** Bytes of scripts of a folder, each compressed by itself. */
export function gzipped(folder: string, names = scriptsIn(folder)): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }));
  return sizes.reduce((sum, { length }) => sum + length, 0);
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".js"));
}
