import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inject } from "vitest";
import { run } from "../consumer.js";

export const bundlers = ["esbuild", "rollup", "vite", "webpack"] as const;
export const targets = { browser: "page.js", node: "process.js" } as const;

export interface Bundle {
  /** It holds `main.js`, and what that loads. */
  readonly folder: string;
  readonly warnings: readonly string[];
  /** Sizes of all of it, compressed. */
  readonly gzipped: readonly number[];
}

/** Bundles the program of a target in the consumer's project. */
export async function bundle(
  bundler: (typeof bundlers)[number],
  target: keyof typeof targets,
): Promise<Bundle> {
  const { project } = inject("consumer");
  const folder = join(project, "bundles", `${bundler}-${target}`);
  const script = join(inject("runtimes"), "bundle.js");
  const args = [script, bundler, target, join(project, targets[target]), folder];
  const { stdout } = await run(process.execPath, args, { cwd: project });
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("js"),
  );
  return {
    folder,
    warnings: JSON.parse(stdout.trim().split("\n").at(-1)!),
    gzipped: scripts.map((file) => gzipSync(readFileSync(join(folder, file))).length),
  };
}
