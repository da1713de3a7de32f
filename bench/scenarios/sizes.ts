import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { figure } from "../figures.js";
import type { Scenario } from "./scenario.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Where Node.js finds a package that another one depends on. */
function resolve(name: string, from: string): string {
  for (let folder = from; ; folder = join(folder, "..")) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return found;
    if (folder === root) throw new Error(`${name} is not installed; run npm ci.`);
  }
}

/** The folders of everything that comes along with these packages. */
function closure(names: readonly string[], from: string, found = new Set<string>()): Set<string> {
  for (const name of names) {
    const folder = resolve(name, from);
    if (found.has(folder)) continue;
    found.add(folder);
    closure(Object.keys(manifestOf(folder).dependencies ?? {}), folder, found);
  }
  return found;
}

/** What a package holds, those installed inside it aside. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + bytesOf(path);
    return sum + (entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

function megabytes(folders: Iterable<string>): number {
  return [...folders].reduce((sum, folder) => sum + bytesOf(folder), 0) / 1e6;
}

export const sizes: Scenario = {
  title: "Sizes",
  about: "What `npm install` brings, the package itself included.",
  async measure() {
    const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--loglevel=error"], {
      cwd: root,
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    });
    const [{ unpackedSize }] = JSON.parse(packed.slice(packed.indexOf("[\n"))) as [
      { unpackedSize: number },
    ];
    const ours = closure(Object.keys(manifestOf(root).dependencies ?? {}), root);
    const official = closure(["apify-client"], root);
    return {
      figures: [
        figure("installed", "packages", { ours: [ours.size + 1], official: [official.size] }),
        figure("installed", "MB", {
          ours: [megabytes(ours) + unpackedSize / 1e6],
          official: [megabytes(official)],
        }),
      ],
    };
  },
};
