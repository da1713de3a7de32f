import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { version } from "../src/version.js";

test("the version that requests name is the package's", () => {
  expect(version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});

test("the package that stands for apify-client is in step with it", () => {
  const folder = "packages/apify-client-compat";
  const { dependencies, ...manifest } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  expect(manifest.version).toBe(version);
  expect(dependencies).toEqual({ "apify-openapi-client": version });
  expect(readFileSync(`${folder}/README.md`, "utf8")).toContain(`apify-client-compat@${version}"`);
});
