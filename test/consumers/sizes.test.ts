import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../scripts/lib/bundle.js";

/** What one call may load, in bytes of gzip: the whole client where nothing is there yet. (Aimed at: 16,000 and 22,000.) */
const budgets = { browser: 19_100, node: 22_000 };
type Platform = keyof typeof budgets;

const calls = {
  get: `client.dataset("id").get()`,
  list: `client.runs().list({ limit: 5 })`,
  start: `client.actor("id").start({ url: "https://example.com" }, { memory: 1024 })`,
  setRecord: `client.keyValueStore("id").setRecord("key", { a: 1 })`,
  pushItems: `client.dataset("id").pushItems([{ a: 1 }])`,
  iterate: `Array.fromAsync?.(client.runs().list()) ?? client.runs().list().pages().next()`,
};
type Call = keyof typeof calls;

const root = fs.mkdtempSync(join(tmpdir(), "sizes-"));
const installed = join(root, "node_modules", "apify-openapi-client");
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
  await bundle(join(installed, "dist"));
  fs.copyFileSync("package.json", join(installed, "package.json"));
  fs.symlinkSync(resolve("node_modules/undici"), join(root, "node_modules", "undici"), "junction");
});

afterAll(() => {
  server.close();
  fs.rmSync(root, { recursive: true, force: true });
});

/** A program of one call, bundled as users bundle it, in a folder of its own. */
async function consumer(platform: Platform, call: Call, name = "apify-openapi-client") {
  const folder = join(root, `${platform}-${call}-${name}`);
  await build({
    stdin: {
      contents: `import { ApifyClient } from "${name}";
export const call = (baseUrl) => {
  const client = new ApifyClient({ token: "token", baseUrl });
  return ${calls[call]};
};`,
      resolveDir: name === "apify-openapi-client" ? root : process.cwd(),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform,
    external: ["undici"],
    logLevel: "warning",
  });
  return folder;
}

/** Runs the program in a Node.js of its own, which writes down what scripts it loads. */
async function loadedBy(folder: string): Promise<string[]> {
  const notes = join(folder, "coverage");
  const program = `import(${JSON.stringify(join(folder, "stdin.js"))}).then(({ call }) => call("${url}"))`;
  const child = spawn(process.execPath, ["--eval", program], {
    env: { ...process.env, NODE_V8_COVERAGE: notes },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  const scripts = fs.readdirSync(notes).flatMap((file) => {
    const { result } = JSON.parse(fs.readFileSync(join(notes, file), "utf8"));
    return (result as { url: string }[]).map((script) => basename(script.url));
  });
  return scriptsIn(folder).filter((name) => scripts.includes(name));
}

function scriptsIn(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => name.endsWith(".js"));
}

function gzipped(folder: string, names: string[]): number {
  const sizes = names.map((name) => gzipSync(fs.readFileSync(join(folder, name)), { level: 9 }));
  return sizes.reduce((sum, { length }) => sum + length, 0);
}

describe.each(Object.keys(budgets) as Platform[])("a program for %s", (platform) => {
  test("loads no more for one call than its budget", async () => {
    const folder = await consumer(platform, "get");
    const loaded = await loadedBy(folder);
    const size = gzipped(folder, loaded);
    const whole = gzipped(folder, scriptsIn(folder));
    console.log(
      `${platform}: ${size} bytes of gzip for one call (${loaded.join(", ")}), ${whole} with all parts`,
    );
    expect(size).toBeLessThanOrEqual(budgets[platform]);
    expect(whole).toBeGreaterThan(size);
  });

  test.each(["list", "start", "setRecord"] as const)("%s loads nothing on demand", async (call) => {
    const [get, other] = [await consumer(platform, "get"), await consumer(platform, call)];
    expect((await loadedBy(other)).length).toBe((await loadedBy(get)).length);
  });

  test.each(["pushItems", "iterate"] as const)("%s loads its part", async (call) => {
    const [get, other] = [await consumer(platform, "get"), await consumer(platform, call)];
    expect((await loadedBy(other)).length).toBeGreaterThan((await loadedBy(get)).length);
  });
});

test("the official client comes to several times as much", async () => {
  const folder = await consumer("browser", "get", "apify-client/browser");
  const official = gzipped(folder, scriptsIn(folder));
  console.log(`browser: ${official} bytes of gzip for the official client`);
  expect(official).toBeGreaterThan(4 * budgets.browser);
});
