/**
 * Runs before and after packing (`prepack`, `postpack`): README.md as npm shows it, beside the few files that are packed. Links to
 * the others become absolute where package.json has a `repository` on GitHub. Without one they become plain text, and images go.
 * `--restore` puts the original back, which stands in .cache/ meanwhile.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly repository?: string | { readonly url: string } | undefined;
}

const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?!https?:|mailto:|#)([^)\s]+)\)/g;

export function packageReadme(text: string, { version, files, repository }: Manifest): string {
  const url = typeof repository === "object" ? repository.url : repository;
  const name = /(?:github:|github\.com[/:])?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url ?? "")?.[1];
  const linked = text.replace(LINK, (link, image: string, label: string, target: string) => {
    if (files.includes(target)) return link;
    if (!name) return image ? "" : label;
    if (image)
      return `![${label}](https://raw.githubusercontent.com/${name}/v${version}/${target})`;
    return `[${label}](https://github.com/${name}/blob/v${version}/${target})`;
  });
  return linked.replace(/\n{3,}/g, "\n\n");
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const README = `${ROOT}/README.md`;
const ORIGINAL = `${ROOT}/.cache/README.md`;

function restore(): void {
  if (!existsSync(ORIGINAL)) return;
  copyFileSync(ORIGINAL, README);
  rmSync(ORIGINAL);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Also what an earlier packing that was killed has left.
  restore();
  if (!process.argv.includes("--restore")) {
    const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as Manifest;
    mkdirSync(dirname(ORIGINAL), { recursive: true });
    copyFileSync(README, ORIGINAL);
    writeFileSync(README, packageReadme(readFileSync(README, "utf8"), manifest));
  }
}
