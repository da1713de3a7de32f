import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** What an installation consists of. */
export interface Installed {
  /** Where each package is. */
  readonly folders: readonly string[];
  /** All files of them. */
  readonly bytes: number;
}

/** Packages that are installed for those in `folder`, and everything that npm installs along with them. */
export function installed(names: readonly string[], folder: string): Installed {
  const folders = new Set<string>();
  for (const name of names) collect(resolve(name, folder), folders);
  return { folders: [...folders], bytes: [...folders].reduce((sum, at) => sum + bytesOf(at), 0) };
}

function collect(folder: string | undefined, found: Set<string>): void {
  if (!folder || found.has(folder)) return;
  found.add(folder);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { dependencies, optionalDependencies } = manifest;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    collect(resolve(name, folder), found);
  }
}

/** Where Node.js finds a package; what is optional may be missing. */
function resolve(name: string, from: string): string | undefined {
  const found = join(from, "node_modules", name);
  if (existsSync(join(found, "package.json"))) return found;
  return from === dirname(from) ? undefined : resolve(name, dirname(from));
}

/** What a package holds, those installed inside it aside. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + bytesOf(path);
    return sum + (entry.isFile() ? statSync(path).size : 0);
  }, 0);
}
