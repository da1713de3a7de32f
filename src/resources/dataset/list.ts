import { datasetListItems } from "../../../generated/late-operations.js";
import { Aborter } from "../../core/aborter.js";
import type { Core } from "../../core/core.js";
import { ItemIterator } from "../../core/item-iterator.js";
import type { Mount } from "../../core/operation.js";
import { askForPage, type ListOptions } from "../../core/page.js";
import type { PageWalk, Shared } from "../../core/page-promise.js";
import type { Answer } from "../../core/send.js";
import { ApifyArgumentError } from "../../errors.js";
import type { RequestOptions } from "../../options.js";
import type { DatasetPage } from "../types.js";
import { ItemWalk } from "./items.js";
import { DatasetReader } from "./reader.js";
import { paged, streamed } from "./windows.js";

/** A dataset that was read to its end in one answer of at most so many items need not be asked for again. */
const mostRemembered = 1000;

/** The items: awaited and by pages as JSON, iterated as JSON Lines. */
export function itemWalk<Item>(
  core: Core,
  mount: Mount,
  options: ListOptions,
  request: RequestOptions | undefined,
): PageWalk<Item, DatasetPage<Item>> {
  type Page = DatasetPage<Item>;
  const own = { chunkSize: options.chunkSize };

  async function* batches(
    signal: AbortSignal,
    shared: Shared<Page>,
  ): AsyncGenerator<readonly Item[]> {
    const { first } = shared;
    const reader = new DatasetReader(core, mount, options, request, signal, own);
    const walk = new ItemWalk(reader, streamed);
    let seen: Item[] | undefined = first || options.limit ? undefined : [];
    for await (const batch of walk.batches((await first)?.data)) {
      yield batch as readonly Item[];
      seen = seen && seen.length + batch.length <= mostRemembered ? seen : undefined;
      seen?.push(...(batch as readonly Item[]));
    }
    if (seen && walk.answers === 1) shared.first ??= Promise.resolve(pageOf(seen, walk, reader));
  }

  /** By the same walk as the items: what is added, and moved by that, meanwhile makes no difference to pages either. */
  async function* pages(shared: Shared<Page>): AsyncGenerator<Answer<Page>, void> {
    const aborter = new Aborter(request?.signal);
    try {
      const reader = new DatasetReader(core, mount, options, request, aborter.signal, own);
      const walk = new ItemWalk(reader, paged);
      const known = shared.first && (await shared.first);
      const batches = walk.batches(known?.data) as AsyncGenerator<Item[], void>;
      const next = async (): Promise<Answer<Page> | undefined> => {
        const { done, value } = await batches.next();
        if (done) return undefined;
        if (known && !walk.last) return { ...known, data: { ...known.data, items: value } };
        return pageOf(value, walk, reader);
      };
      const page = next();
      shared.first ??= page as Promise<Answer<Page>>;
      const first = await page;
      for (let answer = first; answer; answer = await next()) {
        if (answer === first || answer.data.items.length > 0) yield answer;
      }
    } finally {
      aborter.end();
    }
  }

  if (![undefined, "json", "jsonl"].includes(options.format as undefined)) {
    throw otherFormat(options.format);
  }
  const input = { options: { ...options, format: options.format && "json" }, request };
  return {
    first: () =>
      askForPage(core, datasetListItems, mount, input) as unknown as Promise<Answer<Page>>,
    pages,
    items: (shared) => new ItemIterator((signal) => batches(signal, shared), request?.signal),
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
  { desc }: DatasetReader,
): Answer<DatasetPage<Item>> {
  const { numbers, response, wanted, at } = last!;
  const limit = numbers.limit ?? wanted.limit;
  const said = { count: items.length, ...numbers, ...(limit === undefined ? {} : { limit }) };
  return { data: { ...said, offset: at, items, desc }, response };
}
