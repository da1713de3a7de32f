import type { ClientOptions } from "../options.js";
import type { Clock } from "./clock.js";
import type { Operation } from "./operation.js";

/**
 * What a failed attempt leaves open: `refused`: the server said it did nothing (429); `unsent`: not one byte reached it;
 * `ambiguous`: it may have been done; `final`: the answer will not change.
 */
export type FailureKind = "refused" | "unsent" | "ambiguous" | "final";

/** Most retries where the connection was never established. */
const maxUnsentRetries = 4;
/** Longest wait between two attempts, in milliseconds. */
const maxDelayMillis = 128_000;

/** Most retries of a request, where nobody says otherwise. */
export function maxRetriesOf(client: ClientOptions, given: number | undefined): number {
  return given ?? client.maxRetries ?? 8;
}

/** Milliseconds before the first retry, where nobody says otherwise. */
export function minDelayOf({ minDelayBetweenRetriesMillis }: ClientOptions): number {
  return minDelayBetweenRetriesMillis ?? 500;
}

export interface RetryPolicy {
  readonly maxRetries: number;
  /** Treat every operation as `safe`. */
  readonly unsafe: boolean;
}

/** Whether to send again after `attempts` attempts. Decided by the retry class of the operation, never by its method. */
export function mayRetry(
  kind: FailureKind,
  retry: "safe" | "never",
  attempts: number,
  policy: RetryPolicy,
): boolean {
  if (attempts > policy.maxRetries || kind === "final") return false;
  if (kind === "refused") return true;
  if (kind === "unsent") return attempts <= maxUnsentRetries;
  return retry === "safe" || policy.unsafe;
}

/** Random in [D, 2D], D doubling from attempt to attempt; the server's Retry-After (seconds) only lengthens it. */
export function retryDelay(
  attempts: number,
  { random }: Pick<Clock, "random">,
  minDelayMillis: number,
  retryAfterSecs?: number,
): number {
  const base = minDelayMillis * 2 ** (attempts - 1);
  const wait = base * (1 + random());
  return Math.min(Math.max(wait, (retryAfterSecs ?? 0) * 1000), maxDelayMillis);
}

/** Pauses between looks at something that changes in its own time: the first, then twice as long each, up to the longest. */
export class Backoff {
  readonly #first: number;
  readonly #longest: number;
  #next: number;

  /** In milliseconds. */
  constructor(first: number, longest: number) {
    this.#first = first;
    this.#longest = longest;
    this.#next = first;
  }

  next(): number {
    const pause = this.#next;
    this.#next = Math.min(pause * 2, this.#longest);
    return pause;
  }

  reset(): void {
    this.#next = this.#first;
  }
}

/** The status alone: 5xx may have been done, except where the server says that it never will. */
export function statusKind(status: number): FailureKind {
  if (status === 429) return "refused";
  return status >= 500 && status !== 501 && status !== 505 ? "ambiguous" : "final";
}

/** A `keyed` operation counts as safe if the call names its key. */
export function effectiveRetry(
  operation: Operation,
  query: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): "safe" | "never" {
  if (operation.retry !== "keyed") return operation.retry;
  const [place, name] = operation.idempotencyKey?.split(".") ?? [];
  const fields =
    place === "query"
      ? query
      : place === "header"
        ? headers
        : (body as Readonly<Record<string, unknown>> | null | undefined);
  return fields?.[name ?? ""] ? "safe" : "never";
}

const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Seconds to wait by a Retry-After header: whole seconds or an HTTP date. Anything else is as if it were not there. */
export function parseRetryAfter(
  header: string | undefined,
  nowMillis = Date.now(),
): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!httpDate.test(text)) return undefined;
  const millis = Date.parse(text);
  return Number.isNaN(millis) ? undefined : Math.max(0, (millis - nowMillis) / 1000);
}
