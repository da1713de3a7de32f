/**
 * `npm run release:version`: turns the changesets into a version and a change log. The version stands in package.json, in its
 * lock file and in src/version.ts, which knows nothing of package.json where it runs.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = `${ROOT}/src/version.ts`;

function run(command: string): void {
  const { status } = spawnSync(command, { cwd: ROOT, shell: true, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

run("changeset version");
run("npm install --package-lock-only --ignore-scripts");
const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { version: string };
const source = readFileSync(SOURCE, "utf8");
writeFileSync(SOURCE, source.replace(/(?<=version = ")[^"]+/, version));

// The package that stands for apify-client is of the same version, and needs exactly that of this one.
for (const file of ["package.json", "README.md"]) {
  const path = `${ROOT}/packages/apify-client-compat/${file}`;
  const text = readFileSync(path, "utf8");
  const versions = /(?<="version": "|"apify-openapi-client": "|apify-client-compat@)\d[^"]*/g;
  writeFileSync(path, text.replace(versions, version));
}
