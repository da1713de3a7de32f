import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { startSandbox } from "../../src/testing/index.js";
import { version } from "../../src/version.js";
import { run } from "./consumer.js";

/** A program whose dependency depends on `apify-client`, with the packed packages in its place. */
const home = mkdtempSync(join(tmpdir(), "compat-package-"));
const project = join(home, "project");
/** What `npm run build` has packed. */
const tarball = resolve(`packages/dist/apify-client-compat-${version}.tgz`);

const program = (load: string) => `${load}
  const client = new ApifyClient({ token: process.env.APIFY_TOKEN, baseUrl: process.env.APIFY_API_BASE_URL });
  class Mine extends DatasetClient {}
  (async () => {
    const { id, createdAt } = await client.datasets().getOrCreate("things");
    const { baseUrl, publicBaseUrl, httpClient } = client;
    const dataset = new Mine({ id, baseUrl, publicBaseUrl, apifyClient: client, httpClient });
    await dataset.pushItems([{ n: 1 }]);
    const error = await client.actor("me/missing").start().catch((error) => error);
    console.log(JSON.stringify([createdAt instanceof Date, (await dataset.listItems()).items, error instanceof ApifyApiError, error.name, error.clientMethod]));
  })();`;

const names = "{ ApifyApiError, ApifyClient, DatasetClient }";
const loads = {
  "index.mjs": `import ${names} from "apify-client";`,
  "index.cjs": `const ${names} = require("apify-client");`,
};

beforeAll(async () => {
  expect(readdirSync("packages/dist")).toEqual([basename(tarball)]);
  const dependent = join(home, "dependent");
  mkdirSync(dependent);
  for (const [file, load] of Object.entries(loads)) {
    writeFileSync(join(dependent, file), program(load));
  }
  const manifest = {
    name: "dependent",
    version: "1.0.0",
    dependencies: { "apify-client": "^2.25.0" },
  };
  writeFileSync(join(dependent, "package.json"), JSON.stringify(manifest));
  const pack = ["pack", "--json", "--pack-destination", home];
  const [packed] = JSON.parse((await run("npm", pack, { cwd: dependent })).stdout);
  mkdirSync(project);
  const overrides = {
    "apify-client": `file:${tarball}`,
    "apify-openapi-client": `file:${inject("consumer").tarball}`,
  };
  const dependencies = { dependent: `file:${join(home, packed.filename)}` };
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ private: true, dependencies, overrides }),
  );
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: project });
}, 120_000);

describe("apify-client-compat", () => {
  test.each(Object.keys(loads))("stands for apify-client in %s of a dependency", async (file) => {
    await using sandbox = await startSandbox();
    const { stdout, stderr } = await run("node", [join(project, "node_modules/dependent", file)], {
      env: { APIFY_TOKEN: sandbox.token, APIFY_API_BASE_URL: sandbox.url },
    });
    expect(JSON.parse(stdout)).toEqual([
      true,
      [{ n: 1 }],
      true,
      "ApifyApiError",
      "ActorClient.start",
    ]);
    expect(stderr).toBe("");
  });

  test("is one module for import and require", async () => {
    const source = `
      import { createRequire } from "node:module";
      import * as imported from "apify-client";
      const required = createRequire(import.meta.url)("apify-client");
      console.log(imported.ApifyClient === required.ApifyClient, Object.keys(imported).length > 30);`;
    writeFileSync(join(project, "node_modules/dependent/both.mjs"), source);
    const { stdout } = await run("node", [join(project, "node_modules/dependent/both.mjs")]);
    expect(stdout.trim()).toBe("true true");
  });

  test("has nothing in it but what leads to the other package, in the same version", () => {
    const folder = join(project, "node_modules/apify-client");
    expect(readdirSync(folder).sort()).toEqual([
      "LICENSE",
      "README.md",
      "index.cjs",
      "index.d.ts",
      "index.mjs",
      "package.json",
    ]);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(manifest).toMatchObject({
      name: "apify-client-compat",
      version,
      dependencies: { "apify-openapi-client": version },
    });
  });
});

test("the CommonJS file is for tools that cannot require ES modules", async () => {
  const file = join(project, "node_modules/apify-openapi-client/dist/apify-client.cjs");
  const { stdout } = await run("node", [
    "-e",
    `const { ApifyClient, DatasetClient } = require(${JSON.stringify(file)}); console.log(new ApifyClient().dataset("x") instanceof DatasetClient, ApifyClient.name, DatasetClient.name)`,
  ]);
  expect(stdout.trim()).toBe("true ApifyClient DatasetClient");
});
