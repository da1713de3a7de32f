import { withoutMark } from "../core/json-lines.js";
import { ApifyResponseError } from "../errors.js";
import { encodeText, joinBytes } from "../transport/bytes.js";

type Bytes = AsyncIterable<Uint8Array>;

/** Makes one file of the answers that a dataset came in; a single answer stays as it is. */
export interface Joiner {
  /** What an answer adds to the file. */
  add(answer: Bytes): Bytes;
  /** What the file ends with. */
  end(): Iterable<Uint8Array>;
}

/** How the rows of CSV begin: as they come, or without the header that each answer has. */
type CsvHeader = "kept" | "removed";

/** The formats of which parts can be joined. */
export const joiners: Readonly<Partial<Record<string, (header: CsvHeader) => Joiner>>> = {
  jsonl: () => new LinesJoiner(),
  json: () => new JsonJoiner(),
  csv: (header) => new CsvJoiner(header),
};

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const endOfMark = 0xbf;
const open = 91;
const close = 93;
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);

/** Line by line: JSON Lines, or CSV without a header. */
export class LinesJoiner implements Joiner {
  #last: number | undefined;

  async *add(answer: Bytes): AsyncGenerator<Uint8Array> {
    const isFirst = this.#last === undefined;
    // No value of JSON ends as a byte order mark does.
    let needsBreak = !isFirst && this.#last !== lineFeed && this.#last !== endOfMark;
    for await (const chunk of isFirst ? answer : unmarked(answer)) {
      if (chunk.length === 0) continue;
      if (needsBreak) yield encodeText("\n");
      needsBreak = false;
      this.#last = chunk.at(-1)!;
      yield chunk;
    }
  }

  *end(): Generator<Uint8Array> {}
}

/** What stands between the brackets of each answer, between one pair of brackets. */
class JsonJoiner implements Joiner {
  #answers = 0;
  #filled = false;
  /** The end of the latest answer: brackets and spaces, of which the last bracket ends its list. */
  #tail: Uint8Array[] = [];

  async *add(answer: Bytes): AsyncGenerator<Uint8Array> {
    this.#answers += 1;
    const isFirst = this.#answers === 1;
    this.#checkTail();
    this.#tail = [];
    let started = false;
    let separator = this.#filled;
    for await (const chunk of isFirst ? answer : unmarked(answer)) {
      let rest = chunk;
      if (!started) {
        const start = chunk.indexOf(open);
        if (isFirst) yield chunk.subarray(0, start < 0 ? chunk.length : start + 1);
        if (start < 0) continue;
        rest = chunk.subarray(start + 1);
        started = true;
      }
      let length = rest.length;
      while (length > 0 && (rest[length - 1] === close || isSpace(rest[length - 1]!))) length--;
      if (length > 0) {
        if (separator) yield encodeText(",");
        separator = false;
        this.#filled = true;
        yield* this.#tail;
        this.#tail = [];
        yield rest.subarray(0, length);
      }
      this.#tail.push(rest.subarray(length));
    }
  }

  *end(): Generator<Uint8Array> {
    this.#checkTail();
    yield* this.#tail;
  }

  /** A single answer may be anything. */
  #checkTail(): void {
    if (this.#answers < 2 || this.#tail.some((piece) => piece.includes(close))) return;
    throw unjoinable("is not a JSON array");
  }
}

/** The header once, if all answers have the same. */
class CsvJoiner implements Joiner {
  readonly #header: CsvHeader;
  #columns: string | undefined;
  #emptyHeader: Uint8Array | undefined;
  #last: number | undefined;

  constructor(header: CsvHeader) {
    this.#header = header;
  }

  async *add(answer: Bytes): AsyncGenerator<Uint8Array> {
    let header: CsvHeaderReader | undefined = new CsvHeaderReader();
    for await (const chunk of answer) {
      let rows: Uint8Array | undefined = chunk;
      if (header) {
        rows = header.push(chunk);
        if (!rows) continue;
        yield* this.#start(header.bytes);
        header = undefined;
      }
      this.#last = rows.at(-1) ?? this.#last;
      yield rows;
    }
    // An answer without rows says nothing about the columns.
    if (header) this.#emptyHeader ??= header.bytes;
  }

  *end(): Generator<Uint8Array> {
    if (this.#columns === undefined && this.#emptyHeader) yield this.#wanted(this.#emptyHeader);
  }

  *#start(header: Uint8Array): Generator<Uint8Array> {
    const columns = new TextDecoder().decode(header).trimEnd();
    if (this.#columns === undefined) {
      this.#columns = columns;
      yield this.#wanted(header);
    } else if (this.#columns !== columns) {
      throw unjoinable("has other columns than the one before: pass `fields` to fix them");
    } else if (this.#last !== lineFeed) {
      yield encodeText(header.at(-2) === carriageReturn ? "\r\n" : "\n");
    }
  }

  /** Of a header that is not wanted, its byte order mark is. */
  #wanted(header: Uint8Array): Uint8Array {
    if (this.#header === "kept") return header;
    return header.subarray(0, header.length - withoutMark(header).length);
  }
}

/** Takes the first row from the start of a file, each byte looked at once: at the first line break outside quotes. */
class CsvHeaderReader {
  #pieces: Uint8Array[] = [];
  #length = 0;
  #quoted = false;
  /** Where it ends. */
  #end: number | undefined;

  /** The rows after it, as soon as there are any. */
  push(chunk: Uint8Array): Uint8Array | undefined {
    for (let i = 0; i < chunk.length && this.#end === undefined; i++) {
      if (chunk[i] === quote) this.#quoted = !this.#quoted;
      else if (chunk[i] === lineFeed && !this.#quoted) this.#end = this.#length + i + 1;
    }
    this.#pieces.push(chunk);
    const before = this.#length;
    this.#length += chunk.length;
    if (this.#end === undefined || this.#end === this.#length) return undefined;
    return chunk.subarray(Math.max(0, this.#end - before));
  }

  /** All there is of it so far. */
  get bytes(): Uint8Array {
    return joinBytes(this.#pieces).subarray(0, this.#end);
  }
}

/** Without the byte order mark, which only the start of a file may have. */
async function* unmarked(answer: Bytes): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of answer) {
    if (!start) yield chunk;
    else {
      start = start.length === 0 ? chunk : joinBytes([start, chunk]);
      // At most two bytes are ever joined to a chunk.
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
