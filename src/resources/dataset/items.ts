import { nextOffset, type PageNumbers, type Stretch } from "../../core/offset-rule.js";
import type { AnyPage } from "../../core/page.js";
import { cutShort } from "./failures.js";
import { ItemReader } from "./item-reader.js";
import { Patience } from "./patience.js";
import type { DatasetReader, Portion } from "./reader.js";
import { RepetitionGuard } from "./repetition.js";
import { type Window, type WindowForm, Windows } from "./windows.js";

/** All items of a dataset, in order, each once: window after window, whatever breaks in between. */
export class ItemWalk {
  /** How many answers were read, and the last of them. */
  answers = 0;
  last: Portion | undefined;
  readonly #reader: DatasetReader;
  readonly #patience: Patience;
  readonly #windows: Windows;
  readonly #repetition = new RepetitionGuard();
  /** Where to stop: a position if items are unwound, which makes more of them than were asked for; else a number of items. */
  readonly #end: number;
  #left: number;
  /** The next window: where it starts, how many of its items were given already, and its size if that is fixed. */
  #at: number;
  #skip = 0;
  #limit: number | undefined;
  /** A filtered window of which nobody knows whether it was looked through to its end, as the dataset may be growing. */
  #unsure: Stretch | undefined;
  /** Positions that came to nothing. */
  #dropped = 0;
  #ended = false;

  constructor(reader: DatasetReader, form: WindowForm) {
    const { options, sieve } = reader;
    const limit = options.limit || Number.POSITIVE_INFINITY;
    this.#reader = reader;
    this.#patience = new Patience(reader);
    this.#at = options.offset ?? 0;
    this.#end = sieve.expanded ? this.#at + limit : Number.POSITIVE_INFINITY;
    this.#left = sieve.expanded ? Number.POSITIVE_INFINITY : limit;
    this.#windows = new Windows(reader, this.#end, form);
  }

  /** `first` is a page that was asked for before. */
  async *batches(first?: AnyPage): AsyncGenerator<readonly unknown[], void, undefined> {
    if (first) {
      const asked = this.#reader.options.limit || undefined;
      const stretch = { at: this.#at, asked, length: first.items.length };
      yield this.#cut(first.items);
      this.#reader.observe(first.total);
      this.#advance(stretch, first, first.total);
    }
    while (!this.#ended) yield* this.#window();
  }

  async *#window(): AsyncGenerator<readonly unknown[], void, undefined> {
    const window = this.#take();
    if (this.last) {
      this.#lookAhead({ at: window.at, asked: window.limit, length: 0 }, this.last.numbers);
    }
    const portion = await this.#answer(window);
    const { at, numbers } = portion;
    const asked = window.limit;
    const limit = numbers.limit || asked;
    if (limit < asked) this.#windows.lower(limit);
    const items = new ItemReader(portion, this.#skip);
    let start: unknown;
    if (this.answers > 1) this.#lookAhead({ at, asked: limit, length: 0 }, numbers);
    try {
      for (;;) {
        const batch = await items.next();
        if (this.#unsure && (batch?.length || (numbers.total ?? 0) > at)) {
          items.cancel();
          this.#goBack(this.#unsure, at);
          return;
        }
        if (!batch) break;
        if (this.#skip === 0) start ??= batch[0];
        this.#patience.progress();
        yield this.#cut(batch);
        if (this.#ended) return;
        this.#lookAhead({ at, asked: limit, length: items.count }, numbers);
      }
      if (!this.#reader.sieve.filtered && items.count < (numbers.count ?? 0)) throw cutShort();
    } catch (error) {
      await this.#patience.after(error, portion);
      this.#resume(at, limit, items.count);
      return;
    }
    this.#repetition.end(portion, items.count, start);
    const known = Math.max(window.known, numbers.total ?? 0);
    this.#advance({ at, asked, length: items.count }, numbers, known);
  }

  #take(): Window {
    const limit = this.#limit;
    this.#limit = undefined;
    return limit === undefined
      ? this.#windows.take(this.#at, this.#left)
      : this.#windows.ask(this.#at, limit);
  }

  /** With `desc`, new items move all others, so that an answer may begin with some that were given. */
  async #answer({ answer }: Window): Promise<Portion> {
    const portion = await answer;
    const { at } = portion;
    const given = this.#at - at;
    if (given > 0) {
      this.#skip += this.#reader.sieve.filtered ? await this.#reader.countAt(at, given) : given;
      this.#at = at;
    }
    this.#repetition.beginning(portion);
    this.answers++;
    this.last = portion;
    return portion;
  }

  #lookAhead({ at, asked, length }: Stretch, { total = 0 }: PageNumbers): void {
    this.#windows.lookAhead({
      at,
      limit: asked!,
      total,
      given: length,
      left: this.#left,
      isFirst: this.answers === 1,
    });
  }

  /** At most as many as are wanted. */
  #cut(items: readonly unknown[]): readonly unknown[] {
    const cut = items.length > this.#left ? items.slice(0, this.#left) : items;
    this.#left -= cut.length;
    if (this.#left <= 0) this.#ended = true;
    return cut;
  }

  /** The answer broke off: from the first item that was not given, as far as its position can be told. */
  #resume(at: number, limit: number, count: number): void {
    const given = Math.max(count, this.#skip);
    const stuck = given === this.#skip;
    if (this.#reader.sieve.filtered) {
      this.#at = at;
      // A server that always cuts off after so many bytes never gets to the end of a large window.
      this.#limit = stuck ? Math.max(Math.ceil(limit / 2), Math.min(limit, 1000)) : limit;
      this.#skip = given;
    } else {
      this.#at = at + given;
      this.#limit = limit > given ? limit - given : undefined;
      this.#skip = 0;
    }
  }

  /** There is more than the unsure window knew of: it is read again, past what it gave. */
  #goBack({ at, asked, length }: Stretch, seen: number): void {
    this.#reader.observe(seen + 1);
    this.#unsure = undefined;
    this.#dropped -= (asked ?? 0) - length;
    this.#at = at;
    this.#limit = asked;
    this.#skip += length;
    this.#windows.drop();
  }

  #advance(stretch: Stretch, page: PageNumbers, known = 0): void {
    const { at, length } = stretch;
    const { filtered, expanded } = this.#reader.sieve;
    const dropped = this.#dropped;
    const next = nextOffset({ ...stretch, dropped }, page, this.#reader.sieve);
    this.#skip = Math.max(0, this.#skip - length);
    this.#unsure = undefined;
    if (next === undefined || next >= this.#end) {
      this.#ended = true;
      return;
    }
    this.#dropped += next - at - length;
    const looked = expanded ? 0 : Math.max(page.count ?? 0, length);
    const growing = filtered && !this.#reader.desc && page.total !== undefined;
    if (growing && known < next && looked < next - at) {
      this.#unsure = { at, asked: next - at, length };
    }
    this.#at = next;
  }
}
