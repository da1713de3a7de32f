import { type DatasetReader, discard, type Portion } from "./reader.js";

/** How the items of a window come. */
export interface WindowForm {
  readonly format: "json" | "jsonl";
  /** Parsed as it arrives, with the next windows asked for ahead; or whole, one after the other. */
  readonly stream: boolean;
  /** Items a request, when nobody says otherwise. */
  readonly size: number;
}

/** Seconds of work each, so that asking costs next to nothing. */
export const streamed: WindowForm = { format: "jsonl", stream: true, size: 50_000 };
/** What any list of the API gives at once. */
export const paged: WindowForm = { format: "json", stream: false, size: 1000 };

/** Under a filter asking for as few as are left could mean asking for ever. */
const leastFiltered = 1000;
/** Below this size, one window ahead is too little to cover the way to the server and back. */
const smallSize = 10_000;
/** Most windows under way at once, the one that is read included. */
const mostUnderWay = 4;

/** A stretch of the dataset that was asked for. */
export interface Window {
  readonly at: number;
  readonly limit: number;
  /** How many items there were for sure when it was asked for. */
  readonly known: number;
  readonly answer: Promise<Portion>;
}

/** How far the reading of a window has come. */
export interface Progress {
  readonly at: number;
  readonly limit: number;
  readonly total: number;
  readonly given: number;
  /** Items that may still be given, those of this window included. */
  readonly left: number;
  readonly isFirst: boolean;
}

/** The windows through which a dataset is read, some of them asked for before it is their turn. */
export class Windows {
  readonly #reader: DatasetReader;
  /** Where to stop, if that is known by position. */
  readonly #end: number;
  readonly #form: WindowForm;
  #size: number;
  #ahead: Window[] = [];

  constructor(reader: DatasetReader, end: number, form: WindowForm) {
    this.#reader = reader;
    this.#end = end;
    this.#form = form;
    this.#size = reader.options.chunkSize || form.size;
  }

  /** The window at this position, with at most `left` items still to be given. */
  take(at: number, left: number): Window {
    if (this.#ahead[0]?.at !== at) this.drop();
    return this.#ahead.shift() ?? this.ask(at, this.#sized(at, left));
  }

  ask(at: number, limit: number): Window {
    const { format, stream } = this.#form;
    const answer = this.#reader.ask({ at, limit, format, stream });
    // Whoever takes it hears of the failure; a window that nobody takes fails in silence.
    answer.catch(() => {});
    return { at, limit, known: this.#reader.known, answer };
  }

  /** The server gives no more than this at once. */
  lower(limit: number): void {
    this.#size = Math.min(this.#size, limit);
  }

  /**
   * Asks for what comes after the window that is being read, as far as it is there and wanted: small windows at once, from
   * the second on; large ones at half time, since an answer that waits for long is cut off.
   */
  lookAhead({ at, limit, total, given, left, isFirst }: Progress): void {
    if (!this.#form.stream) return;
    let next = at + limit;
    const { filtered } = this.#reader.sieve;
    // At the total, too: a full window there is not known to be the last.
    const last = Math.min(filtered ? total - 1 : total, this.#end - 1);
    if (this.#ahead.length > 0 && this.#ahead[0]!.at !== next) this.drop();
    const halfway = given > 0 && (filtered || given * 2 >= limit);
    const most = this.#size < smallSize && !isFirst ? mostUnderWay - 1 : halfway ? 1 : 0;
    left -= limit - given;
    for (const window of this.#ahead) {
      next += window.limit;
      left -= window.limit;
    }
    while (this.#ahead.length < most && next <= last && left > 0) {
      const window = this.ask(next, this.#sized(next, left));
      this.#ahead.push(window);
      next += window.limit;
      left -= window.limit;
    }
  }

  /** Gives up what was asked for ahead. */
  drop(): void {
    for (const { answer } of this.#ahead.splice(0)) {
      answer.then(discard, () => {});
    }
  }

  #sized(at: number, left: number): number {
    const { filtered, expanded } = this.#reader.sieve;
    const size = Math.min(this.#size, this.#end - at);
    if (!filtered || expanded) return Math.min(size, left);
    return this.#reader.options.chunkSize ? size : Math.min(size, Math.max(left, leastFiltered));
  }
}
