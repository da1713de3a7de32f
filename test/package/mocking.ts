import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { blocksOf } from "../docs/blocks.js";
import { run } from "./consumer.js";

/** Runs README's example for a tool in a copy of the project that has these modules besides. Returns what it prints. */
export async function runMockingExample(
  tool: string,
  project: string,
  modules: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Promise<string> {
  const example = blocksOf("README.md").find(({ code }) => code.startsWith(`// ${tool}\n`));
  if (!example) throw new Error(`README has no example for ${tool}.`);
  const folder = mkdtempSync(join(dirname(project), "mocking-"));
  cpSync(join(project, "node_modules"), join(folder, "node_modules"), { recursive: true });
  for (const [name, place] of Object.entries(modules)) {
    const link = join(folder, "node_modules", name);
    rmSync(link, { recursive: true, force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(place, link);
  }
  // It has no types.
  writeFileSync(join(folder, "example.mjs"), example.code);
  // A request that is not intercepted fails.
  const env = { HTTPS_PROXY: "http://127.0.0.1:1", APIFY_API_BASE_URL: undefined };
  return (await run(node, ["example.mjs"], { cwd: folder, env })).stdout.trim();
}
