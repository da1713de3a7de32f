import type { ClientOptions } from "../options.js";
import type { Clock } from "./clock.js";
import type { Operation } from "./operation.js";

/**
 * Kind of failure. `refused`: the server did nothing (429); `unsent`: not one byte reached the server; `ambiguous`: the server may
 * have processed the request; `final`: a retry would fail in the same way.
 */
export type FailureKind = "refused" | "unsent" | "ambiguous" | "final";

/** Maximum number of retries if no connection was established. */
const maxUnsentRetries = 4;
/** Longest delay between two attempts, in milliseconds. */
const maxDelayMillis = 128_000;

/** The longest Retry-After that is waited for, in seconds: of the client, or the default. */
export function maxRetryAfterOf({ maxRetryAfterSecs }: ClientOptions): number {
  return maxRetryAfterSecs ?? maxDelayMillis / 1000;
}

/** Maximum number of retries: of the call, of the client, or the default. */
export function maxRetriesOf(client: ClientOptions, given: number | undefined): number {
  return given ?? client.maxRetries ?? 8;
}

/** Minimum delay before the first retry in milliseconds: of the client, or the default. */
export function minDelayOf({ minDelayBetweenRetriesMillis }: ClientOptions): number {
  return minDelayBetweenRetriesMillis ?? 500;
}

export interface RetryPolicy {
  readonly maxRetries: number;
  /** Treat every operation as `safe`. */
  readonly unsafe: boolean;
}

/** Whether to retry after `attempts` attempts. Depends on the retry class of the operation, not on its HTTP method. */
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
  const wait = Math.min(base * (1 + random()), maxDelayMillis);
  return Math.max(wait, (retryAfterSecs ?? 0) * 1000);
}

/** Delays between polls: each is twice as long as the one before, up to a maximum. */
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

/** Kind of failure by status. A 5xx may have been processed, except where the status says that it never is. */
export function statusKind(status: number): FailureKind {
  if (status === 429) return "refused";
  return status >= 500 && status !== 501 && status !== 505 ? "ambiguous" : "final";
}

/** A `keyed` operation is safe to repeat if the call has its idempotency key; a list, if each of its items has one. */
export function effectiveRetry(
  operation: Operation,
  query: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): "safe" | "never" {
  if (operation.retry !== "keyed") return operation.retry;
  const [place, name = ""] = operation.idempotencyKey?.split(".") ?? [];
  const fields = place === "query" ? query : place === "header" ? headers : body;
  return (Array.isArray(fields) ? fields : [fields]).every((each) => each?.[name])
    ? "safe"
    : "never";
}

const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * Seconds of a Retry-After header: whole seconds, or an HTTP date, which is compared with the server's own clock (its Date header)
 * where that is told. Other values are ignored.
 */
export function parseRetryAfter(
  header: string | undefined,
  date?: string,
  nowMillis = Date.now(),
): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const until = parseDate(text);
  return until === undefined
    ? undefined
    : Math.max(0, (until - (parseDate(date?.trim()) ?? nowMillis)) / 1000);
}

function parseDate(text: string | undefined): number | undefined {
  const millis = text !== undefined && httpDate.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(millis) ? undefined : millis;
}
