/** Crawlee over the cloud storages of an Actor's run, crawling a site on the loopback interface. */
import { createServer, request } from "node:http";
import { api, asRun, plain } from "./flow.mjs";

const pages = 30;

/** A site: page 0 links to all others. `/busy` answers 429 the first time, `/broken` 500 always. */
async function site() {
  const asked = new Map();
  const server = createServer((request, response) => {
    const { url } = request;
    asked.set(url, (asked.get(url) ?? 0) + 1);
    const links = Array.from(
      { length: pages - 1 },
      (_, n) => `<a href="/page/${n + 1}">${n + 1}</a>`,
    );
    const refused = (url === "/busy" && asked.get(url) === 1 && 429) || (url === "/broken" && 500);
    response.writeHead(refused || 200, { "content-type": "text/html" });
    response.end(
      `<html><title>Page ${url}</title><body>${url === "/" ? links.join("") : ""}</body></html>`,
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, asked, close: () => server.close() };
}

/** The API behind a server that refuses every seventh request with 429. */
async function busyApi() {
  let [asked, refused] = [0, 0];
  const server = createServer((incoming, outgoing) => {
    if (++asked % 7 === 0) {
      refused++;
      outgoing.writeHead(429, { "content-type": "application/json" });
      outgoing.end('{"error":{"type":"rate-limit-exceeded","message":"Too busy"}}');
      return;
    }
    const { method, url, headers } = incoming;
    const forwarded = request(
      new URL(url, process.env.APIFY_API_BASE_URL),
      { method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(forwarded);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  return { url, refused: () => refused, close: () => server.close() };
}

async function crawl(body, options = {}) {
  const { url, asked, close } = await site();
  const source = `
    import { Actor } from "apify";
    import { BasicCrawler, CheerioCrawler, createCheerioRouter, HttpCrawler, NonRetryableError, RequestList, SessionPool } from "crawlee";
    import { setTimeout as sleep } from "node:timers/promises";
    const site = ${JSON.stringify(url)};
    const path = (address) => new URL(address).pathname;
    await Actor.init();
    ${body}
    await Actor.exit();`;
  // Crawlee gives its last message a millisecond, in which neither client opens a connection if none is idle.
  const { items, statusMessage: _, ...rest } = await asRun(source, options);
  close();
  const sorted = Array.isArray(items) ? items.map((item) => JSON.stringify(item)).sort() : items;
  return {
    ...rest,
    items: sorted,
    asked: [...asked.keys()].sort(),
    many: Math.max(...asked.values()),
  };
}

const cheerio = (more = "") => `
  const crawler = new CheerioCrawler({
    maxConcurrency: 5, maxRequestRetries: 1, minConcurrency: 2, ${more}
    async requestHandler({ request, $, enqueueLinks, pushData }) {
      await pushData({ path: path(request.url), title: $("title").text() });
      if (path(request.url) === "/") await enqueueLinks({ selector: "a" });
    },
  });`;

export const flows = {
  "Cheerio over queue and dataset": async () =>
    plain(
      await crawl(
        `${cheerio()} const stats = await crawler.run([site]); console.log(stats.requestsFinished, stats.requestsFailed);`,
      ),
    ),
  "a limit of requests": async () =>
    plain(
      await crawl(
        `${cheerio("maxRequestsPerCrawl: 1,")} const stats = await crawler.run([site]); console.log(stats.requestsFinished);`,
      ),
    ),
  "an HTTP crawler": async () =>
    plain(
      await crawl(`
        const crawler = new HttpCrawler({ maxRequestRetries: 0, async requestHandler({ request, body, pushData }) {
          await pushData({ path: path(request.url), length: String(body).length > 0 });
        } });
        const { requestsFinished } = await crawler.run([1, 2, 3].map((n) => site + "/page/" + n));
        console.log(requestsFinished);`),
    ),
  "a basic crawler with a named queue": async () =>
    plain(
      await crawl(`
        const queue = await Actor.openRequestQueue("basic-queue");
        await queue.addRequests(Array.from({ length: 40 }, (_, n) => ({ url: site + "/b/" + n, userData: { n } })));
        const crawler = new BasicCrawler({ requestQueue: queue, maxConcurrency: 4, async requestHandler({ request, pushData }) {
          await pushData({ n: request.userData.n });
        } });
        const { requestsFinished } = await crawler.run();
        const { handledRequestCount, pendingRequestCount } = await queue.client.get();
        console.log(requestsFinished, handledRequestCount, pendingRequestCount);
        await queue.drop();`),
    ),
  "pages that refuse and fail": async () =>
    plain(
      await crawl(`
        const crawler = new CheerioCrawler({ maxRequestRetries: 2, maxConcurrency: 1, useSessionPool: false,
          async requestHandler({ request, pushData }) { await pushData({ path: path(request.url), retries: request.retryCount }); },
          async failedRequestHandler({ request, pushData }) { await pushData({ failed: path(request.url), retries: request.retryCount }); },
        });
        const { requestsFinished, requestsFailed } = await crawler.run([site + "/busy", site + "/broken", site + "/fine"]);
        console.log(requestsFinished, requestsFailed);`),
    ),
  "values and a state": async () =>
    plain(
      await crawl(`
        const crawler = new BasicCrawler({ async requestHandler({ request, useState, getKeyValueStore }) {
          const state = await useState({ count: 0 }); state.count += 1;
          const store = await getKeyValueStore(); await store.setValue("last", { path: path(request.url) });
        } });
        await crawler.run([site + "/a", site + "/b"]);
        console.log(JSON.stringify([await crawler.useState(), Boolean(await Actor.getValue("last"))]));`),
    ),
  "statistics among the records": async () => {
    const { ids, ...rest } = await crawl(`${cheerio()} await crawler.run([site + "/page/1"]);`);
    const { items } = await api("GET", `/key-value-stores/${ids.store}/keys`);
    return { code: rest.code, keys: items.map(({ key }) => key) };
  },
  "two processes on one queue": async () => {
    const { url, asked, close } = await site();
    const worker = () =>
      asRun(`
        import { Actor } from "apify"; import { BasicCrawler } from "crawlee";
        await Actor.init();
        const queue = await Actor.openRequestQueue("shared-queue");
        await queue.addRequests(Array.from({ length: 60 }, (_, n) => ({ url: ${JSON.stringify(url)} + "/s/" + n })));
        const crawler = new BasicCrawler({ requestQueue: queue, maxConcurrency: 3, async requestHandler({ request }) {
          await fetch(request.url); await new Promise((resolve) => setTimeout(resolve, 20));
        } });
        await crawler.run();
        await Actor.exit();`);
    const ended = await Promise.all([worker(), worker()]);
    close();
    return {
      codes: ended.map(({ code }) => code),
      pages: asked.size,
      most: Math.max(...asked.values()),
    };
  },
  "a crawl that goes on after a reboot": async () => {
    const { url, asked, close } = await site();
    const source = (stop) => `
      import { Actor } from "apify"; import { BasicCrawler } from "crawlee";
      await Actor.init();
      const queue = await Actor.openRequestQueue("resumed-queue");
      await queue.addRequests(Array.from({ length: 20 }, (_, n) => ({ url: ${JSON.stringify(url)} + "/r/" + n })));
      let done = 0;
      const crawler = new BasicCrawler({ requestQueue: queue, maxConcurrency: 1, async requestHandler({ request }) {
        await fetch(request.url);
        if (++done === ${stop}) crawler.stop();
      } });
      await crawler.run();
      const { handledRequestCount } = await queue.client.get();
      console.log(handledRequestCount >= Math.min(20, ${stop}));
      await Actor.exit();`;
    const first = await asRun(source(5));
    const second = await asRun(source(1000));
    close();
    return {
      first: first.out,
      second: second.out,
      pages: asked.size,
      codes: [first.code, second.code],
    };
  },
  "routes, labels and what is not retried": async () =>
    plain(
      await crawl(`
        const router = createCheerioRouter();
        router.addHandler("detail", async ({ request, pushData }) => { await pushData({ path: path(request.url), from: request.userData.from }); });
        router.addDefaultHandler(async ({ request, enqueueLinks, addRequests }) => {
          await enqueueLinks({ selector: "a", label: "detail", limit: 5, userData: { from: path(request.url) }, transformRequestFunction: (each) => each.url.endsWith("/2") ? false : each });
          await addRequests([{ url: site + "/gone", label: "gone" }]);
        });
        router.addHandler("gone", async () => { throw new NonRetryableError("no more"); });
        const crawler = new CheerioCrawler({ requestHandler: router, maxRequestRetries: 3 });
        const { requestsFinished, requestsFailed } = await crawler.run([site]);
        console.log(requestsFinished, requestsFailed);`),
    ),
  "a list of requests that is kept": async () =>
    plain(
      await crawl(`
        const sources = Array.from({ length: 6 }, (_, n) => ({ url: site + "/l/" + n }));
        const open = () => RequestList.open("kept", sources);
        const list = await open();
        await list.markRequestHandled(await list.fetchNextRequest());
        await list.persistState();
        const requestList = await open();
        const crawler = new BasicCrawler({ requestList, async requestHandler({ request, pushData }) { await pushData({ path: path(request.url) }); } });
        const { requestsFinished } = await crawler.run();
        const keys = []; await (await Actor.openKeyValueStore()).forEachKey((key) => { keys.push(key); });
        console.log(requestsFinished, keys.filter((key) => key.includes("kept")).join());`),
    ),
  "sessions that are kept": async () =>
    plain(
      await crawl(`
        const options = { maxPoolSize: 5, persistStateKey: "SESSIONS", persistStateKeyValueStoreId: process.env.ACTOR_DEFAULT_KEY_VALUE_STORE_ID };
        const pool = await SessionPool.open(options);
        const session = await pool.getSession();
        session.setCookies([{ name: "a", value: "1" }], site); session.markGood();
        await pool.persistState();
        const again = await SessionPool.open(options);
        const same = await again.getSession(session.id);
        console.log(same.getCookieString(site), same.usageCount, again.usableSessionsCount);`),
    ),
  "an API that is too busy": async () => {
    const busy = await busyApi();
    const crawled = await crawl(
      `${cheerio()} const stats = await crawler.run([site]); console.log(stats.requestsFinished, stats.requestsFailed);`,
      { env: { APIFY_API_BASE_URL: busy.url } },
    );
    busy.close();
    return { ...plain(crawled), refused: busy.refused() > 0 };
  },
  "exported data": async () =>
    plain(
      await crawl(`${cheerio()} await crawler.run([site + "/page/1", site + "/page/2"]);
        const { items } = await crawler.getData(); console.log(items.length);
        const dataset = await Actor.openDataset();
        await dataset.exportToCSV("EXPORT"); const csv = await Actor.getValue("EXPORT"); console.log(csv.split("\\n").length);`),
    ),
};
