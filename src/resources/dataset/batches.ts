import { encodeJson } from "../../core/body.js";
import { encodeText } from "../../core/encoding.js";
import { whyUnsendable } from "../../core/unsendable.js";
import { ApifyArgumentError } from "../../errors.js";
import { joinBytes } from "../../transport/join-bytes.js";

/** The API takes no more in one request. In bytes, before compression. */
export const hardLimit = 9_437_184;
/** Items that are turned into JSON at once: by themselves they would take twice as long. */
const largestGroup = 500;

/** Items that go out together. */
export interface Batch {
  readonly items: readonly unknown[];
  /** The number of the first among all items. */
  readonly start: number;
  readonly body: Uint8Array;
}

/** Cuts items into batches whose JSON has at most `maxBytes`. An item above that goes alone. */
export class BatchCutter {
  /** How many items to give it at once, judged by those before. */
  groupSize = largestGroup;
  readonly #maxBytes: number;
  #items: unknown[] = [];
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #start: number;

  constructor(maxBytes: number, start = 0) {
    this.#maxBytes = maxBytes;
    this.#start = start;
  }

  /** Gives the batches that are full. Throws an `ApifyArgumentError` for what is no item or larger than the API takes. */
  *add(items: readonly unknown[]): Generator<Batch> {
    const first = this.#start + this.#items.length;
    items.forEach((item, i) => {
      check(item, first + i);
    });
    // Without the brackets.
    const piece = encodeText(encodeJson(items)).subarray(1, -1);
    this.#measure(piece.length / items.length);
    if (items.length > 1 && piece.length + 2 > this.#maxBytes) {
      for (const half of halves(items)) yield* this.add(half);
      return;
    }
    if (piece.length > hardLimit) throw tooLarge(first, piece.length);
    if (this.#bytes + piece.length + 2 > this.#maxBytes) yield* this.end();
    this.#items.push(...items);
    this.#pieces.push(piece, comma);
    this.#bytes += piece.length + 1;
  }

  /** Gives the last batch. */
  *end(): Generator<Batch> {
    if (this.#items.length === 0) return;
    const pieces = this.#pieces.slice(0, -1);
    // The brackets could be just too much for an item that goes alone.
    const bare = this.#items.length === 1 && this.#bytes + 1 > this.#maxBytes;
    const body = joinBytes(bare ? pieces : [open, ...pieces, close]);
    yield { items: this.#items, start: this.#start, body };
    this.#start += this.#items.length;
    this.#items = [];
    this.#pieces = [];
    this.#bytes = 0;
  }

  /** Groups stay well below a batch, so that batches become nearly full. */
  #measure(bytesPerItem: number): void {
    const fitting = Math.floor(this.#maxBytes / 16 / bytesPerItem);
    this.groupSize = Math.max(1, Math.min(largestGroup, fitting));
  }
}

const [open, comma, close] = ["[", ",", "]"].map(encodeText) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

export function halves<T>(items: readonly T[]): [readonly T[], readonly T[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

function check(item: unknown, index: number): void {
  const kind = kindOf(item);
  if (kind === "object") {
    const why = whyUnsendable(item as object);
    if (why) throw new ApifyArgumentError(`pushItems: item ${index} has nothing to store: ${why}.`);
    return;
  }
  throw new ApifyArgumentError(`pushItems: item ${index} is ${kind}, and items are objects.`);
}

function kindOf(item: unknown): string {
  if (item === null) return "null";
  if (Array.isArray(item)) return "an array";
  return ArrayBuffer.isView(item) ? "binary" : typeof item;
}

export function tooLarge(index: number, bytes: number): ApifyArgumentError {
  return new ApifyArgumentError(
    `pushItems: item ${index} has ${bytes} bytes as JSON, and the API takes at most ${hardLimit}.`,
  );
}
