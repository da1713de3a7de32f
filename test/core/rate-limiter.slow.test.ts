import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { createTransport } from "#platform";
import { clientWith } from "../../src/client.js";
import { systemClock } from "../../src/core/clock.js";
import type { Transport } from "../../src/transport/transport.js";
import type { Report } from "../support/limit-server.js";

const servers: ChildProcess[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.disconnect();
});

async function startServer(limit: number) {
  const file = fileURLToPath(new URL("../support/limit-server.ts", import.meta.url));
  const server = fork(file, [String(limit)], { execArgv: ["--import", "tsx"] });
  servers.push(server);
  const [port] = await once(server, "message");
  const reportOn = async (id: string): Promise<Report> => {
    server.send(id);
    return (await once(server, "message"))[0];
  };
  return { baseUrl: `http://127.0.0.1:${port}`, reportOn };
}

/** The platform's clock and transport; `times` is when requests went out, as the limiter itself reads the clock then. */
function watched() {
  const times: number[] = [];
  const transport = createTransport({});
  let sendingAt: number | undefined;
  const watching: Transport = {
    name: transport.name,
    redirects: transport.redirects,
    connections: transport.connections,
    send: (request) =>
      transport.send({
        ...request,
        onSend() {
          sendingAt = systemClock.now();
          times.push(sendingAt);
          request.onSend?.();
          sendingAt = undefined;
        },
      }),
    close: async () => transport.close?.(),
  };
  const clock = { ...systemClock, now: () => sendingAt ?? systemClock.now() };
  return { times, hooks: { clock, transport: watching } };
}

/** The most in any span of `millis`, of times in order. */
function most(times: readonly number[], millis: number): number {
  let from = 0;
  return times.reduce((found, at, i) => {
    while (at - times[from]! >= millis) from++;
    return Math.max(found, i - from + 1);
  }, 0);
}

test("1,000 calls at once on a resource of 60 a second are all answered, at most 60 sent in any second", {
  timeout: 120_000,
}, async () => {
  const { baseUrl, reportOn } = await startServer(60);
  const { times, hooks } = watched();
  const client = clientWith({ token: "token", baseUrl }, hooks);
  await Promise.all(Array.from({ length: 1000 }, () => client.dataset("abc").get()));
  const { times: answered, refused } = await reportOn("abc");
  console.log(`60 a second: ${answered.length} answered, ${refused} refused`);
  expect(answered.length).toBe(1000);
  // What the server refused, on a machine that held some requests up on their way, was sent again.
  expect(times.length).toBe(1000 + refused);
  expect(most(times, 1050)).toBeLessThanOrEqual(60);
  expect(client.stats.rateLimitErrors.reduce((sum, count) => sum + count, 0)).toBe(refused);
});
