import type { Dataset } from "../../generated/models.js";
import * as operations from "../../generated/operations.js";
import type {
  DatasetGetItemsInfoOptions,
  DatasetListItemsOptions,
} from "../../generated/options.js";
import { DatasetOperations } from "../../generated/resources.js";
import type { PagePromise } from "../core/page-promise.js";
import type { RequestOptions } from "../options.js";
import { type DownloadForm, downloadItems } from "./dataset/download.js";
import { listOfItems } from "./dataset/list.js";
import { type PushOptions, pushItems } from "./dataset/push.js";
import type { ItemsFormat } from "./run-sync.js";
import { existing, listUrl, type PublicUrlOptions } from "./signed-url.js";
import type { DatasetPage, Dictionary } from "./types.js";

/** What `downloadItems()` takes beside the format: which items, and what of them. */
export type DownloadOptions = Omit<DatasetListItemsOptions, "chunkSize" | "format">;

/** One dataset: a table of items that can only grow. */
export class DatasetClient<Item extends Dictionary = Dictionary> extends DatasetOperations {
  /**
   * The items. Await it for a page, `for await` it for all of them: that takes constant memory, survives lost connections,
   * and gives each item once, also while others are added (with `desc`: those that were there at the first answer), as do its
   * `pages()`. `limit` is the most items in all, `chunkSize` the most a request. With `unwind` both count the items before
   * they are unwound.
   *
   * `GET /v2/datasets/{datasetId}/items`
   */
  listItems(
    options?: Omit<DatasetListItemsOptions, "format">,
    request?: RequestOptions,
  ): PagePromise<Item, DatasetPage<Item>> {
    return listOfItems(this.core, this.mount, { ...options }, request);
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
   * The items as a file in one of several formats: bytes, with `{ stream: true }` a stream, with `{ to: path }` a file, which
   * is there only once it is whole. What does not come in one answer is joined (json, jsonl, csv) or refused (the others);
   * with `desc` it is refused, too, while items come in faster than answers. `limit` counts items before any filter.
   *
   * `GET /v2/datasets/{datasetId}/items`
   */
  downloadItems(
    format: ItemsFormat,
    options: DownloadOptions & { stream: true },
    request?: RequestOptions,
  ): Promise<ReadableStream<Uint8Array>>;
  downloadItems(
    format: ItemsFormat,
    options: DownloadOptions & { to: string },
    request?: RequestOptions,
  ): Promise<void>;
  downloadItems(
    format: ItemsFormat,
    options?: DownloadOptions,
    request?: RequestOptions,
  ): Promise<Uint8Array>;
  downloadItems(
    format: ItemsFormat,
    options: DownloadOptions & DownloadForm = {},
    request?: RequestOptions,
  ): Promise<unknown> {
    return downloadItems(this.core, this.mount, format, { ...options }, request);
  }

  /**
   * Appends an item or several: an object, any iterable of objects, or JSON. They are cut into requests of at most
   * `maxBatchBytes` and sent in order. Of one request the API stores all items or, if it refuses one, none; an error says in
   * `pushedCount` how many are stored. None is repeated after a lost connection, since that could store items twice.
   *
   * `POST /v2/datasets/{datasetId}/items`
   */
  pushItems(
    items: Item | Iterable<Item> | AsyncIterable<Item> | string,
    options?: PushOptions,
    request?: RequestOptions,
  ): Promise<void> {
    return pushItems(this.core, this.mount, items, { ...options }, request);
  }

  /**
   * A URL at which everybody who has it can read the items, with these options of `listItems()` and in any `format`. It is
   * signed if the token may see the dataset's signing secret.
   *
   * `GET /v2/datasets/{datasetId}`
   */
  async createItemsPublicUrl(
    options: Omit<DatasetListItemsOptions, "chunkSize" | "signature"> & PublicUrlOptions = {},
    request?: RequestOptions,
  ): Promise<string> {
    const { data } = await this.exchange<Dataset>(existing(operations.datasetGet), { request });
    const template = "/v2/datasets/{id}/items";
    return listUrl(this.core, template, operations.datasetListItems, data, options);
  }
}
