import { createHash } from "node:crypto";
import type { QueueRequest, RequestQueue } from "../../../generated/models.js";
import type { Account } from "./account.js";
import { timestamp } from "./call.js";
import { known } from "./known.js";
import { type StorageOptions, storageInfo } from "./storage-info.js";
import type { World } from "./world.js";

/** A request in the queue, and its lock. */
export interface Entry {
  request: QueueRequest;
  lockedUntil: number;
  lockedBy: string | undefined;
}

/** The same unique key has the same ID in every queue. */
export function requestId(uniqueKey: string): string {
  const digest = createHash("sha256").update(uniqueKey).digest("base64");
  return digest.replace(/[+/=]/g, "").slice(0, 15);
}

/** A request queue: its requests, and in which order they are due. */
export class RequestQueueState {
  readonly #entries = new Map<string, Entry>();
  /** What is due before all else, the latest first; and the rest, in the order of its coming. */
  readonly #front = new Map<string, Entry>();
  readonly #back = new Map<string, Entry>();
  readonly #clients = new Set<string>();

  constructor(readonly info: RequestQueue) {}

  /** In the order in which they were added. */
  get entries(): Entry[] {
    return [...this.#entries.values()];
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** Takes a request in, or the new state of one that is there. */
  put(request: QueueRequest, forefront: boolean, world: World): void {
    const present = this.#entries.get(request.id);
    const entry = present ?? { request, lockedUntil: 0, lockedBy: undefined };
    const wasDue = present !== undefined && !present.request.handledAt;
    if (present) this.#count(present.request, -1);
    this.#count(request, 1);
    entry.request = request;
    this.#entries.set(request.id, entry);
    if (request.handledAt) this.#unplace(request.id);
    else if (forefront || !wasDue) this.place(entry, forefront);
    this.info.modifiedAt = timestamp(world);
  }

  /** To the head of the queue, or to its end. */
  place(entry: Entry, forefront: boolean): void {
    const { id } = entry.request;
    this.#unplace(id);
    (forefront ? this.#front : this.#back).set(id, entry);
  }

  delete(id: string, world: World): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#unplace(id);
    this.#count(entry.request, -1);
    this.info.modifiedAt = timestamp(world);
  }

  /** The first so many that are due: not handled, not locked. */
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

  /** Who calls: two of them are several clients. */
  seen(client: string): void {
    this.#clients.add(client);
    this.info.hadMultipleClients = this.#clients.size > 1;
  }

  #unplace(id: string): void {
    this.#front.delete(id);
    this.#back.delete(id);
  }

  #count({ handledAt }: QueueRequest, change: 1 | -1): void {
    this.info.totalRequestCount += change;
    if (handledAt) this.info.handledRequestCount += change;
    else this.info.pendingRequestCount += change;
  }
}

export function createRequestQueue(
  world: World,
  account: Account,
  options: StorageOptions,
): RequestQueueState {
  return new RequestQueueState(
    known<RequestQueue>({
      ...storageInfo(world, account, options),
      hadMultipleClients: false,
      totalRequestCount: 0,
      handledRequestCount: 0,
      pendingRequestCount: 0,
      stats: { readCount: 0, writeCount: 0, deleteCount: 0, headItemReadCount: 0, storageBytes: 0 },
    }),
  );
}
