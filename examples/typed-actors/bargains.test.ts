import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Sandbox, startSandbox } from "apify-openapi-client/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actors } from "./actors.js";
import { bargains } from "./bargains.js";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ actors });
});

afterAll(() => sandbox.close());

// The other road, `npm run types` with a token of the platform, writes the file by what the Actors there declare.
test("the types are those of the Actors", async () => {
  const env = { ...process.env, APIFY_TOKEN: sandbox.token, APIFY_API_BASE_URL: sandbox.url };
  const { stdout } = await promisify(execFile)("npm", ["run", "types", "--", "--check"], { env });
  expect(stdout).toContain("unchanged  me/catalog");
});

test("bargains are the reduced products, the best liked first", async () => {
  const found = await bargains(sandbox.client(), "https://shop.example.com");
  expect(found).toEqual(["Tray: *****", "Kettle: ***"]);
});
