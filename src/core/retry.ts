import type { Operation, RetryClass } from "./operation.js";

/**
 * What a failed attempt leaves open: `refused`: the server said it did nothing (429); `unsent`: not one byte reached it;
 * `ambiguous`: it may have been done; `final`: the answer will not change.
 */
export type FailureKind = "refused" | "unsent" | "ambiguous" | "final";

/** Most retries where the connection was never established. */
const maxUnsentRetries = 4;
/** Longest wait between two attempts, in milliseconds. */
const maxDelayMillis = 128_000;

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
  random: number,
  minDelayMillis: number,
  retryAfterSecs: number | undefined,
): number {
  const base = minDelayMillis * 2 ** (attempts - 1);
  const wait = base * (1 + random);
  return Math.min(Math.max(wait, (retryAfterSecs ?? 0) * 1000), maxDelayMillis);
}

/** The status alone: 5xx may have been done, except where the server says that it never will. */
export function statusKind(status: number): FailureKind {
  if (status === 429) return "refused";
  return status >= 500 && status !== 501 && status !== 505 ? "ambiguous" : "final";
}

/** A `keyed` operation counts as safe if the call names its key. */
export function effectiveRetry(
  operation: Operation,
  call: {
    query: Readonly<Record<string, unknown>>;
    headers: Readonly<Record<string, string>>;
    body: unknown;
  },
): Exclude<RetryClass, "keyed"> {
  if (operation.retry !== "keyed") return operation.retry;
  const [place, name] = operation.key?.split(".") ?? [];
  const fields =
    place === "query"
      ? call.query
      : place === "header"
        ? call.headers
        : (call.body as Readonly<Record<string, unknown>> | null | undefined);
  return fields?.[name ?? ""] ? "safe" : "never";
}
