import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { inject } from "vitest";

/** A line of RESULTS.md: which table, and what it says besides the result. */
export interface Row {
  readonly table:
    | "Runtimes"
    | "Faults"
    | "Workers"
    | "Mocks"
    | "Fake timers"
    | "Bundlers"
    | "Compilers"
    | "Installed"
    | "Dependents";
  readonly cells: Readonly<Record<string, string>>;
}

declare module "vitest" {
  interface TaskMeta {
    row?: Row;
  }
}

export function report({ task }: TestContext, table: Row["table"], cells: Row["cells"]): void {
  task.meta.row = { table, cells };
}

/** The version of what is installed under that name. */
export function versionOf(name: string): string {
  const file = join(inject("runtimes"), "node_modules", name, "package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}
