import * as operations from "../../generated/operations.js";
import {
  type AnyPage,
  nextOffset,
  type PageNumbers,
  RepetitionGuard,
  type Slice,
} from "../core/paginators.js";
import {
  type DatasetReader,
  type ItemsResponse,
  incompleteResponse,
  noLimit,
} from "./dataset-reader.js";
import {
  filledPositions,
  ItemReader,
  ItemWindows,
  lengthOf,
  type WindowFormat,
} from "./dataset-windows.js";

const operation = operations.datasetListItems;

/** All items of a dataset, in order, each once: window after window, whatever breaks in between. */
export class ItemWalk {
  /** How many answers were read, and the last of them. */
  answers = 0;
  last: ItemsResponse | undefined;
  readonly #reader: DatasetReader;
  readonly #windows: ItemWindows;
  readonly #guard = new RepetitionGuard(operation);
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
      if (numbers.offset === undefined) {
        this.#guard.checkItems(at, numbers.total, items.count, start);
      }
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
    this.#guard.checkOffset(response.offset, response.numbers);
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
      if (limit < noLimit || follower) {
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
