import { cpSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { run } from "./consumer.js";

const consumer = inject("consumer");
/** What the project needs from outside, besides what the package brings. */
const installed = ["@stoplight", "vitest"];

/** The example project, in a folder of its own, with this package as users install it. */
function installProject(): string {
  const project = join(consumer.project, "..", "contract-test");
  cpSync("examples/contract-test", project, { recursive: true });
  cpSync(join(consumer.project, "node_modules"), join(project, "node_modules"), {
    recursive: true,
  });
  for (const name of installed) {
    symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
  }
  return project;
}

test("the contract test of a project passes with the packed package", async () => {
  const project = installProject();
  const vitest = resolve("node_modules/vitest/vitest.mjs");
  const env = { VITEST_POOL_ID: "" };
  const { stdout } = await run("node", [vitest, "run", "--reporter=json"], { cwd: project, env });
  expect(JSON.parse(stdout)).toMatchObject({ success: true, numPassedTests: 1 });
}, 120_000);
