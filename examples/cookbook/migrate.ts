/**
 * Moves a project from `apify-client` to this package: its `package.json`, and its imports to the entry that works as before. From
 * there one file after the other can import the modern API; this lists the lines with dates, which are strings there. FOLDER names
 * the project; without it a small one is made.
 *
 * Prints:
 *
 *     package.json: changed
 *     src/report.ts: changed
 *     src/report.ts:4: const started = run.startedAt.getTime();
 */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const version = "^0.1.0";
const folder = process.env.FOLDER ?? (await smallProject());

const entries = await readdir(folder, { recursive: true });
for (const name of entries.sort()) {
  if (name.split(/[\\/]/).includes("node_modules")) continue;
  const change = /\.[cm]?[jt]sx?$/.test(name) ? withImports : undefined;
  const replace = /(^|[\\/])package\.json$/.test(name) ? withDependency : change;
  if (!replace) continue;
  const before = await readFile(join(folder, name), "utf8");
  const after = replace(before);
  if (after === before) continue;
  await writeFile(join(folder, name), after);
  console.log(`${name}: changed`);
  for (const [index, line] of after.split("\n").entries()) {
    const dated = /\w+At\??\.(get|set|to)\w+\(/.test(line);
    if (dated) console.log(`${name}:${index + 1}: ${line.trim()}`);
  }
}

function withImports(code: string): string {
  return code.replace(
    /(["'])apify-client(?:\/browser)?\1/g,
    "$1apify-openapi-client/apify-client$1",
  );
}

function withDependency(json: string): string {
  return json.replace(/"apify-client":\s*"[^"]*"/, `"apify-openapi-client": "${version}"`);
}

async function smallProject(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), "to-migrate-"));
  await mkdir(join(project, "src"));
  const dependencies = { "apify-client": "^2.25.0" };
  await writeFile(join(project, "package.json"), JSON.stringify({ dependencies }, null, 2));
  const code = `import { ApifyClient } from "apify-client";
const run = await new ApifyClient().run("a run").get();
if (!run) throw new Error("No such run");
const started = run.startedAt.getTime();
`;
  await writeFile(join(project, "src", "report.ts"), code);
  return project;
}
