import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { ApifyClient as OfficialClient } from "apify-client";
import { ApifyClient } from "apify-openapi-client";
import type { Behaviour, Held } from "./queue-server.js";

/**
 * 100,000 requests added to a queue, beside the official client in the same process, warm: CPU without latency, time with 20 ms of
 * it, and a count of every request where the queue leaves some and connections break. `npx tsx bench/request-queue.ts`
 */
const count = 100_000;
const rounds = 5;
const requests = Array.from({ length: count }, (_, n) => ({
  url: `https://shop.example.com/category/${n % 97}/product/${n}?page=1`,
  uniqueKey: `product-${n}`,
  method: "GET" as const,
  userData: { label: "DETAIL", depth: 2, from: `https://shop.example.com/category/${n % 97}` },
}));

interface Result {
  readonly processedRequests: readonly { readonly uniqueKey: string }[];
  readonly unprocessedRequests: readonly { readonly uniqueKey: string }[];
}
type Add = (all: typeof requests) => Promise<Result>;

interface Cost {
  readonly cpuMillis: number;
  readonly millis: number;
}

async function costOf(add: Add): Promise<Cost> {
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { processedRequests } = await add(requests);
  const millis = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  if (processedRequests.length !== count) throw new Error("Not all were added.");
  return { cpuMillis: (user + system) / 1000, millis };
}

/** Starts the queue anew, and resolves to what it held. */
async function restart(server: ChildProcess, behaviour: Behaviour): Promise<Held> {
  const held = once(server, "message");
  server.send(behaviour);
  return ((await held) as [Held])[0];
}

const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** The clients take turns, so that a busy machine is busy for both. */
async function compare(
  server: ChildProcess,
  what: string,
  behaviour: Behaviour,
  of: (cost: Cost) => number,
  adds: Readonly<Record<string, Add>>,
): Promise<void> {
  const costs: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, add] of Object.entries(adds)) {
      await restart(server, behaviour);
      const cost = of(await costOf(add));
      costs[name] = [...(costs[name] ?? []), cost];
    }
  }
  console.log(`\n${what}`);
  for (const [name, each] of Object.entries(costs)) {
    const all = each.map((cost) => cost.toFixed(0)).join(", ");
    const ratio = median(each.map((cost, round) => cost / costs.ours![round]!)).toFixed(1);
    console.log(`  ${name}: median ${median(each).toFixed(0)} ms (${all}), ${ratio} times ours`);
  }
}

/** Every request is in the result once, and what counts as processed is in the queue. */
async function account(server: ChildProcess, add: Add): Promise<void> {
  await restart(server, { latency: 0, unprocessed: 0.05, resets: 0.02 });
  const start = performance.now();
  const { processedRequests, unprocessedRequests } = await add(requests);
  const secs = ((performance.now() - start) / 1000).toFixed(1);
  const held = await restart(server, { latency: 0, unprocessed: 0, resets: 0 });
  const reported = [...processedRequests, ...unprocessedRequests];
  const keys = new Set(reported.map(({ uniqueKey }) => uniqueKey));
  const order = processedRequests.map(({ uniqueKey }) => Number(uniqueKey.slice(8)));
  console.log("\n5 % left unprocessed, 2 % of connections reset:");
  console.log(`  ${held.batches} batches, ${held.reset} reset, ${held.left} times left, ${secs} s`);
  console.log(`  reported: ${reported.length}, different keys among them: ${keys.size}`);
  console.log(
    `  processed: ${processedRequests.length}, unprocessed: ${unprocessedRequests.length}`,
  );
  console.log(`  held by the queue: ${held.keys}`);
  console.log(`  in the order given: ${order.every((n, i) => i === 0 || n > order[i - 1]!)}`);
}

const server = fork(new URL("./queue-server.ts", import.meta.url));
const [port] = (await once(server, "message")) as [number];
const baseUrl = `http://127.0.0.1:${port}`;
const options = { token: "bench", baseUrl };
const client = new ApifyClient({ ...options, rateLimit: false });
const ours: Add = (all) => client.requestQueue("bench").batchAddRequests(all);
const queue = new OfficialClient(options).requestQueue("bench");
const official: Add = (all) => queue.batchAddRequests(all) as Promise<Result>;

for (const add of [ours, official]) await costOf(add);
console.log(`${count} requests, ${rounds} rounds each, Node.js ${process.versions.node}`);
const quick = { latency: 0, unprocessed: 0, resets: 0 };
await compare(server, "CPU, no latency:", quick, ({ cpuMillis }) => cpuMillis, { ours, official });
const slow = { ...quick, latency: 20 };
await compare(server, "Time, 20 ms of latency:", slow, ({ millis }) => millis, {
  ours,
  official,
});
await account(server, ours);
server.disconnect();
await client.close();
