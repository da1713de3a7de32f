import type * as models from "../../generated/models.js";

/** An object with any properties. */
export type Dictionary = Record<string, unknown>;

declare const item: unique symbol;

/** A run as the API describes it. `Item` is what its dataset holds; it exists for the compiler only. `Run` is any run. */
export interface Run<Item extends object = object> extends models.Run {
  /** @internal */
  readonly [item]?: Item;
}

/** Of items that nothing is known of, each is an object with any properties. */
export type KnownItem<Item extends object> = keyof Item extends never ? Dictionary : Item;

/** One page of a dataset. Under a filter `count` may be larger than the number of items. */
export interface DatasetPage<Item> {
  /** The items of this page; empty where a filter left none of it. */
  readonly items: Item[];
  /** Items in the dataset. */
  readonly total?: number;
  /** How many items of the dataset come before this page. */
  readonly offset: number;
  /** How many items of the dataset this page was made of. */
  readonly count: number;
  /** The limit that the server applied, which may be lower than the one asked for. */
  readonly limit?: number;
  /** Whether the items come in reverse, the last stored first. */
  readonly desc: boolean;
}

/** The members that an open enum spells out. */
export type Known<T extends string> = T extends unknown ? (string extends T ? never : T) : never;

/**
 * What Actors take and give, by `username/name`. `npx apify-openapi-client types` writes a file that adds to it; an Actor that
 * is not in it takes and gives anything.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be augmented.
export interface ActorRegistry {}

/** The same for tasks, whose input is merged over the one that is saved: any part of it will do. */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be augmented.
export interface TaskRegistry {}

/** All spellings of a name. `~name` stands for whoever the token belongs to: it is taken for any Actor of that name. */
type Spellings<Name> = Name extends `${infer User}/${infer Own}`
  ? Name | `${User}~${Own}` | `~${Own}`
  : Name;

type Spelled<Registry> = { [Name in keyof Registry as Spellings<Name>]: Registry[Name] };

export type SpelledActors = Spelled<ActorRegistry>;
export type SpelledTasks = Spelled<TaskRegistry>;

/** What an entry says of the input. */
export type InputOf<Entry> = Entry extends { input: infer Input } ? Input : unknown;

/** What an entry says of the items of the default dataset. */
export type ItemOf<Entry> = Entry extends { item: infer Item extends object } ? Item : Dictionary;

// What input schemas leave to the editor of a field: types that are the same for every Actor.

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
