import { compress, decodeUtf8 } from "#platform";
import * as operations from "../../generated/operations.js";
import type { DatasetPushItemsOptions } from "../../generated/options.js";
import { maxRequestBytes, sizeRefusal } from "../core/body.js";
import { splitRequestOptions } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { encodeJson, isReadAlready, jsonType, locateIn, whyUnsendable } from "../core/json.js";
import type { Mount } from "../core/operation.js";
import type { Meter, ProgressOptions } from "../core/progress.js";
import { call } from "../core/send.js";
import {
  closeIterator,
  drain,
  isSource,
  iteratorOf,
  type Source,
  type SourceIterator,
} from "../core/source.js";
import { ApifyApiError, ApifyArgumentError, ApifyError } from "../errors.js";
import { checkOptions, wholeNumber } from "../options.js";
import { encodeText } from "../transport/bytes.js";
import { type Batch, BatchCutter, halves, itemName } from "./batch-cutter.js";

/** How items are cut into requests. */
export interface PushOptions extends DatasetPushItemsOptions, ProgressOptions {
  /** Most bytes of JSON a request, before compression; default 5,000,000. */
  maxBatchBytes?: number | undefined;
}

/** What was stored. */
export interface PushResult {
  /** How many items; undefined if they were given as JSON. */
  readonly count: number | undefined;
  /** In how many requests. */
  readonly requests: number;
}

const operation = operations.datasetPushItems;
const defaultBatchBytes = 5_000_000;

/** Appends items in the order they are given, in as many requests as that takes. */
export async function pushItems(
  context: ClientContext,
  mount: Mount,
  items: unknown,
  options: PushOptions | undefined,
): Promise<PushResult> {
  const { own, request } = splitRequestOptions<PushOptions>(operation.id, options, [
    "contentEncoding",
    "maxBatchBytes",
    "onProgress",
  ]);
  const { maxBatchBytes = defaultBatchBytes, contentEncoding, onProgress } = own;
  checkOptions(operation.id, { maxBatchBytes }, { maxBatchBytes: wholeNumber(1, maxRequestBytes) });
  let sender: BatchSender | undefined;
  try {
    const batches = batchesOf(items, maxBatchBytes);
    await context.work(operation.id, { ...request, onProgress }, (scope) => {
      const post = async (json: Uint8Array) => {
        const body = await scope.race(encoded(json, contentEncoding));
        const payload = { body, contentType: jsonType };
        const input = { payload, options: { ...request, contentEncoding } };
        await call(context, operation, mount, input, scope);
      };
      sender = new BatchSender(post);
      return sender.run(batches, scope);
    });
    return sender!.result;
  } catch (error) {
    // The reason of an abort is the caller's own.
    if (error instanceof ApifyError) error.pushedCount = sender?.stored ?? 0;
    throw error;
  }
}

/** What is given as it is now, all of it checked; or, for an iterable, how to read it while it is sent. */
type Batches = readonly Batch[] | ((scope: Scope) => AsyncIterable<Batch>);

function batchesOf(items: unknown, maxBytes: number): Batches {
  if (typeof items === "string") {
    const body = encodeText(items);
    // JSON that is written already goes as it is, unless it has to be cut.
    if (body.length <= maxBytes) return [{ body, start: 0, count: undefined }];
    const value = parse(items);
    return Array.isArray(value) ? cutAll(value, maxBytes) : [single(value)];
  }
  if (Array.isArray(items)) return cutAll(items, maxBytes);
  if (!isSource(items) || ArrayBuffer.isView(items)) return [single(items)];
  if (isReadAlready(items)) {
    throw new ApifyArgumentError(
      "pushItems: this stream has been read already, so open it anew.",
      "items",
    );
  }
  return (scope) => cutSource(items, maxBytes, scope);
}

function single(item: unknown): Batch {
  if (typeof item !== "object" || item === null || ArrayBuffer.isView(item)) {
    throw new ApifyArgumentError(
      "pushItems takes an object, an array or another iterable of objects, or JSON.",
      "items",
    );
  }
  const why = whyUnsendable(item);
  if (why) throw new ApifyArgumentError(`pushItems: there is nothing to store: ${why}.`, "items");
  const body = encodeText(encodeJson(item, locateIn("pushItems: the item")));
  const refusal = sizeRefusal(itemName(0), body);
  if (refusal) throw refusal;
  return { body, start: 0, count: 1 };
}

function cutAll(items: readonly unknown[], maxBytes: number, first = 0): Batch[] {
  if (items.length === 0) return [{ body: encodeText("[]"), start: first, count: 0 }];
  const cutter = new BatchCutter(maxBytes, first);
  const batches: Batch[] = [];
  for (let start = 0; start < items.length; ) {
    const group = items.slice(start, start + cutter.groupSize);
    batches.push(...cutter.add(group));
    start += group.length;
  }
  batches.push(...cutter.end());
  return batches;
}

