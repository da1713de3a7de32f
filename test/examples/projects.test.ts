import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { actors } from "../../examples/typed-actors/actors.js";
import { startSandbox } from "../../src/testing/index.js";
import { Project } from "./project.js";

test("the contract test of a project passes with the packed package", async () => {
  const project = new Project("contract-test", ["@stoplight", "vitest"], ["vitest"]);
  expect(await project.test()).toMatchObject({ success: true, numPassedTests: 1 });
}, 120_000);

describe("typed Actors, with the packed package", () => {
  const peer = "json-schema-to-typescript";
  let project: Project;

  beforeAll(() => {
    const packages = ["@types", "ajv", peer, "vitest"];
    project = new Project("typed-actors", packages, ["tsc", "vitest"]);
  });

  test("are written by what the sandbox declares", async () => {
    const sandbox = await startSandbox({ actors });
    const env = { APIFY_API_BASE_URL: sandbox.url, APIFY_TOKEN: sandbox.token };
    const file = join(project.folder, "apify-actors.ts");
    rmSync(file);
    const { status, stdout } = await project.npm(["run", "--silent", "types"], env);
    await sandbox.close();
    expect({ status, lines: stdout.trim().split("\n").length }).toEqual({ status: 0, lines: 2 });
    const kept = readFileSync("examples/typed-actors/apify-actors.ts", "utf8");
    expect(readFileSync(file, "utf8")).toBe(kept);
  });

  test("compile, are checked, and run", async () => {
    expect(await project.test()).toMatchObject({ success: true, numPassedTests: 2 });
  }, 120_000);

  test("let a wrong property fail the compiler, which says what is meant", async () => {
    const wrong = `import { ApifyClient } from "apify-openapi-client";
import "./apify-actors.js";

new ApifyClient().actor("me/catalog").start({ startUrls: [], currencey: "EUR" });
`;
    writeFileSync(join(project.folder, "wrong.ts"), wrong);
    const { status, stdout } = await project.npm(["exec", "--", "tsc"]);
    rmSync(join(project.folder, "wrong.ts"));
    expect(status).toBe(2);
    expect(stdout.trim()).toBe(
      "wrong.ts(4,62): error TS2561: Object literal may only specify known properties, but 'currencey' does not exist in type 'MeCatalogInput'. Did you mean to write 'currency'?",
    );
  }, 60_000);

  test("need a package that the message names", async () => {
    rmSync(join(project.folder, "node_modules", peer));
    const { status, stderr } = await project.npm(["run", "--silent", "types"]);
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      `${peer} is needed for this, an optional peer dependency: npm install --save-dev ${peer}@16`,
    );
  });
});
