import { cpSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { run } from "../consumer.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where runtimes, compilers and bundlers are installed. */
    runtimes: string;
  }
}

/** Installs what is not there yet: once a gigabyte, later nothing. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const home = resolve(".cache/runtimes");
  mkdirSync(home, { recursive: true });
  cpSync(join(import.meta.dirname, "../runtimes"), home, { recursive: true });
  await run("npm", ["install", "--no-audit", "--no-fund"], { cwd: home });
  provide("runtimes", home);
}
