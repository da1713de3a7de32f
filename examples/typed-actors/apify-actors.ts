// Written by `npx apify-openapi-client types me/catalog me/reviews --out apify-actors.ts`.
// Do not edit: run that again, or with --check to see whether a schema has changed.
//
// me/catalog: build 0.0.1, schema 76b8391e1f02d3cc
// me/reviews: build 0.0.1, schema 7ca29d600fe8fd5c

import type { RequestListSource } from "apify-openapi-client";

declare module "apify-openapi-client" {
  interface ActorRegistry {
    "me/catalog": {
      input: MeCatalogInput;
      item: MeCatalogItem;
    };
    "me/reviews": {
      input: MeReviewsInput;
      item: MeReviewsItem;
    };
  }
}

/**
 * What me/catalog takes.
 *
 * Catalog of a shop
 */
export interface MeCatalogInput {
  /**
   * Shops
   *
   * Where to begin.
   */
  startUrls: RequestListSource[];
  /**
   * Currency
   *
   * What prices are converted to.
   *
   * - `"EUR"`: Euro
   * - `"CZK"`: Czech koruna
   *
   * @default "EUR"
   */
  currency?: "EUR" | "CZK" | undefined;
  /**
   * Most products
   *
   * It ends after so many.
   *
   * @minimum 1
   * @default 100
   */
  maxProducts?: number | undefined;
}

/** What me/catalog gives. */
export interface MeCatalogItem {
  name: string;
  price: {
    now: number;
    /** Only where the price was reduced. */
    before?: number;
  };
}

/**
 * What me/reviews takes.
 *
 * Reviews of products
 */
export interface MeReviewsInput {
  /**
   * Products
   *
   * Their names.
   */
  products: string[];
  /**
   * Only of customers
   *
   * Leaves out who did not buy the product.
   *
   * @default false
   */
  onlyVerified?: boolean | undefined;
}

/** What me/reviews gives. */
export interface MeReviewsItem {
  product: string;
  /**
   * @minimum 1
   * @maximum 5
   */
  stars: number;
}
