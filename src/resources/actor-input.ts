import type { Dictionary } from "./types.js";

/** What input schemas leave to the editor of a field: types that are the same for every Actor. */

/** A function that is sent as its source, for the Actor to run. It sees nothing of what is around it here. */
// biome-ignore lint/suspicious/noExplicitAny: what it is called with, only the Actor knows.
export type SourceFunction = (...args: any[]) => unknown;

interface RequestParts {
  /** Default: GET. */
  method?: string | undefined;
  /** The body of the request. */
  payload?: string | undefined;
  /** Headers of the request. */
  headers?: Record<string, string> | undefined;
  /** Kept with the request, for the Actor's own code. */
  userData?: Dictionary | undefined;
}

/** A page to start with, or a list of such pages that is read from a file. */
export type RequestListSource =
  | (RequestParts & {
      /** The page. */
      url: string;
      /** Requests with the same key are one. Default: the URL. */
      uniqueKey?: string | undefined;
    })
  | (RequestParts & {
      /** Where the file with the URLs is. */
      requestsFromUrl: string;
      /** What a URL in it looks like, as a regular expression. */
      regex?: string | undefined;
    });

/** URLs by glob pattern, and what their requests get. */
export interface GlobInput extends RequestParts {
  /** The pattern, such as `https://example.com/*`. */
  glob: string;
}

/** URLs by pseudo-URL (`https://example.com/[.*]`), and what their requests get. */
export interface PseudoUrlInput extends RequestParts {
  /** The pattern. */
  purl: string;
}

/** One entry of a list of names and values, such as headers. */
export interface KeyValueInput {
  /** The name. */
  key: string;
  /** What it stands for. */
  value: string;
}

/** Which proxies are used. */
export interface ProxyInput {
  /** Those of Apify Proxy. */
  useApifyProxy?: boolean | undefined;
  /** Groups of Apify Proxy, such as `RESIDENTIAL`. Default: what the account has. */
  apifyProxyGroups?: string[] | undefined;
  /** The country to connect from, as two letters. */
  apifyProxyCountry?: string | undefined;
  /** Proxies of your own. */
  proxyUrls?: string[] | undefined;
}
