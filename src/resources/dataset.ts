import type {
  DatasetGetItemsInfoOptions,
  DatasetListItemsOptions,
} from "../../generated/options.js";
import { DatasetOperations } from "../../generated/resources.js";
import { asNow, byPart, loaded } from "../core/on-demand.js";
import { PagePromise } from "../core/page-promise.js";
import type { RequestOptions } from "../options.js";
import type { DownloadForm } from "./dataset/download.js";
import type { PushOptions } from "./dataset/push.js";
import { parts } from "./parts.js";
import type { ItemsFormat } from "./run-sync.js";
import type { PublicUrlOptions } from "./signed-url.js";
import type { DatasetPage, Dictionary } from "./types.js";

/** What `listItems()` takes: which items, and what of them. */
export interface ListItemsOptions extends Omit<DatasetListItemsOptions, "format"> {}

/** What `downloadItems()` takes beside the format: which items, and what of them. */
export interface DownloadOptions extends Omit<DatasetListItemsOptions, "chunkSize" | "format"> {}

/** What `createItemsPublicUrl()` takes: which items the URL shows, in which format, and for how long. */
export interface ItemsUrlOptions
  extends Omit<DatasetListItemsOptions, "chunkSize" | "signature">,
    PublicUrlOptions {}

/** One dataset: a table of items that can only grow. */
export class DatasetClient<Item extends object = Dictionary> extends DatasetOperations {
  /**
   * The items. Await it for a page, `for await` it for all of them: that takes constant memory, survives lost connections,
   * and gives each item once, also while others are added (with `desc`: those that were there at the first answer), as do its
   * `pages()`. `limit` is the most items in all, `chunkSize` the most a request. With `unwind` both count the items before
   * they are unwound.
   *
   * `GET /v2/datasets/{datasetId}/items`
   */
  listItems(
    options?: ListItemsOptions,
    request?: RequestOptions,
  ): PagePromise<Item, DatasetPage<Item>> {
    const given = { ...options };
    const how = asNow(request);
    return new PagePromise(this.core, how, async () => {
      const { itemWalk } = await loaded(parts.items, how);
      return itemWalk<Item>(this.core, this.mount, given, how);
    });
  }

  /**
   * How many items there are, without the items: the numbers that a page of them would carry.
   *
   * `HEAD /v2/datasets/{datasetId}/items`
   */
  getItemsInfo(
    options?: DatasetGetItemsInfoOptions,
    request?: RequestOptions,
  ): Promise<{ total: number; offset: number; count: number; limit: number }> {
    const given = { ...options };
    return byPart(this.core, parts.items, request, ({ itemsInfo }, request) =>
      itemsInfo(this.core, this.mount, { options: given, request }),
    );
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
    options?: DownloadOptions & DownloadForm,
    request?: RequestOptions,
  ): Promise<unknown> {
    const given = { ...options };
    return byPart(this.core, parts.items, request, ({ downloadItems }, request) =>
      downloadItems(this.core, this.mount, format, given, request),
    );
  }

  /**
   * Appends an item or several: an object, any iterable of objects, or JSON. They are cut into requests of at most
   * `maxBatchBytes` and sent in order. Of one request the API stores all items or, if it refuses one, none; an error says in
   * `pushedCount` how many are stored. None is repeated after a lost connection, since that could store items twice.
   *
   * `POST /v2/datasets/{datasetId}/items`
   */
  async pushItems(
    items: Item | Iterable<Item> | AsyncIterable<Item> | string,
    options?: PushOptions,
    request?: RequestOptions,
  ): Promise<void> {
    // As they are now: the caller may change both while something is loaded. What is there writes them at once.
    const [given, how] = parts.pushes.ready ? [items, options] : [asNow(items), asNow(options)];
    return byPart(this.core, parts.pushes, request, ({ pushItems }, request) =>
      pushItems(this.core, this.mount, given, how, request),
    );
  }

  /**
   * A URL at which everybody who has it can read the items, with these options of `listItems()` and in any `format`. It is
   * signed if the token may see the dataset's signing secret.
   *
   * `GET /v2/datasets/{datasetId}`
   */
  createItemsPublicUrl(options?: ItemsUrlOptions, request?: RequestOptions): Promise<string> {
    const given = { ...options };
    return byPart(this.core, parts.stores, request, ({ itemsUrl }, request) =>
      itemsUrl(this.core, this.mount, given, request),
    );
  }
}
