import * as operations from "../../generated/operations.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { notTheApi, unexpectedAnswer } from "../core/failures.js";
import type { Mount } from "../core/operation.js";
import type { ListReader, SharedPage } from "../core/page-promise.js";
import { fetchPage, ItemIterator, numberedPage } from "../core/pagination.js";
import {
  type AnyPage,
  nextOffset,
  numbersInHeaders,
  type PageNumbers,
  type Slice,
} from "../core/paginators.js";
import type { CallInput } from "../core/request.js";
import type { ApiResponse } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import {
  DatasetReader,
  type ItemsOptions,
  type ItemsResponse,
  incompleteResponse,
  listOptions,
  noLimit,
  parseItemsOptions,
} from "./dataset-reader.js";
import {
  filledPositions,
  ItemReader,
  ItemWindows,
  lengthOf,
  paged,
  StalledOffsetGuard,
  streamed,
  type WindowFormat,
} from "./dataset-windows.js";
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
  tooMany: boolean,
): ListReader<Item, DatasetPage<Item>> {
  type Page = DatasetPage<Item>;
  type Shared = SharedPage<Page>;

  function parsed(): ItemsOptions {
    const parsed = parseItemsOptions(operation.id, options, tooMany, listOptions);
    const { format } = parsed.own;
    if (format === undefined || format === "json" || format === "jsonl") return parsed;
    throw new ApifyArgumentError(
      `dataset.listItems gives objects, not ${String(format)}: that is what downloadItems(${JSON.stringify(format)}) is for.`,
      "options.format",
    );
  }

  const openScope = () => context.scope(operation.id, parsed().scope);

  function open(scope: Scope, format: WindowFormat) {
    const reader = new DatasetReader(context, scope, mount, parsed());
    return { reader, walk: new ItemWalk(reader, format) };
  }

  async function* batches(scope: Scope, shared: Shared): AsyncGenerator<readonly Item[], void> {
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
  async function* pages(shared: Shared): AsyncGenerator<ApiResponse<Page>, void> {
    const scope = openScope();
    try {
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
        if (answer !== first && answer.data.items.length === 0) continue;
        scope.pause();
        yield answer;
        scope.resume();
      }
      await scope.finish();
    } finally {
      scope.end();
    }
  }

  return {
    async first() {
      const { own, request } = parsed();
      const format = own.format && "json";
      const input = { options: { ...own, ...request, format } };
      return (await fetchPage(context, operation, mount, input)) as unknown as ApiResponse<Page>;
    },
    pages,
    items: (shared) => new ItemIterator((scope) => batches(scope, shared), openScope),
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

/** All items of a dataset, in order, each once: window after window, whatever breaks in between. */
class ItemWalk {
  /** How many answers were read, and the last of them. */
  answers = 0;
  last: ItemsResponse | undefined;
  readonly #reader: DatasetReader;
  readonly #windows: ItemWindows;
  readonly #guard = new StalledOffsetGuard();
  /** Where to stop: a position if items are unwound, which makes more of them than were asked for; else a number of items. */
  readonly #end: number;
  #left: number;
  /** The next window: where it starts, how many of its items were given already, and its size if that is fixed. */
  #at: number;
  #skip = 0;
  #size: number | undefined;
  #ended = false;

  constructor(reader: DatasetReader, format: WindowFormat) {
    const { options, filter } = reader;
    const limit = options.limit || Number.POSITIVE_INFINITY;
    this.#reader = reader;
    this.#at = options.offset ?? 0;
    this.#end = filter.expanded ? this.#at + limit : Number.POSITIVE_INFINITY;
    this.#left = filter.expanded ? Number.POSITIVE_INFINITY : limit;
    this.#windows = new ItemWindows(reader, this.#end, format);
  }

  /** `first` is a page that was asked for before. */
  async *batches(first?: AnyPage): AsyncGenerator<readonly unknown[], void, undefined> {
    if (first) {
      const asked = this.#reader.options.limit || undefined;
      const slice = { at: this.#at, asked, length: first.items.length };
      yield this.#cut(first.items);
      this.#reader.observe(first.total);
      await this.#advance(slice, first, first.total);
    }
    while (!this.#ended) {
      const { window, answer } = this.#windows.take(this.#at, this.#left, this.#size);
      this.#size = undefined;
      const asked = window.limit;
      if (this.last) this.#lookAhead({ at: window.at, asked, length: 0 }, this.last.numbers);
      const response = await this.#accept(await answer);
      const { at, numbers } = response;
      const limit = numbers.limit || asked;
      if (limit < asked) this.#windows.lower(limit);
      const items = new ItemReader(this.#reader, response, this.#skip);
      let start: unknown;
      if (this.answers > 1) this.#lookAhead({ at, asked: limit, length: 0 }, numbers);
      try {
        let batch = await items.next();
        for (; batch; batch = await items.next()) {
          if (this.#skip === 0) start ??= batch[0];
          this.#reader.onProgress();
          yield this.#cut(batch);
          if (this.#ended) return;
          this.#lookAhead({ at, asked: limit, length: items.count }, numbers);
        }
        if (!this.#reader.filter.filtered && items.count < (numbers.count ?? 0)) {
          throw incompleteResponse();
        }
      } catch (error) {
        await this.#reader.onError(error, response);
        this.#resume(at, limit, items.count);
        continue;
      }
      this.#reader.onProgress();
      this.#guard.onEnd(response, items.count, start);
      await this.#advance({ at, asked, length: items.count }, numbers, response.known);
    }
  }

  /** With `desc`, new items move all others, so that an answer may begin with some that were given. */
  async #accept(response: ItemsResponse): Promise<ItemsResponse> {
    const { at } = response;
    const given = this.#at - at;
    if (given > 0) {
      this.#skip += this.#reader.filter.filtered ? await this.#countAt(at, given) : given;
      this.#at = at;
    }
    this.#guard.onResponse(response);
    this.answers++;
    this.last = response;
    return response;
  }

  /** How many items stand at these positions of a list with `desc`: counted from the oldest on, where places do not change. */
  async #countAt(at: number, length: number): Promise<number> {
    const reader = this.#reader;
    const end = reader.total - at;
    let count = 0;
    for (let offset = Math.max(0, end - length); offset < end; ) {
      const limit = end - offset;
      const more = { desc: false, offset };
      const response = await reader.fetch({ at, limit, format: "json", stream: false, more });
      count += await lengthOf(reader, response);
      offset += response.numbers.limit || limit;
    }
    return count;
  }

  #lookAhead({ at, asked, length }: Slice, { total = 0 }: PageNumbers): void {
    this.#windows.lookAhead({
      at,
      limit: asked!,
      total,
      given: length,
      left: this.#left,
      isFirst: this.answers === 1,
    });
  }

  /** How many items there will be in all; undefined where that cannot be told. */
  get #total(): number | undefined {
    const { total, options, filter } = this.#reader;
    if (filter.filtered) return undefined;
    const { limit, offset = 0 } = options;
    return Math.min(limit || Number.POSITIVE_INFINITY, Math.max(0, total - offset));
  }

  /** At most as many as are wanted. */
  #cut(items: readonly unknown[]): readonly unknown[] {
    const cut = items.length > this.#left ? items.slice(0, this.#left) : items;
    this.#left -= cut.length;
    this.#reader.scope.meter?.countItems(cut.length, this.#total);
    if (this.#left <= 0) this.#ended = true;
    return cut;
  }

  /** The answer broke off: from the first item that was not given, as far as its position can be told. */
  #resume(at: number, limit: number, count: number): void {
    const given = Math.max(count, this.#skip);
    const stuck = given === this.#skip;
    if (this.#reader.filter.filtered) {
      this.#at = at;
      // A server that always cuts off after so many bytes never gets to the end of a large window.
      this.#size = stuck ? Math.max(Math.ceil(limit / 2), Math.min(limit, 1000)) : limit;
      this.#skip = given;
    } else {
      this.#at = at + given;
      this.#size = limit > given ? limit - given : undefined;
      this.#skip = 0;
    }
  }

  /** `known`: so many items were stored for sure when the window was asked for. */
  async #advance({ at, asked, length }: Slice, page: PageNumbers, known = 0): Promise<void> {
    const { filter, total, follower } = this.#reader;
    const given = Math.max(this.#skip, length);
    this.#skip = Math.max(0, this.#skip - length);
    let next: number | undefined;
    let end = at + Math.max(page.count ?? 0, length);
    if (filter.filtered) {
      const limit = page.limit || asked || noLimit;
      if (limit < noLimit) {
        const answer = { at, numbers: page, known };
        const { filled, covered } = await filledPositions(this.#reader, answer, limit);
        if (filled > covered) return this.#readAgain(at, filled, given);
        if (filled === limit) next = at + limit;
        end = at + filled;
      }
    } else {
      // Another answer may have told of more items since.
      const latest =
        page.total === undefined ? page : { ...page, total: Math.max(page.total, total) };
      next = nextOffset({ at, asked, length }, latest);
    }
    if (length > 0) follower?.onItems();
    if (next === undefined && end < this.#end && (await follower?.wait())) next = end;
    if (next === undefined || next >= this.#end) this.#ended = true;
    else this.#at = next;
  }

  #readAgain(at: number, size: number, given: number): void {
    this.#at = at;
    this.#size = size;
    this.#skip = given;
    this.#windows.drop();
  }
}
