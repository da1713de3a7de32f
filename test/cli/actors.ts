import type { ActorDefinition } from "../../src/testing/index.js";

/** Schemas in the style of public Actors, of five kinds, and what such Actors do, in short. */

/** Takes pages and a function, and gives what the function returns: nobody knows what. */
const webScraper: ActorDefinition = {
  input: {
    title: "Web scraper",
    description: "Opens pages in a browser and runs a function in each.",
    type: "object",
    schemaVersion: 1,
    properties: {
      startUrls: {
        sectionCaption: "Where to go",
        title: "Start URLs",
        type: "array",
        description: "Pages to open first.",
        prefill: [{ url: "https://example.com" }],
        editor: "requestListSources",
      },
      globs: {
        title: "Globs",
        type: "array",
        description: "Links that are followed.",
        editor: "globs",
        default: [],
      },
      pageFunction: {
        title: "Page function",
        type: "string",
        description: "Runs in each page. Ends comments: */ and {@link nothing}.",
        prefill:
          "async function pageFunction(context) {\n  return { url: context.request.url };\n}",
        editor: "javascript",
      },
      proxyConfiguration: {
        sectionCaption: "How to get there",
        title: "Proxies",
        type: "object",
        description: "Which proxies are used.",
        default: { useApifyProxy: true },
        editor: "proxy",
      },
      initialCookies: {
        title: "Cookies",
        type: "array",
        description: "Set before each page.",
        default: [],
        editor: "json",
      },
      waitUntil: {
        title: "Wait until",
        type: "array",
        description: "What counts as loaded.",
        items: {
          type: "string",
          enum: ["load", "domcontentloaded", "networkidle2"],
          enumTitles: ["Loaded", "Document parsed", "Network idle"],
        },
        default: ["networkidle2"],
        editor: "select",
      },
      maxPagesPerCrawl: {
        title: "Most pages",
        type: "integer",
        description: "0 means all.",
        minimum: 0,
        default: 0,
        unit: "pages",
        editor: "number",
      },
      customData: {
        title: "Custom data",
        type: "object",
        description: "Handed on to the function.",
        default: {},
        editor: "json",
      },
    },
    required: ["startUrls", "pageFunction"],
  },
  run: async ({ input, dataset }) => {
    await dataset.pushItems(input.startUrls.map(({ url }: { url: string }) => ({ url })));
  },
};

/** Text in, pages of results out. */
const searchScraper: ActorDefinition = {
  input: {
    title: "Search results",
    type: "object",
    schemaVersion: 1,
    properties: {
      queries: {
        title: "Search terms",
        type: "string",
        description: "One a line.",
        prefill: "coffee",
        editor: "textarea",
        pattern: "[^\\s]+",
      },
      resultsPerPage: {
        title: "Results per page",
        type: "integer",
        minimum: 1,
        maximum: 100,
        default: 10,
      },
      countryCode: {
        title: "Country",
        type: "string",
        description: "Where the search is made.",
        enum: ["", "cz", "de", "us"],
        enumTitles: ["Anywhere", "Czechia", "Germany", "United States"],
        default: "",
        editor: "select",
      },
      customDataFunction: {
        title: "More from each page",
        type: "string",
        description: "A function in Python.",
        editor: "python",
      },
      saveHtml: { title: "Keep the HTML", type: "boolean", default: false, editor: "checkbox" },
    },
    required: ["queries"],
    additionalProperties: false,
  },
  dataset: {
    actorSpecification: 1,
    fields: {
      type: "object",
      properties: {
        searchQuery: {
          type: "object",
          properties: { term: { type: "string" }, page: { type: "integer" } },
          required: ["term", "page"],
        },
        organicResults: {
          type: "array",
          items: {
            type: "object",
            properties: {
              title: { type: "string", description: "As it stands on the page." },
              url: { type: "string", format: "uri" },
              description: { type: "string", nullable: true },
              position: { type: "integer", minimum: 1 },
            },
            required: ["title", "url", "position"],
          },
        },
      },
      required: ["searchQuery", "organicResults"],
    },
    views: { overview: { title: "Overview", transformation: {}, display: {} } },
  },
  run: async ({ input, dataset }) => {
    const terms: string[] = input.queries.split("\n");
    await dataset.pushItems(
      terms.map((term) => ({
        searchQuery: { term, page: 1 },
        organicResults: Array.from({ length: input.resultsPerPage }, (_, index) => ({
          title: `${term} ${index + 1}`,
          url: `https://example.com/${index}`,
          position: index + 1,
        })),
      })),
    );
    return { found: terms.length * input.resultsPerPage };
  },
};

