import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { startSandbox } from "../../../src/testing/index.js";
import { run } from "../consumer.js";
import { actors, seed } from "./account.js";

/** A public package that depends on `apify-client`, and what is installed to use it. */
export interface Dependent {
  readonly name: string;
  readonly packages: readonly string[];
  /** Runs on Node.js 22, which it requires. */
  readonly node22?: boolean;
  /** What a program imports of it, if it has declarations. */
  readonly declared?: string;
}

/** What a flow came to. */
export interface Outcome {
  readonly name: string;
  readonly value?: unknown;
  readonly error?: string;
}

/** Installs a dependent, as it is or with `apify-client` replaced. */
export async function install(
  home: string,
  { packages }: Dependent,
  replacements: Readonly<Record<string, string>> = {},
): Promise<void> {
  mkdirSync(home, { recursive: true });
  const replaced = "apify-client" in replacements;
  const dependencies = Object.fromEntries(
    packages.map((each) => {
      const at = each.lastIndexOf("@");
      const [name, version] = [each.slice(0, at), each.slice(at + 1)];
      return [name, replacements[name] ?? version];
    }),
  );
  const manifest = { private: true, type: "module", dependencies };
  writeFileSync(
    join(home, "package.json"),
    JSON.stringify(replaced ? { ...manifest, overrides: replacements } : manifest),
  );
  const options = ["--ignore-scripts", "--legacy-peer-deps", "--prefer-offline"];
  await run("npm", ["install", "--no-audit", "--no-fund", ...options], { cwd: home });
}

/** What is wrong with the declarations of a dependent and of all that they need, by `skipLibCheck: false`. */
export async function typeErrors(home: string, declared: string): Promise<string[]> {
  writeFileSync(
    join(home, "declared.mts"),
    `import * as declared from "${declared}";\nexport const all: typeof declared = declared;\n`,
  );
  const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  const types = join(compiler, "../../../@types");
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"];
  const libraries = ["--skipLibCheck", "false", "--types", "node", "--typeRoots", types];
  return run("node", [compiler, ...options, ...libraries, "declared.mts"], { cwd: home }).then(
    () => [],
    ({ message }: Error) =>
      message
        .replaceAll(home, "")
        .split("\n")
        .filter((line) => line.includes("error TS")),
  );
}

const folder = import.meta.dirname;

/** Runs all flows of a dependent on a sandbox of their own. */
export async function runFlows(home: string, name: string, node: string): Promise<Outcome[]> {
  // Signatures follow from the token, and both sides are compared.
  await using sandbox = await startSandbox({ actors, token: "sandbox-token", webhookPorts: "any" });
  const seeded = await seed(sandbox.client());
  const file = `${name.replace(/^@/, "").replace("/", "-")}.mjs`;
  for (const each of ["run-flows.mjs", "flow.mjs", file]) {
    copyFileSync(join(folder, each), join(home, each));
  }
  const child = spawn(node, [join(home, "run-flows.mjs"), join(home, file)], {
    cwd: home,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      FORCE_COLOR: "0",
      APIFY_TOKEN: sandbox.token,
      APIFY_API_BASE_URL: sandbox.url,
      FLOWS: JSON.stringify({ url: sandbox.url, token: sandbox.token, ...seeded }),
    },
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 900_000);
  const [lines, complaints] = await Promise.all([
    text(child.stdio[3] as Readable),
    text(child.stderr!),
    once(child, "exit"),
  ]);
  clearTimeout(timer);
  if (lines === "") throw new Error(`${file} ran no flow: ${complaints}`);
  return lines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome);
}
