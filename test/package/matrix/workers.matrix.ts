import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { report, versionOf } from "./row.js";
import { withWorker } from "./workerd.js";

const { project } = inject("consumer");
const workerd = join(inject("runtimes"), "node_modules/.bin/workerd");

/** Whether each upload came whole. */
let uploads: boolean[];
const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  if (request.method === "GET") return void setTimeout(() => response.end("1"), 5);
  request.resume();
  request.on("error", () => {});
  request.on("close", () => uploads.push(request.complete));
  request.on("end", () => response.end());
});
let query: string;
beforeEach(async () => {
  uploads = [];
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  query = `baseUrl=http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function worker<T>(use: (origin: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(project, "worker-"));
  return withWorker(workerd, join(project, "busy-worker.js"), folder, use);
}

const ask = async (url: string, signal?: AbortSignal) => {
  const response = await fetch(url, signal ? { signal } : {});
  return `${response.status} ${await response.text()}`;
};

test("calls of several requests stand in line for the limiter", async (it) => {
  report(it, "Workers", { version: versionOf("workerd"), scenario: "450 calls of one store" });
  await worker(async (origin) => {
    const get = (calls: number, signal?: AbortSignal) =>
      ask(`${origin}/?${query}&calls=${calls}`, signal);
    const three = await Promise.all([150, 150, 150].map((calls) => get(calls)));
    expect(three).toEqual(Array(3).fill("200 done"));
    const ten = await Promise.all(Array.from({ length: 10 }, () => get(20)));
    expect(ten).toEqual(Array(10).fill("200 done"));
    // The request that waits first ends before its turn.
    await get(300, AbortSignal.timeout(300)).catch(() => {});
    await pause(2500);
    expect(await get(1)).toBe("200 done");
    expect(await get(100)).toBe("200 done");
  });
});

test("an upload whose stream fails fails, and is not stored as if it were whole", async (it) => {
  report(it, "Workers", { version: versionOf("workerd"), scenario: "an upload that breaks off" });
  await worker(async (origin) => {
    const answer = await ask(`${origin}/upload?${query}`);
    expect(answer).toMatch(/^500 .*The stream that is the body failed: the source broke/);
    await pause(200);
    expect(uploads).not.toContain(true);
  });
});
