import { beforeAll, describe, expect, test } from "vitest";
import { budgets, bundledBytes, type Platform } from "../../bench/bundles.js";
import { installPackage } from "../../bench/process.js";

beforeAll(async () => {
  await installPackage();
});

describe.each(Object.keys(budgets) as Platform[])("the whole client in one file for %s", (name) => {
  test("weighs no more than its budget", async () => {
    const size = await bundledBytes("apify-openapi-client", name);
    console.log(`${name}: ${size} bytes of gzip`);
    expect(size).toBeLessThanOrEqual(budgets[name]);
  });
});

test("the official client weighs nearly twice as much", async () => {
  const official = await bundledBytes("apify-client/browser", "browser");
  console.log(`browser: ${official} bytes of gzip for the official client`);
  expect(official).toBeGreaterThan(1.92 * budgets.browser);
});
