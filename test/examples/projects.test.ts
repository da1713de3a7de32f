import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { Project } from "./project.js";

test("the contract test of a project passes with the packed package", () => {
  const project = new Project("contract-test", ["@stoplight", "vitest"], ["vitest"]);
  expect(project.test()).toMatchObject({ success: true, numPassedTests: 1 });
}, 120_000);

describe("typed Actors, with the packed package", () => {
  const peer = "json-schema-to-typescript";
  let project: Project;

  beforeAll(() => {
    const packages = ["@types", "ajv", peer, "vitest"];
    project = new Project("typed-actors", packages, ["tsc", "vitest"]);
  });

  test("compile, are checked against the sandbox, and run", () => {
    expect(project.test()).toMatchObject({ success: true, numPassedTests: 2 });
  }, 120_000);

  test("let a wrong property fail the compiler, which says what is meant", () => {
    const wrong = `import { ApifyClient } from "apify-openapi-client";
import "./apify-actors.js";

new ApifyClient().actor("me/catalog").start({ startUrls: [], currencey: "EUR" });
`;
    writeFileSync(join(project.folder, "wrong.ts"), wrong);
    const { status, stdout } = project.npm("exec", "--offline", "--", "tsc", "--pretty", "false");
    rmSync(join(project.folder, "wrong.ts"));
    expect(status).toBe(2);
    expect(stdout.trim()).toBe(
      "wrong.ts(4,62): error TS2561: Object literal may only specify known properties, but 'currencey' does not exist in type 'MeCatalogInput'. Did you mean to write 'currency'?",
    );
  }, 60_000);

  test("need a package that the message names", () => {
    rmSync(join(project.folder, "node_modules", peer));
    const { status, stderr } = project.npm("run", "--silent", "types");
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      `${peer} is needed for this, an optional peer dependency: npm install --save-dev ${peer}@16`,
    );
  });
});
