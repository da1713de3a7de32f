import { nextOffset } from "../core/paginators.js";
import { filterOf } from "../resources/dataset-options.js";
import { ResourceClient } from "./api-client.js";
import {
  boolean,
  count,
  either,
  expectArgument,
  expectOptions,
  listOf,
  number,
  object,
  oneOf,
  positive,
  string,
  strings,
} from "./arguments.js";
import { orUndefined } from "./errors.js";
import { iterable } from "./pagination.js";
import { signedListUrl } from "./public-urls.js";
import { DownloadItemsFormat } from "./types/enums.js";
import type {
  Dataset,
  DatasetClientCreateItemsUrlOptions,
  DatasetClientDownloadItemsOptions,
  DatasetClientListItemOptions,
  DatasetClientUpdateOptions,
  DatasetStatistics,
} from "./types/storage.js";
import type { ItemData, PaginatedIterator, PaginatedList } from "./types/values.js";

/** Which items, and what of them. */
const selection = {
  clean: boolean,
  desc: boolean,
  flatten: strings,
  fields: strings,
  omit: strings,
  limit: count,
  offset: count,
  skipEmpty: boolean,
  skipHidden: boolean,
  unwind: either(string, strings),
  view: string,
};

const files = {
  attachment: boolean,
  bom: boolean,
  delimiter: string,
  skipHeaderRow: boolean,
  xmlRoot: string,
  xmlRow: string,
  signature: string,
};

const formats: readonly string[] = Object.values(DownloadItemsFormat);

/** One dataset. */
export class DatasetClient<
  Data extends ItemData = Record<string | number, unknown>,
> extends ResourceClient {
  protected static override readonly defaultPath: string = "datasets";

  /** `GET /v2/datasets/{datasetId}` */
  async get(): Promise<Dataset | undefined> {
    return await this._get();
  }

  /** `PUT /v2/datasets/{datasetId}` */
  async update(newFields: DatasetClientUpdateOptions): Promise<Dataset> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `DELETE /v2/datasets/{datasetId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** A page of items when awaited, all items when iterated. `GET /v2/datasets/{datasetId}/items` */
  listItems(options: DatasetClientListItemOptions = {}): PaginatedIterator<Data> {
    expectOptions(options, { ...selection, chunkSize: positive, signature: string });
    const filter = filterOf({ ...options });
    let at = options.offset ?? 0;
    let asked: number | undefined;
    const getPage = async (params: DatasetClientListItemOptions): Promise<PaginatedList<Data>> => {
      asked = params.limit;
      const { data, headers } = await this._send("GET", { path: "items", params });
      return pageOf(data, headers, options.desc ?? false);
    };
    const next = (page: PaginatedList<Data>) => {
      const { length } = page.items;
      const numbers = numbersOf(page);
      const { total = 0 } = numbers;
      // Under a filter a page covers all positions that it was asked for, whatever it holds.
      const covered = at + (numbers.limit || asked || total);
      const found = filter.filtered
        ? length > 0 || at < total
          ? covered
          : undefined
        : nextOffset({ at, asked, length }, numbers);
      at = found ?? at;
      return found === undefined ? undefined : { offset: found };
    };
    return iterable({ options, getPage, next });
  }

  /** The items as a file. `GET /v2/datasets/{datasetId}/items` */
  async downloadItems(
    format: DownloadItemsFormat,
    options: DatasetClientDownloadItemsOptions = {},
  ): Promise<Buffer> {
    expectArgument("format", format, oneOf(...formats));
    expectOptions(options, { ...selection, ...files });
    const params = { format, ...options };
    return (await this._send("GET", { path: "items", params, forceBuffer: true })).data;
  }

  /** Appends items. Never sent twice, since that would store them twice. `POST /v2/datasets/{datasetId}/items` */
  async pushItems(items: Data | Data[] | string | string[]): Promise<void> {
    const item = either(object, string);
    expectArgument("items", items, either(item, listOf(item)));
    await this._send("POST", {
      path: "items",
      headers: { "content-type": "application/json; charset=utf-8" },
      data: items,
    });
  }

  /** `GET /v2/datasets/{datasetId}/statistics` */
  async getStatistics(): Promise<DatasetStatistics | undefined> {
    const answer = await orUndefined(this._send("GET", { path: "statistics" }));
    return answer && (this._dataOf(answer.data) as DatasetStatistics);
  }

  /** A URL at which everybody who has it can read the items. `GET /v2/datasets/{datasetId}` */
  async createItemsPublicUrl(options: DatasetClientCreateItemsUrlOptions = {}): Promise<string> {
    expectOptions(options, { ...selection, expiresInSecs: number });
    return await signedListUrl(this._publicUrl("items"), await this.get(), { ...options });
  }
}

/** Numbers that the server did not send are not numbers. */
function pageOf<Data>(
  items: Data[],
  headers: Readonly<Record<string, string>>,
  desc: boolean,
): PaginatedList<Data> {
  const named = (name: string) => Number(headers[`x-apify-pagination-${name}`]);
  return {
    items,
    total: named("total"),
    offset: named("offset"),
    // Not the header, which counts items that a filter has removed.
    count: items.length,
    limit: named("limit"),
    desc: JSON.parse(headers["x-apify-pagination-desc"] ?? String(desc)),
  };
}

function numbersOf({ total, limit }: PaginatedList<unknown>) {
  return { ...(Number.isNaN(total) ? {} : { total }), ...(Number.isNaN(limit) ? {} : { limit }) };
}
