import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startSandbox } from "../../src/testing/index.js";

/** The platform of a crawl and the site that is crawled: `platform <pages>`. Each message is answered with a new run's environment. */
const pages = Number(process.argv[2]);
const links = Array.from(
  { length: pages - 1 },
  (_, n) => `<li><a href="/page/${n + 1}">${n + 1}</a>`,
);
const text =
  "<p>A paragraph as any other, some twenty words long, so that a page has a size which is worth being parsed.</p>";

const site = createServer(({ url }, response) => {
  const list = url === "/" ? `<ul>${links.join("")}</ul>` : "";
  response.writeHead(200, { "content-type": "text/html" });
  response.end(`<html><title>Page ${url}</title><body>${text.repeat(20)}${list}</body></html>`);
});
// A busy machine must not close what the crawler is about to use.
site.keepAliveTimeout = 60_000;
await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));

const waiting = ({ signal }: { signal: AbortSignal }) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
const sandbox = await startSandbox({ actors: { "bench/waiting": waiting } });
const client = sandbox.client();

process.on("message", async ({ pushedTo }: { pushedTo?: string }) => {
  if (pushedTo) return process.send?.((await client.dataset(pushedTo).get())?.itemCount);
  const run = await client.actor("bench/waiting").start();
  process.send?.({
    SITE: `http://127.0.0.1:${(site.address() as AddressInfo).port}/`,
    APIFY_IS_AT_HOME: "1",
    APIFY_TOKEN: sandbox.token,
    APIFY_API_BASE_URL: sandbox.url,
    APIFY_API_PUBLIC_BASE_URL: sandbox.url,
    APIFY_LOG_LEVEL: "WARNING",
    ACTOR_ID: run.actId,
    ACTOR_RUN_ID: run.id,
    ACTOR_DEFAULT_DATASET_ID: run.defaultDatasetId,
    ACTOR_DEFAULT_KEY_VALUE_STORE_ID: run.defaultKeyValueStoreId,
    ACTOR_DEFAULT_REQUEST_QUEUE_ID: run.defaultRequestQueueId,
  });
});
process.on("disconnect", () => process.exit());
process.send?.(Number(new URL(sandbox.url).port));
