import { decodeUtf8 } from "#platform";
import * as operations from "../../generated/operations.js";
import { notTheApi } from "../core/failures.js";
import { JsonLines, withoutMark } from "../core/json-lines.js";
import { itemsIn } from "../core/pagination.js";
import { Prefetcher } from "../core/prefetcher.js";
import { chunksOf, collect } from "../core/stream.js";
import { withoutFilter } from "./dataset-options.js";
import {
  type DatasetReader,
  discard,
  type ItemsRequest,
  type ItemsResponse,
} from "./dataset-reader.js";

/** How the items of a window come. */
export interface WindowFormat {
  readonly format: "json" | "jsonl";
  /** Parsed as it arrives, with the next windows asked for ahead; or whole, one after the other. */
  readonly stream: boolean;
  /** Items a request, where nobody says otherwise. */
  readonly size: number;
}

/** Seconds of work each, so that asking costs next to nothing. */
export const streamed: WindowFormat = { format: "jsonl", stream: true, size: 50_000 };
/** What any list of the API gives at once. */
export const paged: WindowFormat = { format: "json", stream: false, size: 1000 };

/** Under a filter, asking for as few as are left could mean asking for ever. */
const minFilteredSize = 1000;
/** Below this size, one window ahead is too little to cover the way to the server and back. */
const smallSize = 10_000;
/** Most windows under way at once, the one that is read included. */
const mostUnderWay = 4;

/** Where a window stands in the dataset. */
interface Window {
  readonly at: number;
  readonly limit: number;
}

/** How far the reading of a window has come. */
interface WindowProgress extends Window {
  readonly total: number;
  /** Items of this window that were given. */
  readonly given: number;
  /** Items that may still be given, those of this window included. */
  readonly left: number;
  readonly isFirst: boolean;
}

/** The windows through which a dataset is read, some of them asked for before it is their turn. */
export class ItemWindows {
  readonly #reader: DatasetReader;
  /** Where to stop, if that is known by position. */
  readonly #end: number;
  readonly #format: WindowFormat;
  readonly #ahead: Prefetcher<Window, ItemsResponse>;
  #size: number;

  constructor(reader: DatasetReader, end: number, format: WindowFormat) {
    this.#reader = reader;
    this.#end = end;
    this.#format = format;
    this.#size = reader.options.chunkSize || format.size;
    this.#ahead = new Prefetcher((window) => this.#ask(window), discard);
  }

