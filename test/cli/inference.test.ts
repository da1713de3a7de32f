import {
  type ActorClient,
  ApifyClient,
  type Dictionary,
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
    void [missing, event, url, proxy];
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
    const { items } = await apify
      .actor("acme/maps-scraper")
      .call({ searchStringsArray: ["bar"] })
      .then((places) => apify.run(places).dataset().listItems());
    expect(items.map(({ title, location }) => `${title} at ${location.lat}`)).toEqual([
      "bar at 50.1",
    ]);
  });
});
