import { asBuffer, decodeUtf8 } from "#platform";
import { joinBytes } from "../transport/bytes.js";

const lineFeed = 10;
const carriageReturn = 13;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * JSON Lines, split and parsed as the bytes arrive. Each line is parsed on its own: with a single character above Latin-1, the
 * string of a whole block would take twice the memory and be slower.
 */
export class JsonLines {
  /** Lines so far, skipped ones included. */
  count = 0;
  readonly #skip: number;
  /** The start of a line that is not complete yet. */
  #pieces: Uint8Array[] = [];
  #error: unknown;

  /** `skip` lines at the start are counted, but not parsed. */
  constructor(skip = 0) {
    this.#skip = skip;
  }

  /** The values of the lines that end in this chunk. Yields those before an invalid line, then throws. */
  push(bytes: Uint8Array): unknown[] {
    if (this.#error) throw this.#error;
    const chunk = asBuffer(bytes);
    const values: unknown[] = [];
    let start = 0;
    let end = chunk.indexOf(lineFeed);
    if (this.#pieces.length > 0) {
      this.#pieces.push(end < 0 ? chunk : chunk.subarray(0, end));
      if (end < 0) return values;
      this.#takeRest(values);
      start = end + 1;
      end = chunk.indexOf(lineFeed, start);
    }
    while (end >= 0 && !this.#error) {
      this.#take(chunk, start, end, values);
      start = end + 1;
      end = chunk.indexOf(lineFeed, start);
    }
    if (start < chunk.length) this.#pieces.push(chunk.subarray(start));
    if (this.#error && values.length === 0) throw this.#error;
    return values;
  }

  /** The value of a last line without a line feed, if there is one. */
  end(): unknown[] {
    const values: unknown[] = [];
    if (!this.#error) this.#takeRest(values);
    if (this.#error) throw this.#error;
    return values;
  }

  #takeRest(values: unknown[]): void {
    const rest = joinBytes(this.#pieces);
    this.#pieces = [];
    this.#take(rest, 0, rest.length, values);
  }

  #take(bytes: Uint8Array, start: number, end: number, values: unknown[]): void {
    if (this.count === 0 && withoutMark(bytes.subarray(start, end)).length < end - start) {
      start += byteOrderMark.length;
    }
    if (end === start || (end === start + 1 && bytes[start] === carriageReturn)) return;
    if (this.count >= this.#skip) {
      try {
        values.push(JSON.parse(decodeUtf8(bytes, start, end)));
      } catch (error) {
        this.#error = error;
        return;
      }
    }
    this.count++;
  }
}

/** The byte order mark that some programs write before UTF-8 text. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, i) => bytes[i] === byte)
    ? bytes.subarray(byteOrderMark.length)
    : bytes;
}
