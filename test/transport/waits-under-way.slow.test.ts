import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";

const waits = 1000;
const smallCalls = 200;

/** Long polls that the server has not answered. */
const polls: ServerResponse[] = [];
let polled: () => void = () => {};
const allPolled = new Promise<void>((resolve) => {
  polled = resolve;
});
const server = createServer((request, response) => {
  if (!request.url!.includes("waitForFinish")) return void answer(response, { id: "small" });
  polls.push(response);
  if (polls.length === waits) polled();
});

function answer(response: ServerResponse, data: object): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
}

let baseUrl: string;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const clientOf = () => new ApifyClient({ token: "token", baseUrl, rateLimit: false });

/** Median of calls one after another, in milliseconds. */
async function medianOf(client: ApifyClient): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < smallCalls; i++) {
    const begun = performance.now();
    expect(await client.dataset("abc").get()).toMatchObject({ id: "small" });
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[smallCalls / 2]!;
}

test("while 1,000 calls wait for runs, small calls of another client are all answered", async () => {
  const [waiting, other] = [clientOf(), clientOf()];
  await medianOf(other);
  const before = await medianOf(other);
  const runs = Array.from({ length: waits }, (_, i) => waiting.run(`run${i}`).waitForFinish());
  await allPolled;
  const during = await medianOf(other);
  expect(polls.filter(({ writableEnded }) => !writableEnded)).toHaveLength(waits);
  console.log(
    `A small GET: ${before.toFixed(2)} ms, during ${waits} waits ${during.toFixed(2)} ms`,
  );
  for (const poll of polls) answer(poll, { id: "run", status: "SUCCEEDED" });
  expect(await Promise.all(runs)).toHaveLength(waits);
});
