import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import type { Report } from "./limit-server.js";

const servers: ChildProcess[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.disconnect();
});

async function clientOf(limit: number) {
  const file = fileURLToPath(new URL("./limit-server.ts", import.meta.url));
  const server = fork(file, [String(limit)], { execArgv: ["--import", "tsx"] });
  servers.push(server);
  const [port] = await once(server, "message");
  const client = new ApifyClient({ token: "token", baseUrl: `http://127.0.0.1:${port}` });
  const reportOn = async (id: string): Promise<Report> => {
    server.send(id);
    return (await once(server, "message"))[0];
  };
  return { client, reportOn };
}

/** Starts all at once, and says how long they took together, in seconds. */
async function secsOf(calls: number, call: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await Promise.all(Array.from({ length: calls }, call));
  return (performance.now() - start) / 1000;
}

/** What a server that lets `limit` requests through in any second takes for so many: the first ones at once. */
function leastSecs(calls: number, limit: number): number {
  return calls / limit - 1;
}

test("1,000 calls at once on a resource of 60 a second: all answered, 1 % refused at most, in 1.15 of the time", {
  timeout: 60_000,
}, async () => {
  const { client, reportOn } = await clientOf(60);
  const secs = await secsOf(1000, () => client.dataset("abc").get());
  const { times, refused } = await reportOn("abc");
  const least = leastSecs(1000, 60);
  console.log(
    `60 a second: ${times.length} answered, ${refused} refused, ${secs.toFixed(1)} s, ${(secs / least).toFixed(3)} of what the limit takes`,
  );
  expect(times.length).toBe(1000);
  expect(refused).toBeLessThanOrEqual(10);
  expect(client.stats.rateLimitErrors).toEqual(refused > 0 ? [refused] : []);
  expect(secs).toBeLessThan(least * 1.15);
});

test("a server that allows 400 a second is used to 95 %", { timeout: 60_000 }, async () => {
  const { client, reportOn } = await clientOf(400);
  await secsOf(2000, () => client.dataset("abc").pushItems({ a: 1 }));
  const { times, refused } = await reportOn("abc");
  // From the beginning of a burst to that of the next one; a busy machine only makes it longer.
  const spans = [400, 800, 1200, 1600].map((i) => times[i]! - times[i - 400]!);
  const used = spans.map((millis) => 1000 / millis);
  const whole = 4000 / spans.reduce((sum, millis) => sum + millis);
  console.log(
    `400 a second: ${times.length} answered, ${refused} refused, ${percent(whole)} of the limit, ${percent(Math.max(...used))} at best`,
  );
  expect(times.length).toBe(2000);
  // 1,000 of 1,050 ms are 95.2 %: a timer that is 3 ms late is rounded away.
  expect(Math.round(Math.max(...used) * 100)).toBeGreaterThanOrEqual(95);
  expect(whole).toBeGreaterThan(0.85);
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