  /** The window at this position, with at most `left` items still to be given; of this `size` if that is fixed. */
  take(
    at: number,
    left: number,
    size?: number,
  ): { window: Window; answer: Promise<ItemsResponse> } {
    if (size === undefined) {
      if (this.#ahead.positions[0]?.at !== at) this.drop();
      const next = this.#ahead.shift();
      if (next) return { window: next.position, answer: next.answer };
    }
    const window = { at, limit: size ?? this.#sized(at, left) };
    return { window, answer: this.#ask(window) };
  }

  /** The server gives no more than this at once. */
  lower(limit: number): void {
    this.#size = Math.min(this.#size, limit);
  }

  /**
   * Asks for what comes after the window that is being read, as far as it is there and wanted: small windows at once, from
   * the second on; large ones at half time, since an answer that waits for long is cut off.
   */
  lookAhead({ at, limit, total, given, left, isFirst }: WindowProgress): void {
    if (!this.#format.stream) return;
    const { filtered } = this.#reader.filter;
    // At the total, too: a full window there is not known to be the last.
    const last = Math.min(filtered ? total - 1 : total, this.#end - 1);
    const halfway = given > 0 && (filtered || given * 2 >= limit);
    const most = this.#size < smallSize && !isFirst ? mostUnderWay - 1 : halfway ? 1 : 0;
    const { positions } = this.#ahead;
    const planned = positions[0]?.at === at + limit ? [...positions] : [];
    let next = at + limit;
    left -= limit - given;
    for (let i = 0; i < planned.length || (i < most && next <= last && left > 0); i++) {
      planned[i] ??= { at: next, limit: this.#sized(next, left) };
      next += planned[i]!.limit;
      left -= planned[i]!.limit;
    }
    if (planned[0] !== positions[0] || planned.length !== positions.length) {
      this.#ahead.plan(planned);
    }
  }

  /** Gives up what was asked for ahead. */
  drop(): void {
    this.#ahead.drop();
  }

  #ask(window: Window): Promise<ItemsResponse> {
    const { format, stream } = this.#format;
    return this.#reader.fetch({ ...window, format, stream });
  }

  #sized(at: number, left: number): number {
    const { filtered, expanded } = this.#reader.filter;
    const size = Math.min(this.#size, this.#end - at);
    if (!filtered || expanded) return Math.min(size, left);
    return this.#reader.options.chunkSize ? size : Math.min(size, Math.max(left, minFilteredSize));
  }
}

/** The items of one answer, as they arrive. */
export class ItemReader {
  readonly #reader: DatasetReader;
  readonly #answer: ItemsResponse;
  readonly #lines: JsonLines;
  readonly #skip: number;
  readonly #chunks: AsyncGenerator<Uint8Array, void>;
  /** One JSON text: not every server knows JSON Lines. */
  readonly #isArray: boolean;
  #ended = false;

  /** `skip` items at the start were given before. */
  constructor(reader: DatasetReader, answer: ItemsResponse, skip: number) {
    const { body, request, response } = answer;
    this.#reader = reader;
    this.#answer = answer;
    this.#skip = skip;
    this.#lines = new JsonLines(skip);
    this.#chunks = chunksOf(body);
    const type = response.headers.get("content-type") ?? "";
    this.#isArray = request.format === "json" || /^\s*application\/json\s*(;|$)/i.test(type);
  }

  /** How many items came, those that were passed over included. */
  get count(): number {
    return this.#lines.count;
  }

  /** Some items more; undefined at the end. Throws a `SyntaxError` for what is not JSON. */
  async next(): Promise<unknown[] | undefined> {
    if (this.#isArray && !this.#ended) return this.#readArray();
    while (!this.#ended) {
      const { done, value } = await this.#chunks.next();
      const items = done ? this.#lines.end() : this.#lines.push(value);
      this.#ended = done === true;
      if (items.length > 0) return items;
    }
    // No items are an answer of the API only where its headers say how many there are: proxies answer with nothing, too.
    if (this.count === 0 && this.#answer.numbers.total === undefined) {
      throw this.#reader.unexpected(this.#answer, `the answer is empty. ${notTheApi}`);
    }
    return undefined;
  }

  async #readArray(): Promise<unknown[]> {
    this.#ended = true;
    const data: unknown = JSON.parse(decodeUtf8(withoutMark(await collect(this.#chunks))));
    const { context } = this.#reader;
    const items = itemsIn(context, operations.datasetListItems, data, this.#answer.response);
    this.#lines.count = items.length;
    return items.slice(this.#skip);
  }
}

/** How many items an answer holds, of a request that is made for their number only. */
export async function countItems(
  reader: DatasetReader,
  request: Omit<ItemsRequest, "format" | "stream">,
): Promise<number> {
  const response = await reader.fetch({ ...request, format: "json", stream: false });
  const { numbers, offset } = response;
  // Mock servers answer any offset with the same.
  if ((numbers.offset ?? offset) !== offset) return 0;
  return lengthOf(reader, response);
}

/** How many items an answer holds that is one JSON text. */
export async function lengthOf(reader: DatasetReader, answer: ItemsResponse): Promise<number> {
  try {
    return (await new ItemReader(reader, answer, 0).next())?.length ?? 0;
  } catch (error) {
    throw reader.describe(error, answer);
  }
}

/**
 * How many of the positions that a filtered answer was asked for are filled. The answer itself does not tell: a filter hides
 * items, and `total` may be behind, so beyond it they are counted without the filter. More than `covered` means that some may
 * have come in after the answer.
 */
export async function filledPositions(
  reader: DatasetReader,
  { at, numbers, known }: Pick<ItemsResponse, "at" | "numbers" | "known">,
  limit: number,
): Promise<{ filled: number; covered: number }> {
  const sure = Math.max(known, numbers.total ?? 0) - at;
  const covered = Math.max(0, Math.min(limit, sure));
  if (covered === limit || reader.desc) return { filled: covered, covered };
  // A few more, so that the next windows are known, too.
  const most = Math.max(limit - covered, minFilteredSize);
  const count = await countItems(reader, { at: at + covered, limit: most, more: withoutFilter });
  reader.observe(at + covered + count, true);
  const filled = Math.min(limit, covered + count);
  return { filled, covered };
}