/** Either text or coordinates: alternatives, and types within types. */
const mapsScraper: ActorDefinition = {
  input: {
    title: "Places",
    type: "object",
    schemaVersion: 1,
    properties: {
      searchStringsArray: {
        title: "Search terms",
        type: "array",
        description: "What to look for.",
        editor: "stringList",
        items: { type: "string" },
      },
      locationQuery: { title: "Place", type: "string", editor: "textfield" },
      customGeolocation: {
        title: "Area",
        description: "A circle or a polygon.",
        type: "object",
        editor: "json",
        oneOf: [
          {
            properties: {
              type: { const: "Point" },
              coordinates: { type: "array", items: { type: "number" } },
              radiusKm: { type: "number", minimum: 0, unit: "km" },
            },
            required: ["type", "coordinates"],
          },
          {
            properties: {
              type: { const: "Polygon" },
              coordinates: {
                type: "array",
                items: { type: "array", items: { type: "array", items: { type: "number" } } },
              },
            },
            required: ["type", "coordinates"],
          },
        ],
      },
      language: {
        title: "Language",
        type: "string",
        enumSuggestedValues: ["en", "cs"],
        enumTitles: ["English", "Čeština"],
        default: "en",
      },
      maxCrawledPlaces: { title: "Most places", type: "integer", minimum: 1, nullable: true },
      placeMinimumStars: {
        title: "At least",
        type: "string",
        enum: ["", "three", "four"],
        enumTitles: ["Any", "3 stars", "4 stars"],
        default: "",
      },
    },
  },
  dataset: {
    actorSpecification: 1,
    fields: {
      $defs: {
        place: {
          type: "object",
          properties: {
            title: { type: "string" },
            location: {
              type: "object",
              properties: { lat: { type: "number" }, lng: { type: "number" } },
              required: ["lat", "lng"],
            },
            similar: { type: "array", items: { $ref: "#/$defs/place" } },
            "opening hours": {
              type: "object",
              patternProperties: { "^.+day$": { type: "string" } },
            },
          },
          required: ["title", "location"],
        },
      },
      $ref: "#/$defs/place",
    },
  },
  run: async ({ input, dataset }) => {
    const location = { lat: 50.1, lng: 14.4 };
    await dataset.pushItems(
      input.searchStringsArray.map((title: string) => ({ title, location, similar: [] })),
    );
  },
};

/** Secrets, dates, and other resources of the account. */
const socialScraper: ActorDefinition = {
  input: {
    title: "Posts",
    type: "object",
    schemaVersion: 1,
    properties: {
      usernames: {
        title: "Profiles",
        type: "array",
        editor: "stringList",
        minItems: 1,
        uniqueItems: true,
      },
      resultsType: {
        title: "What to get",
        type: "string",
        enum: ["posts", "comments", "details"],
        enumTitles: ["Posts", "Comments", "The profile"],
        default: "posts",
      },
      onlyPostsNewerThan: {
        title: "Newer than",
        type: "string",
        editor: "datepicker",
        dateType: "absoluteOrRelative",
        pattern: "^(\\d{4}-\\d{2}-\\d{2}|\\d+ days)$",
      },
      sessionCookie: { title: "Session", type: "string", editor: "textfield", isSecret: true },
      knownPosts: {
        title: "Known posts",
        type: "string",
        editor: "resourcePicker",
        resourceType: "dataset",
        description: "A dataset with what need not be read again.",
      },
      headers: { title: "Headers", type: "array", editor: "keyValue", default: [] },
      debug: { title: "Debug", type: "boolean", editor: "hidden", default: false },
    },
    required: ["usernames", "resultsType"],
  },
  dataset: {
    actorSpecification: 1,
    fields: {
      anyOf: [
        {
          type: "object",
          properties: {
            kind: { type: "string", enum: ["post"] },
            text: { type: "string" },
            likes: { type: "integer" },
          },
          required: ["kind", "text"],
        },
        {
          type: "object",
          properties: { kind: { type: "string", enum: ["comment"] }, postId: { type: "string" } },
          required: ["kind", "postId"],
        },
      ],
    },
  },
  run: async ({ input, dataset }) => {
    await dataset.pushItems(
      input.usernames.map((name: string) => ({ kind: "post", text: `Hello from ${name}` })),
    );
  },
};

