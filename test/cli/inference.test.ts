import {
  type ActorClient,
  ApifyClient,
  type Dictionary,
  type KeyValueRecord,
  type Run,
  type RunClient,
  type TaskClient,
} from "apify-openapi-client";
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/testing/index.js";
import { actors } from "./actors.js";
import type {
  AcmeMapsScraperInput,
  AcmeProductScraperItem,
  AcmeProductScraperOutput,
  AcmeProductScraperRecordSummary,
  AcmeProductScraperRecords,
  AcmeSearchScraperInput,
  AcmeSearchScraperItem,
  AcmeSocialScraperInput,
  AcmeWebScraperInput,
} from "./apify-actors.js";

const client = new ApifyClient({ token: null });

/** What is written here is for tsc to check, by `npm run check`: an error that is expected and not there is one, too. */
describe("a registered name", () => {
  it("tells what the Actor takes and gives, in all its spellings", () => {
    type Search = ActorClient<AcmeSearchScraperInput, AcmeSearchScraperItem>;
    expectTypeOf(client.actor("acme/search-scraper")).toEqualTypeOf<Search>();
    expectTypeOf(client.actor("acme~search-scraper")).toEqualTypeOf<Search>();
    expectTypeOf(client.actor("~search-scraper")).toEqualTypeOf<Search>();
    type Morning = TaskClient<Partial<AcmeSearchScraperInput>, AcmeSearchScraperItem>;
    expectTypeOf(client.task("acme/morning")).toEqualTypeOf<Morning>();
    expectTypeOf(client.task("~morning")).toEqualTypeOf<Morning>();
  });

  it("goes with the run, and comes out at its dataset", () => {
    const actor = client.actor("acme/search-scraper");
    type Call = Awaited<ReturnType<typeof actor.call>>;
    expectTypeOf<Call>().toEqualTypeOf<Run<AcmeSearchScraperItem>>();
    const byRun = (run: Call) => client.run(run);
    expectTypeOf<ReturnType<typeof byRun>>().toEqualTypeOf<RunClient<AcmeSearchScraperItem>>();
    type Item = Awaited<ReturnType<ReturnType<ReturnType<typeof byRun>["dataset"]>["listItems"]>>;
    expectTypeOf<Item["items"]>().toEqualTypeOf<AcmeSearchScraperItem[]>();
    expectTypeOf(actor.lastRun()).toEqualTypeOf<RunClient<AcmeSearchScraperItem>>();
  });

  it("gives a run that is a run like any other", () => {
    const anyRun = (run: Run) => client.run(run);
    const typed = async () =>
      anyRun(await client.actor("acme/search-scraper").start({ queries: "" }));
    expectTypeOf(typed).returns.resolves.toEqualTypeOf<RunClient<Dictionary>>();
  });

  it("goes with the run to its records, by key", () => {
    const lastRun = client.actor("acme/product-scraper").lastRun();
    expectTypeOf(lastRun).toEqualTypeOf<
      RunClient<AcmeProductScraperItem, AcmeProductScraperRecords, AcmeProductScraperOutput>
    >();
    const typed = () => {
      const store = lastRun.keyValueStore();
      const key: string = "product-1";
      return {
        output: lastRun.output(),
        own: lastRun.output<{ own: 1 }>(),
        detail: store.getRecord("product-1"),
        screenshot: store.getRecord("page-1"),
        any: store.getRecord(key),
        text: store.getRecord<string>("product-1"),
        bytes: store.getRecord("product-1", { as: "bytes" }),
      };
    };
    type Values = {
      [Name in keyof ReturnType<typeof typed>]: Awaited<ReturnType<typeof typed>[Name]>;
    };
    expectTypeOf<Values["output"]>().toEqualTypeOf<AcmeProductScraperRecordSummary | undefined>();
    expectTypeOf<Values["own"]>().toEqualTypeOf<{ own: 1 } | undefined>();
    expectTypeOf<Values["detail"]>().toEqualTypeOf<KeyValueRecord<string[]> | undefined>();
    expectTypeOf<Values["screenshot"]>().toEqualTypeOf<KeyValueRecord<unknown> | undefined>();
    expectTypeOf<Values["any"]>().toEqualTypeOf<KeyValueRecord<unknown> | undefined>();
    expectTypeOf<Values["text"]>().toEqualTypeOf<KeyValueRecord<string> | undefined>();
    expectTypeOf<Values["bytes"]>().toEqualTypeOf<KeyValueRecord<Uint8Array> | undefined>();
    expectTypeOf(
      client.actor("acme/search-scraper").lastRun().output(),
    ).resolves.toEqualTypeOf<unknown>();
  });

  it("goes with the run to the URLs of its output, by name", () => {
    const { call, lastRun } = client.actor("acme/product-scraper");
    type Product = Awaited<ReturnType<typeof call>>;
    type Output = Readonly<Record<"products" | "details", string>>;
    expectTypeOf<Product["output"]>().toEqualTypeOf<Output | undefined>();
    const untyped = (run: Run) => run.output;
    const again = async (run: Product) => {
      untyped(run);
      // @ts-expect-error: no such output
      run.output?.product;
      return [(await client.run(run).get())?.output, (await lastRun().reboot()).output] as const;
    };
    expectTypeOf(again).returns.resolves.toEqualTypeOf<
      readonly [Output | undefined, Output | undefined]
    >();
    expectTypeOf(untyped).returns.toEqualTypeOf<Readonly<Record<string, string>> | undefined>();
  });

  it("leaves every other name as it was", () => {
    const id: string = "acme/search-scraper";
    expectTypeOf(client.actor(id)).toEqualTypeOf<ActorClient<unknown, Dictionary>>();
    expectTypeOf(client.actor("acme/other")).toEqualTypeOf<ActorClient<unknown, Dictionary>>();
    expectTypeOf(client.task("acme/search-scraper")).toEqualTypeOf<TaskClient>();
    interface Page {
      title: string;
    }
    type Own = ActorClient<{ url: string }, Page>;
    expectTypeOf(client.actor<{ url: string }, Page>("acme/search-scraper")).toEqualTypeOf<Own>();
    expectTypeOf(client.actor<{ url: string }>("x")).toEqualTypeOf<
      ActorClient<{ url: string }, Dictionary>
    >();
    expectTypeOf(client.run("id")).toEqualTypeOf<RunClient<Dictionary>>();
  });
});

