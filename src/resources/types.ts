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
