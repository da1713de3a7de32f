import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

/** What the packed package and the project need from outside. */
const installed = ["@stoplight", "openapi-fetch", "openapi-typescript-helpers", "undici", "vitest"];

/** The example project, in a folder of its own, with this package as users install it. */
function installProject(): string {
  const project = mkdtempSync(join(tmpdir(), "contract-test-"));
  cpSync("examples/contract-test", project, { recursive: true });
  if (!existsSync("dist/testing.js")) execFileSync("npm", ["run", "build"]);
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", project];
  const [{ filename }] = JSON.parse(execFileSync("npm", pack, { encoding: "utf8" }));
  const home = join(project, "node_modules", "apify-openapi-client");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", join(project, filename), "-C", home, "--strip-components=1"]);
  for (const name of installed) {
    symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
  }
  return project;
}

test("the contract test of a project passes with the packed package", () => {
  const project = installProject();
  const vitest = resolve("node_modules/vitest/vitest.mjs");
  const env = { ...process.env, VITEST: "", VITEST_POOL_ID: "", NODE_OPTIONS: "" };
  const report = execFileSync("node", [vitest, "run", "--reporter=json"], {
    cwd: project,
    env,
    encoding: "utf8",
  });
  expect(JSON.parse(report)).toMatchObject({ success: true, numPassedTests: 1 });
}, 120_000);
