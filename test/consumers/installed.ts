import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What an installation consists of. */
export interface Installed {
  /** Names of all packages. */
  readonly packages: readonly string[];
  /** All files of them. */
  readonly bytes: number;
}

export function installedIn(project: string): Installed {
  const home = join(project, "node_modules");
  const { packages } = JSON.parse(readFileSync(join(home, ".package-lock.json"), "utf8"));
  const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ""));
  const bytes = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".package-lock.json")
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { packages: names, bytes };
}
