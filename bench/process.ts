import { type ChildProcess, execFileSync, type ForkOptions, fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle } from "../scripts/lib/bundle.js";

const home = fileURLToPath(new URL("../.cache/bench", import.meta.url));

/**
 * Compiles a file of this folder as users' bundlers do it: tsx names each function at run time, which costs more than the functions
 * do. Gives the path of the program.
 */
export async function compile(file: string): Promise<string> {
  await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    outdir: home,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    logLevel: "warning",
  });
  return join(home, `${parse(file).name}.mjs`);
}

/** Starts a file of this folder in a process of its own. */
export async function start(
  file: string,
  args: readonly unknown[] = [],
  options: ForkOptions = {},
): Promise<ChildProcess> {
  return fork(await compile(file), args.map(String), options);
}

/** Node.js 24, if there is one: `NODE_24`, or the one that `npm run test:matrix` has installed. */
export function node24(): string | undefined {
  if (process.versions.node.startsWith("24.")) return process.execPath;
  const path =
    process.env.NODE_24 ??
    fileURLToPath(new URL("../.cache/runtimes/node_modules/node-24/bin/node", import.meta.url));
  if (!existsSync(path)) return undefined;
  const version = execFileSync(path, ["--version"], { encoding: "utf8" });
  if (!version.startsWith("v24.")) throw new Error(`${path} is Node.js ${version.trim()}, not 24.`);
  return path;
}

/** The next message of a process. */
export async function said<T>(child: ChildProcess): Promise<T> {
  const failed = new AbortController();
  const exit = once(child, "exit", { signal: failed.signal }).then(([code]) => {
    throw new Error(`${child.spawnargs.slice(-3).join(" ")} ended with ${code}.`);
  });
  exit.catch(() => {});
  try {
    const [message] = (await Promise.race([once(child, "message"), exit])) as [T];
    return message;
  } finally {
    failed.abort();
  }
}

/** Its answer to a message. */
export function ask<T>(child: ChildProcess, message: object): Promise<T> {
  child.send(message);
  return said<T>(child);
}

/** A server of this folder: its address, and how to tell it something. */
export interface Server {
  readonly baseUrl: string;
  tell<T>(behaviour: object): Promise<T>;
  end(): void;
}

export async function startServer(name: string, ...args: readonly unknown[]): Promise<Server> {
  const child = await start(`servers/${name}.ts`, args);
  const port = await said<number>(child);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    tell: (behaviour) => ask(child, behaviour),
    end: () => child.disconnect(),
  };
}

/** A project that has the package as it is published. */
export const project = join(home, "project");

/** Installs it there, built anew: the address of its entry. */
export async function installPackage(): Promise<string> {
  const installed = join(project, "node_modules/apify-openapi-client");
  rmSync(installed, { recursive: true, force: true });
  await bundle(join(installed, "dist"));
  const manifest = fileURLToPath(new URL("../package.json", import.meta.url));
  copyFileSync(manifest, join(installed, "package.json"));
  // Without one, it would be a part of this package, to which the package's name leads.
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  return join(installed, "dist/index.js");
}
