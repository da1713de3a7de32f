import { describe, expect, test } from "vitest";
import { didYouMean, nearest } from "../../src/core/nearest.js";

const names = [
  "build",
  "memory",
  "timeout",
  "timeoutSecs",
  "limit",
  "offset",
  "skipEmpty",
  "me.get",
  "xlsx",
  "maxRetries",
  "maxRetryAfterSecs",
];

describe("the nearest name", () => {
  test.each([
    ["memoryMbytes", "memory"],
    ["mem", "memory"],
    ["memroy", "memory"],
    ["limits", "limit"],
    ["LIMIT", "limit"],
    ["skip_empty", "skipEmpty"],
    ["timeoutSec", "timeoutSecs"],
    ["timeOut", "timeout"],
    ["ofset", "offset"],
    ["me.got", "me.get"],
    ["xslx", "xlsx"],
    ["maxRetry", "maxRetries"],
  ])("of %s is %s", (name, meant) => {
    expect(nearest(name, names)).toBe(meant);
  });

  test.each(["", "x", "proxy", "waitSecs", "b"])("of %j is none", (name) => {
    expect(nearest(name, names)).toBeUndefined();
  });

  test("is asked for in a sentence", () => {
    expect(didYouMean("limits", names)).toBe(' Did you mean "limit"?');
    expect(didYouMean("proxy", names)).toBe("");
  });
});