describe("an input", () => {
  it("of a web scraper has URLs and a function, which may be one", () => {
    const input: AcmeWebScraperInput = {
      startUrls: [{ url: "https://example.com" }, { requestsFromUrl: "https://example.com/a.txt" }],
      pageFunction: async ({ request }) => ({ url: request.url }),
      proxyConfiguration: { useApifyProxy: true, apifyProxyGroups: ["RESIDENTIAL"] },
      waitUntil: ["load"],
      maxPagesPerCrawl: undefined,
    };
    expectTypeOf(input).toExtend<AcmeWebScraperInput>();
    // @ts-expect-error: the function is missing
    const missing: AcmeWebScraperInput = { startUrls: [] };
    // @ts-expect-error: no such event
    const event: AcmeWebScraperInput["waitUntil"] = ["loaded"];
    // @ts-expect-error: a URL is more than text
    const url: AcmeWebScraperInput["startUrls"] = ["https://example.com"];
    // @ts-expect-error: misspelt
    const proxy: AcmeWebScraperInput["proxyConfiguration"] = { useApifyProxies: true };
    const groups: AcmeWebScraperInput["proxyConfiguration"] = { apifyProxyGroups: null };
    void [missing, event, url, proxy, groups];
  });

  it("of a search scraper is closed, and knows its countries", () => {
    const search = client.actor("acme/search-scraper");
    const calls = () => [
      search.call({ queries: "tea", countryCode: "cz" }),
      // @ts-expect-error: misspelt
      search.call({ queries: "tea", countrycode: "cz" }),
      // @ts-expect-error: not on the list
      search.start({ queries: "tea", countryCode: "fr" }),
      // @ts-expect-error: a number
      search.runSync({ queries: "tea", resultsPerPage: "10" }),
      // @ts-expect-error: what to look for is missing
      search.runSyncGetDatasetItems({}),
      client.task("acme/morning").call({}),
      client.task("acme/morning").call({ countryCode: "de" }),
      // @ts-expect-error: part of an input is not another one
      client.task("acme/morning").call({ country: "de" }),
    ];
    void calls;
  });

  it("of a maps scraper has one area or the other", () => {
    const circle: AcmeMapsScraperInput = {
      customGeolocation: { type: "Point", coordinates: [14.4, 50.1], radiusKm: 2 },
      language: "sk",
      maxCrawledPlaces: null,
    };
    const polygon: AcmeMapsScraperInput = {
      customGeolocation: { type: "Polygon", coordinates: [[[14, 50]]] },
    };
    const mixed: AcmeMapsScraperInput = {
      // @ts-expect-error: those of a polygon
      customGeolocation: { type: "Point", coordinates: [[[14, 50]]] },
    };
    void [circle, polygon, mixed];
  });

  it("of a social media scraper needs what has no default", () => {
    const input: AcmeSocialScraperInput = { usernames: ["ada"] };
    const whole: AcmeSocialScraperInput = {
      usernames: ["ada"],
      resultsType: "comments",
      headers: [{ key: "accept", value: "*/*" }],
    };
    // @ts-expect-error: no such result
    const type: AcmeSocialScraperInput["resultsType"] = "stories";
    void [input, whole, type];
  });

  it("of a product scraper may have more than is declared", () => {
    const products = client.actor("acme/product-scraper");
    const calls = () => [
      products.start({
        categoryOrProductUrls: [],
        filters: [{ field: "price", max: 9 }],
        extra: 1,
      }),
      // @ts-expect-error: a shop is in a country
      products.start({ categoryOrProductUrls: [], shop: { currency: "USD" } }),
      // @ts-expect-error: the default of a nested field is not filled in
      products.start({ categoryOrProductUrls: [], shop: { country: "US" } }),
      products.start({
        categoryOrProductUrls: [
          { url: "https://example.com", label: "SHOP", noRetry: true, keepUrlFragment: true },
        ],
        globs: ["https://example.com/*", { glob: "https://example.com/*", label: "SHOP" }],
        cache: ["store-id"],
      }),
      // @ts-expect-error: a resource is its ID
      products.start({ categoryOrProductUrls: [], cache: [1] }),
    ];
    void calls;
    expectTypeOf<AcmeProductScraperItem["price"]>().toEqualTypeOf<{
      value: number;
      currency: string;
    } | null>();
  });
});

