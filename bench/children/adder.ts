import { ApifyClient as OfficialClient } from "apify-client";
import { ApifyClient } from "apify-openapi-client";

/** What adding 100,000 things cost, and what the client says became of them. */
export interface Added {
  readonly cpuMillis: number;
  readonly millis: number;
  readonly processed: number;
  readonly unprocessed: number;
  readonly differentKeys: number;
  readonly inOrder: boolean;
}

/** One way of adding, warm from the second message on: `adder <way> <baseUrl>`. */
const [way, baseUrl] = process.argv.slice(2) as [AddingWay, string];
const options = { token: "bench", baseUrl };
const ours = new ApifyClient({ ...options, rateLimit: false });
const official = new OfficialClient(options);

const count = 100_000;
const page = (n: number) => `https://shop.example.com/category/${n % 97}/product/${n}?page=1`;
const requests = Array.from({ length: count }, (_, n) => ({
  url: page(n),
  uniqueKey: `product-${n}`,
  method: "GET" as const,
  userData: { label: "DETAIL", depth: 2, from: `https://shop.example.com/category/${n % 97}` },
}));
const items = requests.map(({ url, uniqueKey, userData }) => ({ url, id: uniqueKey, ...userData }));

interface Result {
  readonly processedRequests: readonly { readonly uniqueKey: string }[];
  readonly unprocessedRequests: readonly { readonly uniqueKey: string }[];
}
const nothing: Result = { processedRequests: [], unprocessedRequests: [] };

const ways = {
  "ours, requests": (): Promise<Result> => ours.requestQueue("bench").batchAddRequests(requests),
  "official, requests": () =>
    official.requestQueue("bench").batchAddRequests(requests) as Promise<Result>,
  "ours, items": async () => {
    await ours.dataset("bench").pushItems(items);
    return nothing;
  },
  // It sends what it is given as one request, so its users cut by count.
  "official, items": async () => {
    for (let at = 0; at < count; at += 10_000) {
      await official.dataset("bench").pushItems(items.slice(at, at + 10_000));
    }
    return nothing;
  },
};

export type AddingWay = keyof typeof ways;

async function measured(): Promise<Added> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { processedRequests, unprocessedRequests } = await ways[way]();
  const millis = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const reported = [...processedRequests, ...unprocessedRequests];
  const order = processedRequests.map(({ uniqueKey }) => Number(uniqueKey.slice(8)));
  return {
    cpuMillis: (user + system) / 1000,
    millis,
    processed: processedRequests.length,
    unprocessed: unprocessedRequests.length,
    differentKeys: new Set(reported.map(({ uniqueKey }) => uniqueKey)).size,
    inOrder: order.every((n, i) => i === 0 || n > order[i - 1]!),
  };
}

process.on("message", () => {
  void measured().then((added) => process.send?.(added));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
