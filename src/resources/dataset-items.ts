import * as operations from "../../generated/operations.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { notTheApi, unexpectedAnswer } from "../core/failures.js";
import type { Mount } from "../core/operation.js";
import type { ListReader, SharedPage } from "../core/page-promise.js";
import { fetchPage, numberedPage } from "../core/pagination.js";
import { numbersInHeaders } from "../core/paginators.js";
import type { CallInput } from "../core/request.js";
import type { ApiResponse } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import { type ItemsOptions, listOptions, parseItemsOptions } from "./dataset-options.js";
import { DatasetReader, type ItemsResponse } from "./dataset-reader.js";
import { ItemWalk } from "./dataset-walk.js";
import { paged, streamed, type WindowFormat } from "./dataset-windows.js";
import type { DatasetPage } from "./types.js";

const operation = operations.datasetListItems;

/** A dataset that was read to its end in one answer of at most so many items need not be asked for again. */
const mostRemembered = 1000;

/** The numbers that a page of items would carry. */
export async function itemsInfo(context: ClientContext, mount: Mount, input: CallInput) {
  const info = operations.datasetGetItemsInfo;
  const { response } = await call(context, info, mount, input);
  const { total, offset = 0, count = 0, limit = 0 } = numbersInHeaders(response);
  if (total === undefined) {
    const what = `without the numbers of items. ${notTheApi}`;
    throw unexpectedAnswer(context, info, response, what);
  }
  return { total, offset, count, limit };
}

/** The items: awaited and by pages as JSON, iterated as JSON Lines. */
export function itemsReader<Item>(
  context: ClientContext,
  mount: Mount,
  options: object | undefined,
): ListReader<Item, DatasetPage<Item>> {
  type Page = DatasetPage<Item>;
  type Shared = SharedPage<Page>;

  function parsed(): ItemsOptions {
    const parsed = parseItemsOptions(operation.id, options, listOptions);
    const { format } = parsed.own;
    if (format === undefined || format === "json" || format === "jsonl") return parsed;
    throw new ApifyArgumentError(
      `dataset.listItems gives objects, not ${String(format)}: that is what downloadItems(${JSON.stringify(format)}) is for.`,
      "options.format",
    );
  }

  function open(scope: Scope, format: WindowFormat) {
    const reader = new DatasetReader(context, scope, mount, parsed());
    return { reader, walk: new ItemWalk(reader, format) };
  }

  async function* items(shared: Shared, scope: Scope): AsyncGenerator<readonly Item[], void> {
    const { first } = shared;
    const { reader, walk } = open(scope, streamed);
    let seen: Item[] | undefined = first || reader.options.limit ? undefined : [];
    for await (const batch of walk.batches((await first)?.data)) {
      yield batch as readonly Item[];
      if (!seen) continue;
      if (seen.length + batch.length <= mostRemembered) seen.push(...(batch as readonly Item[]));
      else seen = undefined;
    }
    if (seen && walk.answers === 1) {
      shared.first ??= Promise.resolve(pageOf(seen, walk.last!, reader));
    }
  }

  /** By the same walk as the items: what is added, and moved by that, meanwhile makes no difference to pages either. */
  async function* pages(shared: Shared, scope: Scope): AsyncGenerator<readonly Page[], void> {
    const { reader, walk } = open(scope, paged);
    const known = shared.first && (await shared.first);
    const batches = walk.batches(known?.data);
    const next = async (): Promise<ApiResponse<Page> | undefined> => {
      const { done, value } = await batches.next();
      if (done) return undefined;
      const items = value as Item[];
      if (known && !walk.last) return { ...known, data: { ...known.data, items } };
      return pageOf(items, walk.last!, reader);
    };
    const page = next();
    shared.first ??= page as Promise<ApiResponse<Page>>;
    const first = await page;
    for (let answer = first; answer; answer = await next()) {
      if (answer === first || answer.data.items.length > 0) yield [answer.data];
    }
  }

  return {
    async first() {
      const { own, request } = parsed();
      const format = own.format && "json";
      const input = { options: { ...own, ...request, format } };
      return (await fetchPage(context, operation, mount, input)) as unknown as ApiResponse<Page>;
    },
    openScope: () => context.scope(operation.id, parsed().scope),
    pages,
    items,
  };
}

function pageOf<Item>(
  items: Item[],
  { numbers, response, request, at }: ItemsResponse,
  { desc }: DatasetReader,
): ApiResponse<DatasetPage<Item>> {
  const { limit } = request;
  return { data: numberedPage(items, { ...numbers, offset: at }, { limit, desc }), response };
}
