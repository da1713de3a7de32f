import type * as models from "../../generated/models.js";

/** An object with any properties. */
export type Dictionary = Record<string, unknown>;

declare const item: unique symbol;
declare const records: unique symbol;

/**
 * A run as the API describes it. `Item` is the type of the items in its dataset, `Records` the types of the records in its
 * key-value store: both are for the compiler only. `Outputs` are the names in its `output`.
 */
export interface Run<
  Item extends object = object,
  Records = unknown,
  Outputs extends string = string,
> extends models.Run {
  /** The URLs that the output schema of the Actor defines, by name; absent if it has none. */
  readonly output?: Readonly<Record<Outputs, string>> | undefined;
  /** @internal */
  readonly [item]?: Item;
  /** @internal */
  readonly [records]?: Records;
}

type Matching<Records, Key> = Records extends { key: infer Pattern; value: infer Value }
  ? Key extends Pattern
    ? Value
    : never
  : never;

/** The type of a record with this key, where `Records` is a union of `{ key; value }`; `unknown` if none has such a key. */
export type RecordOf<Records, Key extends string> = [Matching<Records, Key>] extends [never]
  ? unknown
  : Matching<Records, Key>;

/** Items of an unknown type are objects with any properties. */
export type KnownItem<Item extends object> = keyof Item extends never ? Dictionary : Item;

/** One page of a dataset. With a filter, `count` may be larger than the number of items. */
export interface DatasetPage<Item> {
  /** The items of this page; empty if a filter removed all of them. */
  readonly items: Item[];
  /** Items in the dataset. */
  readonly total?: number;
  /** Number of items in the dataset before this page. */
  readonly offset: number;
  /** Number of items in the dataset that this page covers. */
  readonly count: number;
  /** The limit that the server applied, which may be lower than the requested one. */
  readonly limit?: number;
  /** Whether the newest items come first. */
  readonly desc: boolean;
}

/** Fields of a model that are known to be there, whether the document has them as required, optional or nullable. */
export type Present<Model, Name extends keyof Model> = {
  [Each in Name]-?: NonNullable<Model[Each]>;
};

/** The known members of an open enum. */
export type Known<T extends string> = T extends unknown ? (string extends T ? never : T) : never;

/**
 * Types of what Actors take and give, by `username/name`. `npx apify-openapi-client types` writes a file that extends it.
 * An Actor that is not in it has untyped input and items.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be augmented.
export interface ActorRegistry {}

/** The same for tasks. Their input overrides parts of the saved one, so all of its properties are optional. */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be augmented.
export interface TaskRegistry {}

/** All spellings of a name. `~name` means an Actor of the token's user: it matches any Actor of that name. */
type Spellings<Name> = Name extends `${infer User}/${infer Own}`
  ? Name | `${User}~${Own}` | `~${Own}`
  : Name;

type Spelled<Registry> = { [Name in keyof Registry as Spellings<Name>]: Registry[Name] };

export type SpelledActors = Spelled<ActorRegistry>;
export type SpelledTasks = Spelled<TaskRegistry>;

/** The input type of an entry. */
export type InputOf<Entry> = Entry extends { input: infer Input } ? Input : unknown;

/** The item type of an entry. */
export type ItemOf<Entry> = Entry extends { item: infer Item extends object } ? Item : Dictionary;

/** The types of the records of an entry, by key. */
export type RecordsOf<Entry> = Entry extends { records: infer Records } ? Records : unknown;

/** The names in `output` of the runs of an entry. */
export type OutputsOf<Entry> = Entry extends { output: infer Outputs extends string }
  ? Outputs
  : string;

// Types of fields that the `editor` in an input schema determines, the same for every Actor.

/** A function that is sent as source text and runs in the Actor. It cannot use variables from outside. */
// biome-ignore lint/suspicious/noExplicitAny: only the Actor knows its arguments.
export type SourceFunction = (...args: any[]) => unknown;

interface RequestParts {
  /** Where the Actor's code sends the request to: the name of a route. */
  label?: string | undefined;
  /** Default: GET. */
  method?: string | undefined;
  /** The body of the request. */
  payload?: string | undefined;
  /** Headers of the request. */
  headers?: Record<string, string> | undefined;
  /** Data that is stored with the request for the Actor's code. */
  userData?: Dictionary | undefined;
}

/** A page to start with, or a list of such pages that is read from a file. */
export type RequestListSource = RequestParts & {
  /** Whether a request that failed is not tried again. Default: false. */
  noRetry?: boolean | undefined;
  /** Whether URLs that differ only after `#` are different requests. Default: false. */
  keepUrlFragment?: boolean | undefined;
} & (
    | {
        /** The page. */
        url: string;
        /** Requests with the same key are one. Default: the URL. */
        uniqueKey?: string | undefined;
      }
    | {
        /** The URL of a file with URLs. */
        requestsFromUrl: string;
        /** A regular expression that matches the URLs in it. */
        regex?: string | undefined;
      }
  );

/** A glob pattern of URLs, such as `https://example.com/*`: as text, or with properties of the requests. */
export type GlobInput =
  | string
  | (RequestParts & {
      /** The pattern. */
      glob: string;
    });

/** A pseudo-URL, such as `https://example.com/[.*]`: as text, or with properties of the requests. */
export type PseudoUrlInput =
  | string
  | (RequestParts & {
      /** The pattern. */
      purl: string;
    });

/** A key and a value, such as a header. */
export interface KeyValueInput {
  /** The name. */
  key: string;
  /** The value. */
  value: string;
}

/** Which proxies to use. */
export interface ProxyInput {
  /** Whether to use Apify Proxy. */
  useApifyProxy?: boolean | undefined;
  /** Groups of Apify Proxy, such as `RESIDENTIAL`. Default, and null: those of the account. */
  apifyProxyGroups?: string[] | null | undefined;
  /** The country to connect from, as two letters. */
  apifyProxyCountry?: string | undefined;
  /** Proxies of your own. */
  proxyUrls?: string[] | undefined;
}