describe("what is typed", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ actors, token: { acme: "token" } });
  });
  afterAll(() => sandbox.close());

  it("is what there is when it runs", async () => {
    const apify = sandbox.client();
    const run = await apify
      .actor("acme/search-scraper")
      .call({ queries: "tea\ncoffee" }, { throwOnFailure: true });
    const found: string[] = [];
    for await (const item of apify.run(run).dataset().listItems()) {
      found.push(`${item.searchQuery.term}: ${item.organicResults[0]?.title}`);
    }
    expect(found).toEqual(["tea: tea 1", "coffee: coffee 1"]);
    expect(await apify.run(run).output<{ found: number }>()).toEqual({ found: 20 });
    const products = await apify.actor("acme/product-scraper").call({ categoryOrProductUrls: [] });
    const output = await apify.run(products).output();
    expectTypeOf(output).toEqualTypeOf<AcmeProductScraperRecordSummary | undefined>();
    expect(output?.found).toBe(1);
    const detail = await apify.run(products).keyValueStore().getRecord("product-1");
    expectTypeOf(detail?.value).toEqualTypeOf<string[] | undefined>();
    expect(detail?.value.map((text) => text.length)).toEqual([4, 5]);
    const { items } = await apify
      .actor("acme/maps-scraper")
      .call({ searchStringsArray: ["bar"] })
      .then((places) => apify.run(places).dataset().listItems());
    expect(items.map(({ title, location }) => `${title} at ${location.lat}`)).toEqual([
      "bar at 50.1",
    ]);
  });
});