/** A list of things with properties of their own, and sub-schemas. */
const productScraper: ActorDefinition = {
  input: {
    title: "Products",
    type: "object",
    schemaVersion: 1,
    properties: {
      categoryOrProductUrls: { title: "URLs", type: "array", editor: "requestListSources" },
      shop: {
        title: "Shop",
        type: "object",
        editor: "schemaBased",
        properties: {
          country: { title: "Country", type: "string", enum: ["US", "DE"], nullable: true },
          currency: {
            title: "Currency",
            type: "string",
            minLength: 3,
            maxLength: 3,
            default: "USD",
          },
        },
        required: ["country", "currency"],
      },
      filters: {
        title: "Filters",
        type: "array",
        editor: "schemaBased",
        items: {
          type: "object",
          properties: {
            field: { title: "Field", type: "string" },
            max: { title: "At most", type: "number" },
          },
          required: ["field"],
        },
      },
      globs: { title: "Globs", type: "array", editor: "globs" },
      cache: { title: "Caches", type: "array", resourceType: "keyValueStore" },
      maxItemsPerStartUrl: {
        title: "Most products",
        type: "integer",
        default: 100,
        maximum: 10_000,
      },
    },
    required: ["categoryOrProductUrls"],
    additionalProperties: true,
  },
  output: {
    actorOutputSchemaVersion: 1,
    properties: {
      products: {
        type: "string",
        title: "All products",
        template: "{{links.apiDefaultDatasetUrl}}/items",
      },
      details: {
        type: "string",
        template: "{{links.apiDefaultKeyValueStoreUrl}}/keys?collection=details",
      },
    },
  },
  storages: {
    datasets: {
      default: {
        actorSpecification: 1,
        fields: {
          type: "object",
          properties: {
            title: { type: "string" },
            price: {
              type: ["object", "null"],
              properties: { value: { type: "number" }, currency: { type: "string" } },
              required: ["value", "currency"],
            },
            stars: { type: "number", minimum: 0, maximum: 5 },
            attributes: { type: "object", additionalProperties: { type: "string" } },
            inStock: { type: "boolean" },
          },
          required: ["title", "price"],
        },
      },
      failed: { actorSpecification: 1, fields: {} },
    },
    keyValueStore: {
      actorKeyValueStoreSchemaVersion: 1,
      title: "Records",
      collections: {
        summary: {
          title: "Summary",
          key: "OUTPUT",
          contentTypes: ["application/json"],
          jsonSchema: {
            type: "object",
            properties: { found: { type: "integer" }, shop: { type: "string" } },
            required: ["found"],
          },
        },
        details: {
          title: "Details",
          keyPrefix: "product-",
          contentTypes: ["application/json"],
          jsonSchema: { type: "array", items: { type: "string" } },
        },
        screenshots: { title: "Screenshots", keyPrefix: "page-", contentTypes: ["image/png"] },
      },
    },
  },
  run: async ({ dataset, store }) => {
    await dataset.pushItems({
      title: "Cup",
      price: { value: 9.5, currency: "EUR" },
      inStock: true,
    });
    await store.setRecord("product-1", ["blue", "small"]);
    return { found: 1 };
  },
};

export const actors = {
  "acme/web-scraper": webScraper,
  "acme/search-scraper": searchScraper,
  "acme/maps-scraper": mapsScraper,
  "acme/social-scraper": socialScraper,
  "acme/product-scraper": productScraper,
  "acme/plain": ({ input }) => input,
} satisfies Record<string, ActorDefinition | ActorDefinition["run"]>;
