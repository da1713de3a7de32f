import { datasetListItems } from "../../../generated/operations.js";
import type { Core } from "../../core/core.js";
import { ItemIterator } from "../../core/item-iterator.js";
import type { Mount } from "../../core/operation.js";
import { PagePromise, type PageSource } from "../../core/page-promise.js";
import { type ListOptions, pageSource } from "../../core/paging.js";
import type { Answer } from "../../core/send.js";
import { ApifyArgumentError } from "../../errors.js";
import type { RequestOptions } from "../../options.js";
import type { DatasetPage } from "../types.js";
import { ItemWalk } from "./items.js";
import { DatasetReader, filters } from "./reader.js";

/** A dataset that was read to its end in one answer of at most so many items need not be asked for again. */
const mostRemembered = 1000;

/** The items: awaited and by pages as JSON, iterated as JSON Lines. */
export function listOfItems<Item>(
  core: Core,
  mount: Mount,
  options: ListOptions,
  request: RequestOptions | undefined,
): PagePromise<Item, DatasetPage<Item>> {
  type FirstPage = Promise<Answer<DatasetPage<Item>>>;

  async function* batches(
    signal: AbortSignal,
    first: FirstPage | undefined,
    asked: (first: FirstPage) => void,
  ): AsyncGenerator<readonly Item[]> {
    const reader = new DatasetReader(core, mount, options, request, signal);
    const walk = new ItemWalk(reader);
    let seen: Item[] | undefined = first || options.limit ? undefined : [];
    for await (const batch of walk.batches((await first)?.data)) {
      yield batch as readonly Item[];
      seen = seen && seen.length + batch.length <= mostRemembered ? seen : undefined;
      seen?.push(...(batch as readonly Item[]));
    }
    if (seen && walk.answers === 1) asked(Promise.resolve(pageOf(seen, walk, reader)));
  }

  if (![undefined, "json", "jsonl"].includes(options.format as undefined)) {
    return new PagePromise<Item, DatasetPage<Item>>(refused(otherFormat(options.format)));
  }
  const input = { options: { ...options, format: options.format && "json" }, request };
  const pages = pageSource<Item, DatasetPage<Item>>(core, datasetListItems, mount, input, filters);
  return new PagePromise<Item, DatasetPage<Item>>({
    ...pages,
    items: (first, asked) =>
      new ItemIterator((signal) => batches(signal, first, asked), request?.signal),
  });
}

/** A list that is an error before anything is sent. */
function refused<Item, Page>(error: Error): PageSource<Item, Page> {
  const refuse = () => {
    throw error;
  };
  return {
    first: () => Promise.reject(error),
    pages: () => ({ [Symbol.asyncIterator]: refuse }),
    items: () => new ItemIterator(refuse, undefined),
  };
}

function otherFormat(format: unknown): ApifyArgumentError {
  return new ApifyArgumentError(
    `dataset.listItems gives objects, not ${String(format)}: that is what downloadItems(${JSON.stringify(format)}) is for.`,
  );
}

function pageOf<Item>(
  items: Item[],
  { last }: ItemWalk,
  { desc, options }: DatasetReader,
): Answer<DatasetPage<Item>> {
  const { numbers, response } = last!;
  const page = { offset: options.offset ?? 0, count: items.length, ...numbers, items, desc };
  return { data: page, response };
}
