// Written by `npx apify-openapi-client types acme/maps-scraper acme/plain acme/product-scraper acme/search-scraper acme/social-scraper acme/web-scraper --task acme/morning --out test/cli/apify-actors.ts`.
// Do not edit: run that again, or with --check to see whether a schema has changed.
//
// acme/maps-scraper: build 0.0.1, schema 6ce7ffa981109d76
// acme/plain: build 0.0.1, schema 95cb9b4f84ceff13
// acme/product-scraper: build 0.0.1, schema cbc1cac03b12a590
// acme/search-scraper: build 0.0.1, schema a3de4e2ea6ef2dcf
// acme/social-scraper: build 0.0.1, schema a2cc0436cd6e24e0
// acme/web-scraper: build 0.0.1, schema b106d02b088f81e9
// task acme/morning: build 0.0.1, schema a3de4e2ea6ef2dcf

import type {
  GlobInput,
  KeyValueInput,
  ProxyInput,
  RequestListSource,
  SourceFunction,
} from "apify-openapi-client";

declare module "apify-openapi-client" {
  interface ActorRegistry {
    "acme/maps-scraper": {
      input: AcmeMapsScraperInput;
      item: AcmeMapsScraperItem;
    };
    "acme/plain": {
      input: AcmePlainInput;
      item: AcmePlainItem;
    };
    "acme/product-scraper": {
      input: AcmeProductScraperInput;
      item: AcmeProductScraperItem;
      records: AcmeProductScraperRecords;
      output: AcmeProductScraperOutput;
    };
    "acme/search-scraper": {
      input: AcmeSearchScraperInput;
      item: AcmeSearchScraperItem;
    };
    "acme/social-scraper": {
      input: AcmeSocialScraperInput;
      item: AcmeSocialScraperItem;
    };
    "acme/web-scraper": {
      input: AcmeWebScraperInput;
      item: AcmeWebScraperItem;
    };
  }
  interface TaskRegistry {
    "acme/morning": {
      input: Partial<AcmeSearchScraperInput>;
      item: AcmeSearchScraperItem;
    };
  }
}

/**
 * What acme/maps-scraper takes.
 *
 * Places
 */
export interface AcmeMapsScraperInput {
  /**
   * Search terms
   *
   * What to look for.
   */
  searchStringsArray?: string[] | undefined;
  /** Place */
  locationQuery?: string | undefined;
  /**
   * Area
   *
   * A circle or a polygon.
   */
  customGeolocation?:
    | {
        type: "Point";
        coordinates: number[];
        /**
         * Unit: km.
         *
         * @minimum 0
         */
        radiusKm?: number | undefined;
      }
    | {
        type: "Polygon";
        coordinates: number[][][];
      }
    | undefined;
  /**
   * Language
   *
   * - `"en"`: English
   * - `"cs"`: Čeština
   *
   * @default "en"
   */
  language?: "en" | "cs" | (string & {}) | undefined;
  /**
   * Most places
   *
   * @minimum 1
   */
  maxCrawledPlaces?: number | null | undefined;
  /**
   * At least
   *
   * - `""`: Any
   * - `"three"`: 3 stars
   * - `"four"`: 4 stars
   *
   * @default ""
   */
  placeMinimumStars?: "" | "three" | "four" | undefined;
}

/** What acme/maps-scraper gives. */
export interface AcmeMapsScraperItem {
  title: string;
  location: {
    lat: number;
    lng: number;
  };
  similar?: AcmeMapsScraperItem[];
  "opening hours"?: {
    [k: string]: string;
  };
}

/** What acme/plain takes. Its build declares no input schema. */
export type AcmePlainInput = Record<string, unknown>;

/** What acme/plain gives. Its build declares no dataset schema. */
export type AcmePlainItem = Record<string, unknown>;

/**
 * What acme/product-scraper takes.
 *
 * Products
 */
export interface AcmeProductScraperInput {
  /** URLs */
  categoryOrProductUrls: RequestListSource[];
  /** Shop */
  shop?:
    | {
        /** Country */
        country: "US" | "DE";
        /**
         * Currency
         *
         * @minLength 3
         * @maxLength 3
         * @default "USD"
         */
        currency: string;
      }
    | undefined;
  /** Filters */
  filters?:
    | {
        /** Field */
        field: string;
        /** At most */
        max?: number | undefined;
      }[]
    | undefined;
  /** Globs */
  globs?: GlobInput[] | undefined;
  /**
   * Caches
   *
   * ID or name: keyValueStore.
   */
  cache?: string[] | undefined;
  /**
   * Most products
   *
   * @maximum 10000
   * @default 100
   */
  maxItemsPerStartUrl?: number | undefined;
  [k: string]: unknown;
}

/** What acme/product-scraper gives. */
export interface AcmeProductScraperItem {
  title: string;
  price: {
    value: number;
    currency: string;
  } | null;
  /**
   * @minimum 0
   * @maximum 5
   */
  stars?: number;
  attributes?: {
    [k: string]: string;
  };
  inStock?: boolean;
}

