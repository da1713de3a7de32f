import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { actors } from "../../examples/typed-actors/actors.js";
import { startSandbox } from "../../src/testing/index.js";
import { ExampleProject } from "./example-project.js";

const peer = "json-schema-to-typescript";
const project = new ExampleProject("typed-actors", ["@apify", "@types", "ajv", peer, "vitest"]);
const patience = 120_000;

test("the types are what the Actors of the sandbox declare", async () => {
  const sandbox = await startSandbox({ actors });
  const env = { APIFY_API_BASE_URL: sandbox.url, APIFY_TOKEN: sandbox.token };
  const file = join(project.folder, "apify-actors.ts");
  rmSync(file);
  await project.run("npm", ["run", "types"], env);
  await sandbox.close();
  const kept = readFileSync("examples/typed-actors/apify-actors.ts", "utf8");
  expect(readFileSync(file, "utf8")).toBe(kept);
});

test(
  "the project compiles, its types are checked, its program runs",
  async () => {
    expect(await project.test()).toMatchObject({ success: true, numPassedTests: 2 });
  },
  patience,
);

test(
  "a wrong property of an input does not compile, and tsc says what is meant",
  async () => {
    const file = join(project.folder, "wrong.ts");
    writeFileSync(
      file,
      `import { ApifyClient } from "apify-openapi-client";
import "./apify-actors.js";

new ApifyClient().actor("me/catalog").start({ startUrls: [], currencey: "EUR" });
`,
    );
    await expect(project.run("tsc")).rejects.toThrow(
      "wrong.ts(4,62): error TS2561: Object literal may only specify known properties, but 'currencey' does not exist in type 'MeCatalogInput'. Did you mean to write 'currency'?",
    );
    rmSync(file);
  },
  patience,
);

test("an Actor with a schema fails at once without the packages that validate, and the error installs them", async () => {
  writeFileSync(
    join(project.folder, "start.mjs"),
    `import { startSandbox } from "apify-openapi-client/testing";
const actors = { "me/plain": () => {} };
if (process.argv[2]) actors["me/schema"] = { run() {}, input: { type: "object", properties: {} } };
await startSandbox({ actors }).then((sandbox) => sandbox.close());
`,
  );
  rmSync(join(project.folder, "node_modules", "@apify"));
  await project.run("node", ["start.mjs"]);
  await expect(project.run("node", ["start.mjs", "with"])).rejects.toThrow(
    "@apify/input_schema is needed for this, an optional peer dependency: npm install --save-dev ajv@8 @apify/input_schema@3",
  );
  rmSync(join(project.folder, "node_modules", "ajv"));
  await project.run("node", ["start.mjs"]);
  await expect(project.run("node", ["start.mjs", "with"])).rejects.toThrow(
    "npm install --save-dev ajv@8 @apify/input_schema@3",
  );
});

test("a package that is missing is named", async () => {
  rmSync(join(project.folder, "node_modules", peer));
  await expect(project.run("npm", ["run", "types"])).rejects.toThrow(
    `${peer} is needed for this, an optional peer dependency: npm install --save-dev ${peer}@16`,
  );
});
