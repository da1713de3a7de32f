import { monitorEventLoopDelay } from "node:perf_hooks";
import { ApifyClient as OfficialClient } from "apify-client";
import { ApifyClient } from "apify-openapi-client";

/** What reading cost, and whether each item came once and in order. */
export interface Reading {
  readonly items: number;
  readonly inOrder: boolean;
  readonly secs: number;
  readonly cpuSecs: number;
  readonly growthMegabytes: number;
  readonly longestStallMillis: number;
}

/** One way of reading: `reader <way> <baseUrl>`. */
const [way, baseUrl] = process.argv.slice(2) as [Way, string];
const options = { token: "bench", baseUrl };
const ours = new ApifyClient({
  ...options,
  rateLimit: false,
  minDelayBetweenRetriesMillis: 10,
});
const official = new OfficialClient(options);

interface Numbered {
  readonly n: number;
}
type Items = AsyncIterable<unknown> | Promise<{ readonly items: readonly unknown[] }>;

const ways = {
  "ours, iterated": (limit?: number): Items => ours.dataset("bench").listItems({ limit }),
  "official, iterated by 1,000": (limit?: number): Items =>
    official.dataset("bench").listItems({ limit: limit ?? 0, chunkSize: 1000 }),
  "official, iterated by 10,000": (limit?: number): Items =>
    official.dataset("bench").listItems({ limit: limit ?? 0, chunkSize: 10_000 }),
  "official, listItems() whole": async (limit?: number) =>
    official.dataset("bench").listItems({ limit: limit ?? 0 }),
  "ours, list": (limit?: number): Items => ours.datasets().list({ limit }),
  "official, list": (limit?: number): Items => official.datasets().list({ limit: limit ?? 0 }),
};

export type Way = keyof typeof ways;

const list = ways[way];

async function read(limit?: number): Promise<{ items: number; inOrder: boolean }> {
  let items = 0;
  let inOrder = true;
  const source: Items = list(limit);
  const all = Symbol.asyncIterator in source ? source : (await source).items;
  for await (const item of all) inOrder &&= (item as Numbered).n === items++;
  return { items, inOrder };
}

async function measured(): Promise<Reading> {
  await read(5000);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const formerPeak = process.resourceUsage().maxRSS * 1024;
  let seen = before;
  const watch = setInterval(() => {
    seen = Math.max(seen, process.memoryUsage.rss());
  }, 10);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await read();
  const secs = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  clearInterval(watch);
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    ...result,
    secs,
    cpuSecs: (user + system) / 1e6,
    growthMegabytes: (Math.max(seen, peak > formerPeak ? peak : 0) - before) / 1e6,
    longestStallMillis: delay.max / 1e6,
  };
}

process.on("message", () => {
  void measured().then((reading) => process.send?.(reading));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
