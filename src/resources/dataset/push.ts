import { datasetPushItems } from "../../../generated/late-operations.js";
import type { DatasetPushItemsOptions } from "../../../generated/options.js";
import { encodeJson } from "../../core/body.js";
import type { Core } from "../../core/core.js";
import { encodeText } from "../../core/encoding.js";
import type { Mount, Operation } from "../../core/operation.js";
import { send } from "../../core/send.js";
import { isReadAlready, whyUnsendable } from "../../core/unsendable.js";
import { ApifyApiError, ApifyArgumentError, ApifyError } from "../../errors.js";
import type { RequestOptions } from "../../options.js";
import { Work } from "../work.js";
import { type Batch, BatchCutter, halves, hardLimit, tooLarge } from "./batches.js";
import { encoded } from "./encoded.js";
import { groupsOf, type Source } from "./groups.js";

/** How items are cut into requests. */
export interface PushOptions extends DatasetPushItemsOptions {
  /** Most bytes of JSON a request, before compression; default 5,000,000. */
  maxBatchBytes?: number | undefined;
}

const defaultBatchBytes = 5_000_000;

/** The JSON is written here, where it is measured. */
const operation: Operation = {
  ...datasetPushItems,
  body: "content",
  headers: { ...datasetPushItems.headers, contentType: "content-type" },
};

/** Appends items in the order they are given, in as many requests as that takes. */
export async function pushItems(
  core: Core,
  mount: Mount,
  items: unknown,
  given: PushOptions | undefined,
  request: RequestOptions | undefined,
): Promise<void> {
  const { maxBatchBytes = defaultBatchBytes, ...options } = { ...given };
  if (!Number.isInteger(maxBatchBytes) || maxBatchBytes < 1 || maxBatchBytes > hardLimit) {
    throw new ApifyArgumentError(
      `pushItems: maxBatchBytes must be a whole number from 1 to ${hardLimit}.`,
    );
  }
  const work = new Work(core, datasetPushItems.id, request);
  const push = new Push(core, mount, options, { maxBatchBytes }, work.request);
  try {
    await push.anything(items, maxBatchBytes);
  } catch (error) {
    // The reason of an abort is the caller's own.
    if (error instanceof ApifyError) error.pushedCount = push.stored;
    throw error;
  } finally {
    work.end();
  }
}

class Push {
  stored = 0;
  /** A body of this size was too large for the server. */
  #refused = Number.POSITIVE_INFINITY;
  readonly #core: Core;
  readonly #mount: Mount;
  readonly #options: DatasetPushItemsOptions;
  readonly #own: object;
  readonly #request: RequestOptions | undefined;

  constructor(
    core: Core,
    mount: Mount,
    options: DatasetPushItemsOptions,
    own: object,
    request: RequestOptions | undefined,
  ) {
    this.#core = core;
    this.#mount = mount;
    this.#options = options;
    this.#own = own;
    this.#request = request;
  }

  async anything(items: unknown, maxBytes: number): Promise<void> {
    if (typeof items === "string") await this.#text(items, maxBytes);
    else if (Array.isArray(items)) await this.#list(items, maxBytes);
    else if (isSource(items)) await this.#source(unread(items), maxBytes);
    else await this.#one(items);
  }

  /** JSON that is written already goes as it is, unless it has to be cut. */
  async #text(text: string, maxBytes: number): Promise<void> {
    const body = encodeText(text);
    if (body.length <= maxBytes) {
      try {
        return await this.#post(body);
      } catch (error) {
        if (!isTooLarge(error)) throw error;
        maxBytes = Math.ceil(body.length / 2);
        const items = parse(text);
        if (!Array.isArray(items) || items.length < 2) throw error;
      }
    }
    await this.anything(parse(text), maxBytes);
  }

  async #one(item: unknown): Promise<void> {
    if (typeof item !== "object" || item === null || ArrayBuffer.isView(item)) {
      throw new ApifyArgumentError(
        "pushItems takes an object, an array or another iterable of objects, or JSON.",
      );
    }
    const why = whyUnsendable(item);
    if (why) throw new ApifyArgumentError(`pushItems: there is nothing to store: ${why}.`);
    const body = encodeText(encodeJson(item));
    if (body.length > hardLimit) throw tooLarge(0, body.length);
    await this.#post(body);
    this.stored += 1;
  }

  /** All of it is checked before anything is sent. */
  async #list(items: readonly unknown[], maxBytes: number): Promise<void> {
    const cutter = new BatchCutter(maxBytes);
    const batches: Batch[] = [];
    for (let start = 0; start < items.length; ) {
      const group = items.slice(start, start + cutter.groupSize);
      batches.push(...cutter.add(group));
      start += group.length;
    }
    batches.push(...cutter.end());
    if (items.length === 0) await this.#post(encodeText("[]"));
    for (const batch of takenFrom(batches)) await this.#send(batch);
  }

  async #source(items: Source, maxBytes: number): Promise<void> {
    const cutter = new BatchCutter(maxBytes);
    const groups = groupsOf(items, () => cutter.groupSize, this.#request?.signal);
    for await (const group of groups) {
      for (const batch of cutter.add(group)) await this.#send(batch);
    }
    for (const batch of cutter.end()) await this.#send(batch);
  }

  async #send(batch: Batch): Promise<void> {
    const { items, body } = batch;
    if (items.length > 1 && body.length >= this.#refused) return this.#halve(batch);
    try {
      await this.#post(body);
    } catch (error) {
      if (isTooLarge(error) && items.length > 1) {
        this.#refused = Math.min(this.#refused, body.length);
        return this.#halve(batch);
      }
      throw located(error, batch);
    }
    this.stored += items.length;
  }

  async #halve({ items, start }: Batch): Promise<void> {
    for (const half of halves(items)) {
      const cutter = new BatchCutter(hardLimit, start);
      for (const batch of [...cutter.add(half), ...cutter.end()]) await this.#send(batch);
      start += half.length;
    }
  }

  async #post(json: Uint8Array): Promise<void> {
    const options = { ...this.#options, contentType: "application/json; charset=utf-8" };
    const body = await encoded(json, options.contentEncoding);
    const [own, request] = [this.#own, this.#request];
    await send(this.#core, operation, this.#mount, { body, options, own, request });
  }
}

function unread(items: Source): Source {
  if (!isReadAlready(items)) return items;
  throw new ApifyArgumentError("pushItems: this stream has been read already, so open it anew.");
}

function isSource(items: unknown): items is Source {
  if (typeof items !== "object" || items === null || ArrayBuffer.isView(items)) return false;
  return Symbol.iterator in items || Symbol.asyncIterator in items;
}

/** What was sent need not be kept. */
function* takenFrom<T>(list: T[]): Generator<T> {
  for (list.reverse(); list.length > 0; ) yield list.pop()!;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApifyArgumentError(`pushItems: the text is not JSON: ${cause}.`, {}, { cause });
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ApifyApiError && error.statusCode === 413;
}

/** Says which of all items the server speaks of. */
function located(error: unknown, { items, start }: Batch): unknown {
  if (!(error instanceof ApifyError)) return error;
  const data = error instanceof ApifyApiError ? error.data : undefined;
  const invalid = (data as { invalidItems?: unknown } | null | undefined)?.invalidItems;
  for (const item of Array.isArray(invalid) ? invalid : []) {
    if (typeof item?.itemPosition === "number") item.itemPosition += start;
  }
  if (start > 0) {
    error.message += ` The request held the items ${start} to ${start + items.length - 1}; those before are stored.`;
  }
  return error;
}
