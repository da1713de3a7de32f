import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const server = createServer(({ url }, response) => {
  const missing = url?.includes("missing");
  const body = missing
    ? '{"error":{"type":"actor-not-found","message":"no"}}'
    : '{"data":{"id":"a"}}';
  response.writeHead(missing ? 404 : 200, { "content-type": "application/json" }).end(body);
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());

/** What a program prints that changes its globals before it loads the client. */
async function output(change: string): Promise<string> {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const program = `(async () => {
    ${change}
    const { ApifyClient } = await import("./src/index.ts");
    for (const options of [{}, { fetch }]) {
      const client = new ApifyClient({ token: "t", baseUrl: "${baseUrl}", maxRetries: 0, ...options });
      console.log((await client.run("x").get()).id, (await client.actor("x").start({ a: 1 })).id);
      console.log(await client.actor("missing").start().catch(({ name }) => name));
    }
    process.exit();
  })();`;
  const { stdout } = await promisify(execFile)("npx", ["tsx", "-e", program]);
  return stdout;
}

const expected = "a a\nNotFoundError\n".repeat(2);

test.each([
  [
    "a replaced global AbortController",
    `class Signal { aborted = false; addEventListener() {} removeEventListener() {} }
     globalThis.AbortController = class { signal = new Signal(); abort() {} };`,
  ],
  ["a URL without canParse(), as in the jsdom of Jest 29", "delete URL.canParse;"],
  ["an enumerable property of Object.prototype", "Object.prototype.extra = function () {};"],
  ["a frozen Error.prototype", "Object.freeze(Error.prototype);"],
])("calls and typed errors are as ever beside %s", async (_, change) => {
  expect(await output(change)).toBe(expected);
});
