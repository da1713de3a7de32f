import { setTimeout as sleep } from "node:timers/promises";
import type { ActorFunction } from "../../src/testing/index.js";

const titles: Readonly<Record<string, string>> = {
  "https://example.com": "Example Domain",
  "https://example.org": "Another Domain",
};

/** The Actors that programs in the documents run. */
export const actors: Readonly<Record<string, ActorFunction>> = {
  "apify/web-scraper": async ({ input, dataset }) => {
    for (const { url } of input.startUrls) await dataset.pushItems({ url, title: titles[url] });
  },

  "me/scraper": async ({ input, dataset, log, setStatus }) => {
    const { url } = input;
    if (titles[url] === undefined) throw new Error(`${url} is not there`);
    log(`Scraping ${url}`);
    await dataset.pushItems({ url, title: titles[url] });
    setStatus("1 page");
    await sleep(50);
    return { pages: 1 };
  },

  "me/endless": ({ signal }) => sleep(60_000, undefined, { signal }),
};

/** What is stored for them. */
export const prices = [
  { url: "https://example.com/tea", price: 4 },
  { url: "https://example.com/coffee", price: 7 },
  { url: "https://example.com/cocoa", price: 5 },
];