async function* cutSource(
  source: Source<unknown>,
  maxBytes: number,
  scope: Scope,
): AsyncGenerator<Batch, void> {
  const cutter = new BatchCutter(maxBytes);
  const groups = chunk(source, () => cutter.groupSize, scope);
  for await (const group of groups) yield* cutter.add(group);
  yield* cutter.end();
}

/** Sends batches, those that are too large for the server in halves. */
class BatchSender {
  /** How many items are stored. */
  stored = 0;
  #requests = 0;
  /** All batches so far were of known size. */
  #counted = true;
  #meter: Meter | undefined;
  readonly #post: (json: Uint8Array) => Promise<void>;
  /** A body of this size was too large for the server. */
  #refusedBytes = Number.POSITIVE_INFINITY;

  constructor(post: (json: Uint8Array) => Promise<void>) {
    this.#post = post;
  }

  get result(): PushResult {
    return { count: this.#counted ? this.stored : undefined, requests: this.#requests };
  }

  async run(batches: Batches, scope: Scope): Promise<void> {
    this.#meter = scope.meter;
    const all = typeof batches === "function" ? batches(scope) : drain([...batches]);
    for await (const batch of all) await this.#send(batch);
  }

  async #send(batch: Batch): Promise<void> {
    const { body, count = 0 } = batch;
    if (count > 1 && body.length >= this.#refusedBytes) return this.#halve(parse(body), batch);
    try {
      await this.#post(body);
    } catch (error) {
      const items = isTooLarge(error) && batch.count !== 1 ? parse(body) : undefined;
      if (!Array.isArray(items) || items.length < 2) throw withItemPosition(error, batch);
      this.#refusedBytes = Math.min(this.#refusedBytes, body.length);
      return this.#halve(items, batch);
    }
    this.stored += count;
    this.#requests += 1;
    if (batch.count === undefined) this.#counted = false;
    else this.#meter?.countItems(count);
  }

  /** Read back from the body, since what it was made of may have changed. */
  async #halve(items: unknown, { start }: Batch): Promise<void> {
    for (const half of halves(items as readonly unknown[])) {
      for (const batch of cutAll(half, maxRequestBytes, start)) await this.#send(batch);
      start += half.length;
    }
  }
}

/** What an iterable gives, by `size()` at a time. A cancellation does not wait for the next item. */
async function* chunk(
  source: Source<unknown>,
  size: () => number,
  scope: Scope,
): AsyncGenerator<unknown[], void> {
  const iterator = iteratorOf(source);
  let ended = false;
  let group: unknown[] = [];
  try {
    while (!ended) {
      scope.throwIfCancelled();
      const next = read(iterator, scope);
      const { done, value } = "then" in next ? await next : next;
      ended = done === true;
      if (!ended) group.push(value);
      if (group.length >= size() || (ended && group.length > 0)) {
        yield group;
        group = [];
      }
    }
  } finally {
    if (!ended) closeIterator(iterator);
  }
}

type Read = IteratorResult<unknown>;

/** The next item; a promise only where the iterator gives one. */
function read(iterator: SourceIterator<unknown>, scope: Scope): Read | Promise<Read> {
  const fail = (cause: unknown): never => {
    if (scope.cancelled) throw scope.reason;
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new ApifyArgumentError(`pushItems: reading the items failed: ${said}.`, "items", {
      cause,
    });
  };
  try {
    const next = iterator.next();
    return "then" in next ? scope.race(next).catch(fail) : next;
  } catch (cause) {
    return fail(cause);
  }
}

function parse(json: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof json === "string" ? json : decodeUtf8(json));
  } catch (cause) {
    throw new ApifyArgumentError(`pushItems: the text is not JSON: ${cause}.`, "items", { cause });
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ApifyApiError && error.statusCode === 413;
}

/** Says which of all items the server speaks of. */
function withItemPosition(error: unknown, { start, count = 0 }: Batch): unknown {
  if (!(error instanceof ApifyError)) return error;
  const data = error instanceof ApifyApiError ? error.data : undefined;
  const invalid = (data as { invalidItems?: unknown } | null | undefined)?.invalidItems;
  for (const item of Array.isArray(invalid) ? invalid : []) {
    if (typeof item?.itemPosition === "number") item.itemPosition += start;
  }
  if (start > 0) {
    error.message += ` The request held the items ${start} to ${start + count - 1}; those before are stored.`;
  }
  return error;
}

/** An encoding that the caller names takes the place of the client's own choice. */
async function encoded(
  json: Uint8Array,
  encoding: DatasetPushItemsOptions["contentEncoding"],
): Promise<Uint8Array> {
  if (encoding === undefined || encoding === "identity") return json;
  if (encoding === "br") return compress(json, "br");
  const plain = new Blob([json as Uint8Array<ArrayBuffer>]).stream();
  const stream = plain.pipeThrough(new CompressionStream(encoding));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
