import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actors } from "../../examples/actors.js";
import { startSandbox } from "../../src/testing/index.js";
import { linkPackages } from "./link-packages.js";
import { runProgram } from "./run-program.js";
import { ROOT } from "./surface.js";

const program = readFileSync(join(ROOT, "test/compat/programs/common-js.cjs"), "utf8");

let home: string;
beforeAll(async () => {
  home = await linkPackages();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function run(packageName: string) {
  const sandbox = await startSandbox({ actors });
  const file = join(home, "program.cjs");
  writeFileSync(file, program.replaceAll('"apify-client"', JSON.stringify(packageName)));
  const outcome = await runProgram(file, {
    APIFY_TOKEN: sandbox.token,
    APIFY_API_BASE_URL: sandbox.url,
    NODE_OPTIONS: "",
  });
  await sandbox.close();
  return outcome;
}

describe("a program in CommonJS", () => {
  test("prints the same with what it requires exchanged, without a flag and without a warning", async () => {
    const official = await run("apify-client");
    expect(official.printed).toContain("SUCCEEDED");
    expect(await run("apify-openapi-client/apify-client")).toEqual({ ...official, complaints: "" });
  });
});
