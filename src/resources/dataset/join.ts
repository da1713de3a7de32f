import { withoutMark } from "../../core/json-lines.js";
import { ApifyResponseError } from "../../errors.js";
import { joinBytes } from "../../transport/join-bytes.js";

type Bytes = AsyncIterable<Uint8Array>;

/** Makes one file of the answers that a dataset came in. */
export interface Joiner {
  /** What an answer adds to the file. */
  add(answer: Bytes): AsyncIterable<Uint8Array>;
  /** What the file ends with. */
  end(): Iterable<Uint8Array>;
}

/** The formats of which parts can be joined. The flag: whether the rows of CSV come without a header. */
export const joiners: Readonly<Record<string, (headless: boolean) => Joiner>> = {
  jsonl: () => new JsonLinesJoiner(),
  json: () => new JsonJoiner(),
  csv: (headless) => new CsvJoiner(headless),
};

const [lineFeed, quote, open, close] = Array.from('\n"[]', (text) => text.charCodeAt(0));
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);
const text = (value: string) => new TextEncoder().encode(value);

class JsonLinesJoiner implements Joiner {
  #last: number | undefined;

  async *add(answer: Bytes): AsyncGenerator<Uint8Array> {
    const isFirst = this.#last === undefined;
    let needsBreak = !isFirst && this.#last !== lineFeed;
    for await (const chunk of isFirst ? answer : unmarked(answer)) {
      if (chunk.length === 0) continue;
      if (needsBreak) yield text("\n");
      needsBreak = false;
      this.#last = chunk.at(-1)!;
      yield chunk;
    }
  }

  *end(): Generator<Uint8Array> {}
}

/** What stands between the brackets of each answer, between one pair of brackets. */
class JsonJoiner implements Joiner {
  #opened = false;
  #filled = false;

  async *add(answer: Bytes): AsyncGenerator<Uint8Array> {
    const isFirst = !this.#opened;
    let started = false;
    let separator = this.#filled;
    /** Brackets and spaces at the end so far: the last bracket may be the one that ends the answer. */
    let held: Uint8Array[] = [];
    for await (const chunk of isFirst ? answer : unmarked(answer)) {
      let rest = chunk;
      if (!started) {
        const start = chunk.indexOf(open!);
        if (isFirst) yield chunk.subarray(0, start < 0 ? chunk.length : start + 1);
        if (start < 0) continue;
        rest = chunk.subarray(start + 1);
        started = this.#opened = true;
      }
      let length = rest.length;
      while (length > 0 && (rest[length - 1] === close || isSpace(rest[length - 1]!))) length--;
      if (length > 0) {
        if (separator) yield text(",");
        separator = false;
        this.#filled = true;
        yield* held;
        held = [];
        yield rest.subarray(0, length);
      }
      held.push(rest.subarray(length));
    }
    if (!started || !joinBytes(held).includes(close!)) throw unjoinable("is not a JSON array");
  }

  *end(): Generator<Uint8Array> {
    yield text("]");
  }
}

/** The header once, if all answers have the same. */
class CsvJoiner implements Joiner {
  readonly #headless: boolean;
  #header: string | undefined;
  #emptyHeader: Uint8Array | undefined;
  #last: number | undefined;

  constructor(headless: boolean) {
    this.#headless = headless;
  }

  async *add(answer: Bytes): AsyncGenerator<Uint8Array> {
    let head: Uint8Array | undefined = new Uint8Array();
    for await (const chunk of answer) {
      let rows = chunk;
      if (head) {
        head = joinBytes([head, chunk]);
        const length = headerLength(head);
        if (length === undefined || length === head.length) continue;
        rows = head.subarray(length);
        yield* this.#start(head.subarray(0, length));
        head = undefined;
      }
      this.#last = rows.at(-1) ?? this.#last;
      yield rows;
    }
    // An answer without rows says nothing about the columns.
    if (head) this.#emptyHeader ??= head;
  }

  *end(): Generator<Uint8Array> {
    const isEmpty = this.#header === undefined && !this.#headless;
    if (isEmpty && this.#emptyHeader) yield this.#emptyHeader;
  }

  *#start(head: Uint8Array): Generator<Uint8Array> {
    const plain = withoutMark(head);
    const header = new TextDecoder().decode(plain).trimEnd();
    if (this.#header === undefined) {
      this.#header = header;
      yield this.#headless ? head.subarray(0, head.length - plain.length) : head;
    } else if (this.#header !== header) {
      throw unjoinable("has other columns than the one before: pass `fields` to fix them");
    } else if (this.#last !== lineFeed) {
      yield text(head.at(-2) === 13 ? "\r\n" : "\n");
    }
  }
}

/** Where the first row ends: at the first line break outside quotes. */
function headerLength(bytes: Uint8Array): number | undefined {
  let quoted = false;
  for (const [i, byte] of bytes.entries()) {
    if (byte === quote) quoted = !quoted;
    else if (byte === lineFeed && !quoted) return i + 1;
  }
  return undefined;
}

/** Without the byte order mark, which only the start of a file may have. */
async function* unmarked(answer: Bytes): Bytes {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of answer) {
    if (!start) yield chunk;
    else {
      start = joinBytes([start, chunk]);
      if (start.length < 3) continue;
      yield withoutMark(start);
      start = undefined;
    }
  }
  if (start) yield start;
}

function unjoinable(why: string): ApifyResponseError {
  return new ApifyResponseError(
    `dataset.downloadItems: the items came in several answers that cannot be joined, since one ${why}.`,
    200,
    undefined,
    { clientMethod: "dataset.listItems", httpMethod: "GET" },
  );
}
