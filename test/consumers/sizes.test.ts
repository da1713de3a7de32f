import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { budgets, bundleProgram, gzipped, loadedBy, type Platform } from "../../bench/bundles.js";
import { installPackage } from "../../bench/process.js";

const calls = {
  get: `client.dataset("id").get()`,
  list: `client.runs().list({ limit: 5 })`,
  start: `client.actor("id").start({ url: "https://example.com" }, { memory: 1024 })`,
  setRecord: `client.keyValueStore("id").setRecord("key", { a: 1 })`,
  pushItems: `client.dataset("id").pushItems([{ a: 1 }])`,
  iterate: `Array.fromAsync?.(client.runs().list()) ?? client.runs().list().pages().next()`,
};
type Call = keyof typeof calls;

const server = createServer((request, response) => {
  request.resume();
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ data: { id: "id", items: [], total: 0 } }));
});
let url: string;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await installPackage();
});

afterAll(() => {
  server.close();
});

function programOf(platform: Platform, call: Call): Promise<string> {
  return bundleProgram(`${platform}-${call}`, {
    client: "apify-openapi-client",
    platform,
    call: calls[call],
    splitting: true,
    external: ["undici"],
  });
}

describe.each(Object.keys(budgets) as Platform[])("a program for %s", (platform) => {
  test("loads no more for one call than its budget", async () => {
    const folder = await programOf(platform, "get");
    const loaded = await loadedBy(folder, url);
    const size = gzipped(folder, loaded);
    const whole = gzipped(folder);
    console.log(
      `${platform}: ${size} bytes of gzip for one call (${loaded.join(", ")}), ${whole} with all parts`,
    );
    expect(size).toBeLessThanOrEqual(budgets[platform]);
    expect(whole).toBeGreaterThan(size);
  });

  test.each(["start", "setRecord"] as const)("%s loads nothing on demand", async (call) => {
    const [get, other] = [await programOf(platform, "get"), await programOf(platform, call)];
    expect((await loadedBy(other, url)).length).toBe((await loadedBy(get, url)).length);
  });

  test.each(["list", "pushItems", "iterate"] as const)("%s loads its part", async (call) => {
    const [get, other] = [await programOf(platform, "get"), await programOf(platform, call)];
    expect((await loadedBy(other, url)).length).toBeGreaterThan((await loadedBy(get, url)).length);
  });
});

test("the official client comes to several times as much", async () => {
  const folder = await bundleProgram("browser-official", {
    client: "apify-client/browser",
    platform: "browser",
    call: calls.get,
    splitting: true,
  });
  const official = gzipped(folder);
  console.log(`browser: ${official} bytes of gzip for the official client`);
  expect(official).toBeGreaterThan(4 * budgets.browser);
});
