import type {
  DatasetGetItemsInfoOptions,
  DatasetListItemsOptions,
} from "../../generated/options.js";
import { DatasetOperations } from "../../generated/resources.js";
import { snapshot } from "../core/call-options.js";
import { PagePromise } from "../core/page-promise.js";
import type { ProgressOptions } from "../core/progress.js";
import { lastOptions } from "../options.js";
import type { FollowOptions } from "./dataset-follow.js";
import { itemsInfo, itemsReader } from "./dataset-items.js";
import type { FileOption } from "./dataset-options.js";
import { type DownloadForm, downloadItems } from "./download-items.js";
import { type PushOptions, type PushResult, pushItems } from "./push-items.js";
import type { ItemsFormat } from "./run-sync.js";
import { datasets, listUrl, type PublicUrlOptions } from "./signed-url.js";
import type { DatasetPage, Dictionary } from "./types.js";

/** What `listItems()` takes: which items, and what of them. */
export interface ListItemsOptions
  extends Omit<DatasetListItemsOptions, FileOption | "format">,
    FollowOptions,
    ProgressOptions {}

/** What `downloadItems()` takes beside the format: which items, and what of them. */
export interface DownloadOptions
  extends Omit<DatasetListItemsOptions, "chunkSize" | "format">,
    FollowOptions,
    ProgressOptions {}

/** What `createItemsPublicUrl()` takes: which items the URL shows, in which format, and for how long. */
export interface ItemsUrlOptions
  extends Omit<DatasetListItemsOptions, "chunkSize" | "signature">,
    PublicUrlOptions {}

/** One dataset: a table of items that can only grow. */
export class DatasetClient<Item extends object = Dictionary> extends DatasetOperations {
  /**
   * The items. Await it for a page, `for await` it for all of them: that takes constant memory, survives lost connections,
   * and gives each item once, also while others are added (with `desc`: those that were there at the first answer), as do its
   * `pages()`. It ends with an error if items are removed meanwhile, since the others move. `limit` is the most items in all, `chunkSize` the most a request. With `unwind` both count the items before
   * they are unwound.
   *
   * `GET /v2/datasets/{datasetId}/items`
   *
   * @example
   * ```ts
   * const dataset = apify.dataset<{ url: string; price: number }>("me/prices");
   * const page = await dataset.listItems({ limit: 2, desc: true });
   * console.log(page.total, page.items.length); // 3 2
   * for await (const { price } of dataset.listItems({ fields: ["price"] })) console.log(price);
   * const all = await dataset.listItems().toArray();
   * ```
   */
  listItems(options?: ListItemsOptions): PagePromise<Item, DatasetPage<Item>> {
    const last = lastOptions(options, arguments.length > 1);
    return new PagePromise(itemsReader<Item>(this.context, this.mount, snapshot(last)));
  }

  /**
   * How many items there are, without the items: the numbers that a page of them would carry.
   *
   * `HEAD /v2/datasets/{datasetId}/items`
   *
   * @example
   * ```ts
   * const { total } = await apify.dataset("me/prices").getItemsInfo();
   * console.log(total); // 3
   * ```
   */
  getItemsInfo(
    options?: DatasetGetItemsInfoOptions,
  ): Promise<{ total: number; offset: number; count: number; limit: number }> {
    const last = lastOptions(options, arguments.length > 1);
    return itemsInfo(this.context, this.mount, { options: last });
  }

  /**
   * The items as a file in one of several formats: bytes, with `{ stream: true }` a stream, with `{ to: path }` a file, which
   * is there only once it is whole. What does not come in one answer is joined (json, jsonl, csv) or refused (the others);
   * with `desc` it is refused, too, while items come in faster than answers. `limit` counts items before any filter. With
   * `to`, `xlsx` is held in memory until it is whole.
   *
   * `GET /v2/datasets/{datasetId}/items`
   *
   * @param format The format of the file.
   *
   * @example
   * ```ts
   * const dataset = apify.dataset("me/prices");
   * await dataset.downloadItems("csv", { to: "prices.csv", fields: ["url", "price"] });
   * const bytes = await dataset.downloadItems("xlsx");
   * ```
   */
  downloadItems(
    format: ItemsFormat,
    options: DownloadOptions & { stream: true },
  ): Promise<ReadableStream<Uint8Array>>;
  downloadItems(format: ItemsFormat, options: DownloadOptions & { to: string }): Promise<void>;
  downloadItems(format: ItemsFormat, options?: DownloadOptions): Promise<Uint8Array>;
  downloadItems(format: ItemsFormat, options?: DownloadOptions & DownloadForm): Promise<unknown> {
    const last = lastOptions(options, arguments.length > 2);
    return downloadItems(this.context, this.mount, format, snapshot(last));
  }

  /**
   * Appends an item or several: an object, any iterable of objects, or JSON. They are cut into requests of at most
   * `maxBatchBytes` and sent in order. Resolves to how many items were stored, in how many requests. Of one request the API stores all items or, if it refuses one, none; an error says in
   * `pushedCount` how many are stored. None is repeated after a lost connection, since that could store items twice.
   *
   * `POST /v2/datasets/{datasetId}/items`
   *
   * @param items An object, an iterable of objects, or JSON.
   *
   * @example
   * ```ts
   * const { count } = await apify.dataset("me/prices").pushItems([{ price: 40 }, { price: 50 }]);
   * console.log(count); // 2
   * ```
   */
  pushItems(
    items: Item | Iterable<Item> | AsyncIterable<Item> | string,
    options?: PushOptions,
  ): Promise<PushResult> {
    const last = lastOptions(options, arguments.length > 2);
    return pushItems(this.context, this.mount, items, snapshot(last));
  }

  /**
   * A URL at which everybody who has it can read the items, with these options of `listItems()` and in any `format`. It is
   * signed if the token may see the dataset's signing secret.
   *
   * `GET /v2/datasets/{datasetId}`
   *
   * @example
   * ```ts
   * const url = await apify.dataset("me/prices").createItemsPublicUrl({
   *   format: "csv",
   *   expiresInSecs: 3600,
   * });
   * console.log(await (await fetch(url)).text());
   * ```
   */
  createItemsPublicUrl(options?: ItemsUrlOptions): Promise<string> {
    const last = lastOptions(options, arguments.length > 1);
    return listUrl(this.context, this.mount, datasets, last);
  }
}
