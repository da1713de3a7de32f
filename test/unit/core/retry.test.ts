import { describe, expect, test } from "vitest";
import type { Operation } from "../../../src/core/operation.js";
import { effectiveRetry, mayRetry, retryDelay, statusKind } from "../../../src/core/retry.js";

const policy = { maxRetries: 8, minDelayMillis: 500, unsafe: false };

describe("whether to send again", () => {
  test("what was refused: every operation, eight times", () => {
    expect(mayRetry("refused", "never", 8, policy)).toBe(true);
    expect(mayRetry("refused", "never", 9, policy)).toBe(false);
  });

  test("what was never sent: every operation, four times", () => {
    expect(mayRetry("unsent", "never", 4, policy)).toBe(true);
    expect(mayRetry("unsent", "never", 5, policy)).toBe(false);
    expect(mayRetry("unsent", "never", 3, { ...policy, maxRetries: 2 })).toBe(false);
  });

  test("what may have been done: only what is safe, or everything if the user says so", () => {
    expect(mayRetry("ambiguous", "safe", 1, policy)).toBe(true);
    expect(mayRetry("ambiguous", "never", 1, policy)).toBe(false);
    expect(mayRetry("ambiguous", "never", 1, { ...policy, unsafe: true })).toBe(true);
  });

  test("what will not change: never", () => {
    expect(mayRetry("final", "safe", 1, { ...policy, unsafe: true })).toBe(false);
  });

  test.each([
    [429, "refused"],
    [500, "ambiguous"],
    [501, "final"],
    [502, "ambiguous"],
    [503, "ambiguous"],
    [504, "ambiguous"],
    [505, "final"],
    [599, "ambiguous"],
    [400, "final"],
    [408, "final"],
    [425, "final"],
  ])("status %i is %s", (status, kind) => {
    expect(statusKind(status)).toBe(kind);
  });
});

describe("the wait before sending again", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("number %i is in [D, 2 D], D = 500 ms doubled", (attempt) => {
    const delay = 500 * 2 ** (attempt - 1);
    expect(retryDelay(attempt, 0, 500, undefined)).toBe(delay);
    expect(retryDelay(attempt, 1, 500, undefined)).toBe(2 * delay);
  });

  test("is lengthened by Retry-After, never shortened", () => {
    expect(retryDelay(1, 0.5, 500, 3)).toBe(3000);
    expect(retryDelay(1, 0.5, 500, 0)).toBe(750);
  });

  test("is at most 128 seconds", () => {
    expect(retryDelay(1, 0, 500, 1e9)).toBe(128_000);
    expect(retryDelay(60, 1, 500, undefined)).toBe(128_000);
  });
});

describe("an operation that is safe by its key", () => {
  const operation = (key: string) => ({ retry: "keyed", key }) as Operation;
  const call = { query: {}, headers: {}, body: undefined };

  test.each([
    ["query.name", { ...call, query: { name: "n" } }],
    ["body.idempotencyKey", { ...call, body: { idempotencyKey: "k" } }],
    ["header.idempotency-key", { ...call, headers: { "idempotency-key": "k" } }],
  ])("%s: safe with it", (key, given) => {
    expect(effectiveRetry(operation(key), given)).toBe("safe");
  });

  test.each([
    ["query.name", call],
    ["query.name", { ...call, query: { name: "" } }],
    ["query.name", { ...call, body: { name: "n" } }],
    ["body.idempotencyKey", call],
    ["body.idempotencyKey", { ...call, body: null }],
    ["body.idempotencyKey", { ...call, body: "idempotencyKey" }],
    ["header.idempotency-key", call],
  ])("%s: never without it", (key, given) => {
    expect(effectiveRetry(operation(key), given)).toBe("never");
  });
});
