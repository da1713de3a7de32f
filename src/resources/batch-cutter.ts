import { sizeRefusal } from "../core/body.js";
import { encodeJson, locateItem, whyUnsendable } from "../core/json.js";
import { ApifyArgumentError } from "../errors.js";
import { encodeText, joinBytes } from "../transport/bytes.js";

/** Items that go out together. */
export interface Batch {
  readonly body: Uint8Array;
  /** The number of the first among all items. */
  readonly start: number;
  /** How many there are; undefined for JSON that the caller wrote. */
  readonly count: number | undefined;
}

/** Items that are turned into JSON at once: by themselves they would take twice as long. */
const largestGroup = 500;

// As bytes: jsdom has no TextEncoder when this file is loaded.
const [open, comma, close] = [Uint8Array.of(91), Uint8Array.of(44), Uint8Array.of(93)];

/** Cuts items into batches whose JSON has at most `maxBytes`. An item above that goes alone. */
export class BatchCutter {
  /** How many items to give it at once, judged by those before. */
  groupSize = largestGroup;
  readonly #maxBytes: number;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #start: number;
  #count = 0;

  constructor(maxBytes: number, start = 0) {
    this.#maxBytes = maxBytes;
    this.#start = start;
  }

  /** Gives the batches that are full. Throws an `ApifyArgumentError` for what is no item or larger than the API takes. */
  *add(items: readonly unknown[]): Generator<Batch> {
    const first = this.#start + this.#count;
    items.forEach((item, i) => {
      check(item, first + i);
    });
    // Without the brackets.
    const locate = locateItem("pushItems: item", (index) => first + index);
    const piece = encodeText(encodeJson(items, locate)).subarray(1, -1);
    this.#measure(piece.length / items.length);
    if (items.length > 1 && piece.length + 2 > this.#maxBytes) {
      for (const half of halves(items)) yield* this.add(half);
      return;
    }
    const refusal = sizeRefusal(itemName(first), piece);
    if (refusal) throw refusal;
    if (this.#bytes + piece.length + 2 > this.#maxBytes) yield* this.end();
    this.#count += items.length;
    this.#pieces.push(piece, comma);
    this.#bytes += piece.length + 1;
  }

  /** Gives the last batch. */
  *end(): Generator<Batch> {
    if (this.#count === 0) return;
    const pieces = this.#pieces.slice(0, -1);
    // The brackets could be just too much for an item that goes alone.
    const bare = this.#count === 1 && this.#bytes + 1 > this.#maxBytes;
    const body = joinBytes(bare ? pieces : [open, ...pieces, close]);
    yield { body, start: this.#start, count: this.#count };
    this.#start += this.#count;
    this.#count = 0;
    this.#pieces = [];
    this.#bytes = 0;
  }

  /** Groups stay well below a batch, so that batches become nearly full. */
  #measure(bytesPerItem: number): void {
    const fitting = Math.floor(this.#maxBytes / 16 / bytesPerItem);
    this.groupSize = Math.max(1, Math.min(largestGroup, fitting));
  }
}

export function halves<T>(items: readonly T[]): [readonly T[], readonly T[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** For the messages of errors. */
export const itemName = (index: number) => `pushItems: item ${index}`;

function check(item: unknown, index: number): void {
  const kind = kindOf(item);
  const path = `body[${index}]`;
  if (kind !== "object") {
    throw new ApifyArgumentError(`${itemName(index)} is ${kind}, and items are objects.`, path);
  }
  const why = whyUnsendable(item as object);
  if (why) throw new ApifyArgumentError(`${itemName(index)} has nothing to store: ${why}.`, path);
}

function kindOf(item: unknown): string {
  if (item === null) return "null";
  if (Array.isArray(item)) return "an array";
  return ArrayBuffer.isView(item) ? "binary" : typeof item;
}