/**
 * The outputs of acme/product-scraper, each a URL in the `output` of a run.
 *
 * - `"products"`: All products
 */
export type AcmeProductScraperOutput = "products" | "details";

/** A record of acme/product-scraper, of the collection summary. */
export interface AcmeProductScraperRecordSummary {
  found: number;
  shop?: string;
}

/** A record of acme/product-scraper, of the collection details. */
export type AcmeProductScraperRecordDetails = string[];

/** The records of acme/product-scraper, by key. */
export type AcmeProductScraperRecords =
  | {
      key: "OUTPUT";
      value: AcmeProductScraperRecordSummary;
    }
  | {
      key: `product-${string}`;
      value: AcmeProductScraperRecordDetails;
    };

/**
 * What acme/search-scraper takes.
 *
 * Search results
 */
export interface AcmeSearchScraperInput {
  /**
   * Search terms
   *
   * One a line.
   *
   * @pattern "[^\\s]+"
   */
  queries: string;
  /**
   * Results per page
   *
   * @minimum 1
   * @maximum 100
   * @default 10
   */
  resultsPerPage?: number | undefined;
  /**
   * Country
   *
   * Where the search is made.
   *
   * - `""`: Anywhere
   * - `"cz"`: Czechia
   * - `"de"`: Germany
   * - `"us"`: United States
   *
   * @default ""
   */
  countryCode?: "" | "cz" | "de" | "us" | undefined;
  /**
   * More from each page
   *
   * A function in Python.
   */
  customDataFunction?: string | undefined;
  /**
   * Keep the HTML
   *
   * @default false
   */
  saveHtml?: boolean | undefined;
}

/** What acme/search-scraper gives. */
export interface AcmeSearchScraperItem {
  searchQuery: {
    term: string;
    page: number;
  };
  organicResults: {
    /** As it stands on the page. */
    title: string;
    /**
     * @format "uri"
     */
    url: string;
    description?: string | null;
    /**
     * @minimum 1
     */
    position: number;
  }[];
}

/**
 * What acme/social-scraper takes.
 *
 * Posts
 */
export interface AcmeSocialScraperInput {
  /**
   * Profiles
   *
   * @minItems 1
   */
  usernames: string[];
  /**
   * What to get
   *
   * - `"posts"`: Posts
   * - `"comments"`: Comments
   * - `"details"`: The profile
   *
   * @default "posts"
   */
  resultsType?: "posts" | "comments" | "details" | undefined;
  /**
   * Newer than
   *
   * @pattern "^(\\d{4}-\\d{2}-\\d{2}|\\d+ days)$"
   */
  onlyPostsNewerThan?: string | undefined;
  /**
   * Session
   *
   * It is stored encrypted.
   */
  sessionCookie?: string | undefined;
  /**
   * Known posts
   *
   * A dataset with what need not be read again.
   *
   * ID or name: dataset.
   */
  knownPosts?: string | undefined;
  /**
   * Headers
   *
   * @default []
   */
  headers?: KeyValueInput[] | undefined;
  /**
   * Debug
   *
   * @default false
   */
  debug?: boolean | undefined;
}

/** What acme/social-scraper gives. */
export type AcmeSocialScraperItem =
  | {
      kind: "post";
      text: string;
      likes?: number;
    }
  | {
      kind: "comment";
      postId: string;
    };

/**
 * What acme/web-scraper takes.
 *
 * Web scraper
 *
 * Opens pages in a browser and runs a function in each.
 */
export interface AcmeWebScraperInput {
  /**
   * Start URLs
   *
   * Pages to open first.
   */
  startUrls: RequestListSource[];
  /**
   * Globs
   *
   * Links that are followed.
   *
   * @default []
   */
  globs?: GlobInput[] | undefined;
  /**
   * Page function
   *
   * Runs in each page. Ends comments: *\/ and {@link nothing}.
   */
  pageFunction: string | SourceFunction;
  /**
   * Proxies
   *
   * Which proxies are used.
   *
   * @default {"useApifyProxy":true}
   */
  proxyConfiguration?: ProxyInput | undefined;
  /**
   * Cookies
   *
   * Set before each page.
   *
   * @default []
   */
  initialCookies?: unknown[] | undefined;
  /**
   * Wait until
   *
   * What counts as loaded.
   *
   * @default ["networkidle2"]
   */
  waitUntil?: ("load" | "domcontentloaded" | "networkidle2")[] | undefined;
  /**
   * Most pages
   *
   * 0 means all.
   *
   * Unit: pages.
   *
   * @minimum 0
   * @default 0
   */
  maxPagesPerCrawl?: number | undefined;
  /**
   * Custom data
   *
   * Handed on to the function.
   *
   * @default {}
   */
  customData?: Record<string, unknown> | undefined;
}

/**
 * What acme/web-scraper gives. Its build declares no dataset schema.
 */
export type AcmeWebScraperItem = Record<string, unknown>;
