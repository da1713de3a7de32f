import * as operations from "../../generated/operations.js";
import type {
  DatasetGetItemsInfoOptions,
  DatasetListItemsOptions,
  DatasetPushItemsOptions,
} from "../../generated/options.js";
import { DatasetOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import type { PagePromise } from "../core/page-promise.js";
import type { RequestOptions } from "../options.js";
import type { DatasetPage, Dictionary } from "./types.js";

/** What the API may leave out of a page, and what it may put in, without counting it. */
const filters = {
  dropping: ["clean", "skipEmpty", "skipHidden", "skipFailedPages"],
  expanding: ["unwind", "view", "simplified"],
};

/** One dataset: a table of items that can only grow. */
export class DatasetClient<Item extends Dictionary = Dictionary> extends DatasetOperations {
  /**
   * The items. Await it for a page, `for await` it for all of them. `limit` is the most items in all, `chunkSize` the most a
   * request; with `unwind` both count the items before they are unwound.
   *
   * `GET /v2/datasets/{datasetId}/items`
   */
  listItems(
    options?: Omit<DatasetListItemsOptions, "format">,
    request?: RequestOptions,
  ): PagePromise<Item, DatasetPage<Item>> {
    return this.paginate(operations.datasetListItems, { options, request }, filters);
  }

  /**
   * How many items there are, without the items: the numbers that a page of them would carry.
   *
   * `HEAD /v2/datasets/{datasetId}/items`
   */
  async getItemsInfo(
    options?: DatasetGetItemsInfoOptions,
    request?: RequestOptions,
  ): Promise<{ total: number; offset: number; count: number; limit: number }> {
    const { response } = await this.exchange(operations.datasetGetItemsInfo, { options, request });
    const number = (name: string) => Number(response.headers.get(`x-apify-pagination-${name}`));
    return {
      total: number("total"),
      offset: number("offset"),
      count: number("count"),
      limit: number("limit"),
    };
  }

  /**
   * Appends an item or several. All of them or, if one is refused, none. It is not repeated after a lost connection, since
   * that could store them twice.
   *
   * `POST /v2/datasets/{datasetId}/items`
   */
  pushItems(
    items: Item | readonly Item[],
    options?: DatasetPushItemsOptions,
    request?: RequestOptions,
  ): ApiPromise<void> {
    return this.execute(operations.datasetPushItems, { body: items, options, request });
  }
}
