import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actors } from "../../examples/actors.js";
import { startSite } from "../../examples/site.js";
import { startSandbox } from "../../src/testing/index.js";
import { runProgram } from "./run-program.js";
import { ROOT } from "./surface.js";

/**
 * Programs written for the official client, and the same with one change: what `apify-client` stands for. Both have a sandbox of
 * their own, from the same seed, so that what they print can be compared.
 */
const FOLDER = fileURLToPath(new URL("programs", import.meta.url));
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => name !== "client");

const sides = {
  "the official client": undefined,
  "this package": join(ROOT, "src/apify-client/index.ts"),
} as const;
type Side = keyof typeof sides;

let output: string;
beforeAll(async () => {
  // Inside the project, so that what is not bundled is found.
  output = mkdtempSync(join(ROOT, "node_modules/.compat-"));
  for (const [side, entry] of Object.entries(sides)) {
    await build({
      entryPoints: names.map((name) => join(FOLDER, `${name}.ts`)),
      outdir: join(output, side),
      outExtension: { ".js": ".mjs" },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "error",
      packages: "external",
      ...(entry ? { alias: { "apify-client": entry } } : {}),
    });
  }
});
afterAll(() => rmSync(output, { recursive: true, force: true }));

async function run(name: string, side: Side): Promise<string> {
  const sandbox = await startSandbox({ actors, token: "token-of-me", webhookPorts: "any" });
  const site = await startSite();
  if (name === "retries") {
    sandbox.fail({ on: "dataset.listItems", kind: "status", status: 500, times: 2 });
  }
  const { printed } = await runProgram(join(output, side, `${name}.mjs`), {
    APIFY_TOKEN: sandbox.token,
    APIFY_API_BASE_URL: sandbox.url,
    START_URL: site.url,
  });
  site.close();
  await sandbox.close();
  return printed;
}

describe("programs for the official client", () => {
  test.each(names)("%s prints the same", async (name) => {
    const official = await run(name, "the official client");
    expect(official).not.toBe("");
    expect(await run(name, "this package")).toBe(official);
  });
});
