import { monitorEventLoopDelay } from "node:perf_hooks";
import { ApifyClient as OfficialClient } from "apify-client";
import { ApifyClient } from "apify-openapi-client";
import { Pool } from "undici";

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
type Take = (item: unknown) => void;

/** What the least code costs that reads items: undici, a search for newlines, `JSON.parse`. */
async function readByHand(take: Take, limit = 0): Promise<void> {
  const pool = new Pool(baseUrl);
  const path = `/v2/datasets/bench/items?format=jsonl&limit=${limit}`;
  const { body } = await pool.request({ method: "GET", path });
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      take(JSON.parse(bytes.toString("utf8", start, end)));
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  await pool.close();
}

async function iterate(items: AsyncIterable<unknown>, take: Take): Promise<void> {
  for await (const item of items) take(item);
}

const ways = {
  "floor, iterated": readByHand,
  "ours, iterated": (take: Take, limit?: number) =>
    iterate(ours.dataset("bench").listItems({ limit }), take),
  "ours, with onProgress": (take: Take, limit?: number) =>
    iterate(ours.dataset("bench").listItems({ limit, onProgress: () => {} }), take),
  "official, iterated by 1,000": (take: Take, limit = 0) =>
    iterate(official.dataset("bench").listItems({ limit, chunkSize: 1000 }), take),
  "official, iterated by 10,000": (take: Take, limit = 0) =>
    iterate(official.dataset("bench").listItems({ limit, chunkSize: 10_000 }), take),
  "official, listItems() whole": async (take: Take, limit = 0) => {
    const { items } = await official.dataset("bench").listItems({ limit });
    items.forEach(take);
  },
  "ours, list": (take: Take, limit?: number) => iterate(ours.datasets().list({ limit }), take),
  "official, list": (take: Take, limit = 0) => iterate(official.datasets().list({ limit }), take),
};

export type Way = keyof typeof ways;

async function read(limit?: number): Promise<{ items: number; inOrder: boolean }> {
  let items = 0;
  let inOrder = true;
  await ways[way]((item) => {
    inOrder &&= (item as Numbered).n === items++;
  }, limit);
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
