import { createHash } from "node:crypto";
import type {
  Dataset,
  KeyValueStore,
  QueueRequest,
  RequestQueue,
} from "../../../generated/models.js";
import { count, emptyStats, type Kept, model } from "./wire.js";

export type StoredRequest = Kept<QueueRequest, "id">;

/** What a storage is made of: the properties that all kinds have, its URL in the API, and what signs public URLs. */
export interface NewStorage {
  readonly info: { readonly id: string; readonly userId: string };
  readonly url: string;
  readonly urlSigningSecretKey: string;
  readonly schema: Record<string, unknown> | null;
}

/** An object that was pushed to a dataset. */
export type Item = Record<string, unknown>;

/** A dataset. Its items are kept as JSON texts, so that they cannot be changed from outside. */
export class DatasetState {
  readonly lines: string[] = [];
  readonly info: Kept<Dataset, "id">;

  /** @internal */
  constructor({ info, url, ...others }: NewStorage) {
    this.info = model<DatasetState["info"]>({
      ...info,
      ...others,
      itemCount: 0,
      cleanItemCount: 0,
      stats: emptyStats("DatasetStats"),
      itemsPublicUrl: `${url}/items`,
    });
  }

  get items(): Item[] {
    return this.lines.map((line) => JSON.parse(line) as Item);
  }

  push(items: readonly Item[], time: string): void {
    const { info, lines } = this;
    const pushed = items.map((item) => JSON.stringify(item));
    for (const line of pushed) lines.push(line);
    const bytes = pushed.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
    const fields = new Set([...(info.fields ?? []), ...items.flatMap((item) => Object.keys(item))]);
    const clean = items.filter((item) => Object.keys(item).some((name) => !name.startsWith("#")));
    Object.assign(info, {
      itemCount: lines.length,
      cleanItemCount: (info.cleanItemCount ?? 0) + clean.length,
      modifiedAt: time,
      fields: [...fields],
    });
    count(info, "writeCount", items.length);
    count(info, "storageBytes", bytes);
    count(info, "inflatedBytes", bytes);
  }
}

/** A record of a key-value store. */
export type RecordValue = { readonly body: Buffer; readonly contentType: string };

/** A key-value store and its records. */
export class KeyValueStoreState {
  readonly #records = new Map<string, RecordValue>();
  #sorted: string[] | undefined;
  readonly info: Kept<KeyValueStore, "id">;

  /** @internal */
  constructor({ info, url, ...others }: NewStorage) {
    this.info = model<KeyValueStoreState["info"]>({
      ...info,
      ...others,
      stats: emptyStats("KeyValueStoreStats"),
      keysPublicUrl: `${url}/keys`,
      recordsPublicUrl: `${url}/records`,
    });
  }

  /** In the order of their bytes in UTF-8. */
  get keys(): readonly string[] {
    this.#sorted ??= [...this.#records.keys()]
      .map((key) => Buffer.from(key))
      .sort(Buffer.compare)
      .map((key) => key.toString());
    return this.#sorted;
  }

  record(key: string): RecordValue | undefined {
    return this.#records.get(key);
  }

  set(key: string, value: RecordValue): void {
    this.delete(key);
    count(this.info, "storageBytes", value.body.length);
    this.#records.set(key, value);
    this.#sorted = undefined;
  }

  delete(key: string): void {
    count(this.info, "storageBytes", -(this.#records.get(key)?.body.length ?? 0));
    if (this.#records.delete(key)) this.#sorted = undefined;
  }
}

/** A request in the queue, and its lock. */
export type Entry = { request: StoredRequest; lockedUntil: number; lockedBy: string | undefined };

/** The same unique key has the same ID in every queue. */
export function requestId(uniqueKey: string): string {
  const digest = createHash("sha256").update(uniqueKey).digest("base64");
  return digest.replace(/[+/=]/g, "").slice(0, 15);
}

/** A request queue: its requests, and in which order they are due. */
export class RequestQueueState {
  readonly #entries = new Map<string, Entry>();
  /** What was put to the head of the queue, the latest first; then the rest, in the order of arrival. */
  readonly #front = new Map<string, Entry>();
  readonly #back = new Map<string, Entry>();
  readonly #clients = new Set<string>();
  readonly info: Kept<RequestQueue, "id">;

  /** @internal */
  constructor({ info }: NewStorage) {
    this.info = model<RequestQueueState["info"]>({
      ...info,
      hadMultipleClients: false,
      totalRequestCount: 0,
      handledRequestCount: 0,
      pendingRequestCount: 0,
      stats: emptyStats("RequestQueueStats"),
    });
  }

  /** In the order in which they were added. */
  get entries(): Entry[] {
    return [...this.#entries.values()];
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** Adds a request, or replaces one. */
  put(request: StoredRequest, forefront: boolean, time: string): void {
    const { id } = request;
    const present = this.#entries.get(id);
    const entry = present ?? { request, lockedUntil: 0, lockedBy: undefined };
    const wasDue = present !== undefined && !present.request.handledAt;
    if (present) this.#count(present.request, -1);
    this.#count(request, 1);
    entry.request = request;
    this.#entries.set(id, entry);
    if (request.handledAt) this.#unplace(id);
    else if (forefront || !wasDue) this.place(entry, forefront);
    this.info.modifiedAt = time;
  }

  /** Moves a request to the head of the queue, or to its end. */
  place(entry: Entry, forefront: boolean): void {
    const { id } = entry.request;
    this.#unplace(id);
    (forefront ? this.#front : this.#back).set(id, entry);
  }

  delete(id: string, time: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#unplace(id);
    this.#count(entry.request, -1);
    this.info.modifiedAt = time;
  }

  /** The first requests that are neither handled nor locked. */
  head(limit: number, now: number): Entry[] {
    const due: Entry[] = [];
    for (const entries of [[...this.#front.values()].reverse(), this.#back.values()]) {
      for (const entry of entries) {
        if (due.length === limit) return due;
        if (entry.lockedUntil <= now) due.push(entry);
      }
    }
    return due;
  }

  /** Notes who calls, for `hadMultipleClients`. */
  seen(client: string): void {
    this.#clients.add(client);
    this.info.hadMultipleClients = this.#clients.size > 1;
  }

  #unplace(id: string): void {
    this.#front.delete(id);
    this.#back.delete(id);
  }

  #count({ handledAt }: QueueRequest, change: 1 | -1): void {
    const state = handledAt ? "handledRequestCount" : "pendingRequestCount";
    for (const name of ["totalRequestCount", state] as const) {
      this.info[name] = (this.info[name] ?? 0) + change;
    }
  }
}
