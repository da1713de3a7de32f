import { datasetListItems } from "../../../generated/late-operations.js";
import type { Core } from "../../core/core.js";
import { numbersInHeaders, type PageNumbers, type Sieve } from "../../core/offset-rule.js";
import type { Mount } from "../../core/operation.js";
import { checkLimits, type ListOptions } from "../../core/page.js";
import { type ResponseInfo, send } from "../../core/send.js";
import { checkRequestOptions, type RequestOptions } from "../../options.js";
import type { ItemsFormat } from "../run-sync.js";
import { movesTooFast } from "./failures.js";
import { ItemReader } from "./item-reader.js";

/** The formats of dataset items, and what an answer in each is called. */
export const mediaTypes: Readonly<Record<ItemsFormat, string>> = {
  json: "application/json",
  jsonl: "application/jsonl, application/json;q=0.9",
  csv: "text/csv",
  html: "text/html",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  rss: "application/rss+xml",
};

/** Options under which an answer may hold fewer items than were looked at for it, and more. */
const dropping = ["clean", "skipEmpty", "skipHidden", "skipFailedPages"];
const expanding = ["unwind", "view", "simplified"];

function sieveOf(options: ListOptions): Sieve {
  const isSet = (name: string) => ![undefined, null, false, ""].includes(options[name] as null);
  const expanded = expanding.some(isSet);
  return { expanded, filtered: expanded || dropping.some(isSet) };
}

/** Without a byte for so long an answer is lost. In milliseconds. */
const streamIdleMillis = 60_000;

/** How often in a row the newest items may push the others away while these are asked for. */
const mostMisses = 8;

/** A stretch of a dataset to ask for, by the positions that items had at the first answer. */
export interface Wanted {
  readonly at: number;
  readonly limit?: number | undefined;
  readonly format: ItemsFormat;
  readonly stream: boolean;
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Portion {
  readonly body: ReadableStream<Uint8Array> | Uint8Array;
  readonly response: ResponseInfo;
  readonly wanted: Wanted;
  /** The offset that was sent. */
  readonly offset: number;
  /** Where it begins: before what was wanted, if items came in between and the newest are first. */
  readonly at: number;
  /** As the server said them; `total` as it was at the first answer, plus what the server has found since. */
  readonly numbers: PageNumbers;
}

/** Asks for stretches of one dataset, which may be growing: with `desc` each new item moves all others by one. */
export class DatasetReader {
  readonly core: Core;
  readonly signal: AbortSignal;
  readonly request: RequestOptions;
  readonly options: ListOptions;
  readonly sieve: Sieve;
  readonly desc: boolean;
  readonly #mount: Mount;
  readonly #own: object;
  #firstTotal: number | undefined;
  #latestTotal = 0;

  /** Throws an `ApifyArgumentError` for numbers that cannot be meant. */
  constructor(
    core: Core,
    mount: Mount,
    options: ListOptions,
    request: RequestOptions | undefined,
    signal: AbortSignal,
    own: object,
  ) {
    checkLimits(datasetListItems, options);
    if (request) checkRequestOptions(request);
    this.core = core;
    this.#mount = mount;
    this.#own = own;
    this.options = options;
    this.request = request ?? {};
    this.signal = signal;
    this.sieve = sieveOf(options);
    this.desc = options.desc === true;
  }

  async ask(wanted: Wanted): Promise<Portion> {
    const { at, limit, format, stream, more } = wanted;
    const { chunkSize: _, ...options } = this.options;
    const moved = this.#moved;
    const offset = at + moved;
    const { data, response } = await send<Portion["body"]>(
      this.core,
      datasetListItems,
      this.#mount,
      {
        options: {
          ...options,
          format,
          ...(offset > 0 || "offset" in options ? { offset } : {}),
          limit: limit ?? options.limit,
          ...more,
        },
        own: this.#own,
        request: {
          ...this.request,
          signal: this.signal,
          headers: { accept: `${mediaTypes[format]}, */*;q=0.1`, ...this.request.headers },
        },
        answer: "bytes",
        ...(stream ? { streamIdleMillis } : {}),
      },
    );
    const { total, ...numbers } = numbersInHeaders(response);
    const answer = { body: data, response, wanted, offset };
    if (total === undefined) return { ...answer, at, numbers };
    this.observe(total);
    // Answers need not come in the order in which they were asked for: each has its own state of the dataset.
    const late = this.desc ? Math.max(0, total - this.#firstTotal! - moved) : 0;
    const frame = { ...numbers, total: total - moved - late };
    return { ...answer, at: at - late, numbers: frame };
  }

  /** The same, asked again as often as new items have moved the others in the meantime. */
  async askExactly(wanted: Wanted): Promise<Portion> {
    for (let misses = 0; misses <= mostMisses; misses++) {
      const portion = await this.ask(wanted);
      if (portion.at === wanted.at) return portion;
      discard(portion);
    }
    throw movesTooFast();
  }

  /** How many items stand at these positions of a list with `desc`: counted from the oldest on, where places do not change. */
  async countAt(at: number, length: number): Promise<number> {
    const end = (this.#firstTotal ?? 0) - at;
    let count = 0;
    for (let offset = Math.max(0, end - length); offset < end; ) {
      const limit = end - offset;
      const more = { desc: false, offset };
      const portion = await this.ask({ at, limit, format: "json", stream: false, more });
      count += (await new ItemReader(portion, 0).next())?.length ?? 0;
      offset += portion.numbers.limit || limit;
    }
    return count;
  }

  /** There are at least so many items. */
  get known(): number {
    return this.#latestTotal;
  }

  /** Takes note of how many items there are. */
  observe(total: number | undefined): void {
    if (total === undefined) return;
    this.#firstTotal ??= total;
    this.#latestTotal = Math.max(this.#latestTotal, total);
  }

  /** How far the items of the first answer have moved since. */
  get #moved(): number {
    return this.desc ? this.#latestTotal - (this.#firstTotal ?? this.#latestTotal) : 0;
  }
}

/** Closes the connection that an unwanted answer comes over. */
export function discard({ body }: Portion): void {
  if (body instanceof ReadableStream) body.cancel().catch(() => {});
}
