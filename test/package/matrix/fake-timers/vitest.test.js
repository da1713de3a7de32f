import { expect, test, vi } from "vitest";
import { expected, scenario } from "./scenario.js";

test("nothing hangs under fake timers", async () => {
  vi.useFakeTimers();
  expect(await scenario()).toBe(expected);
});
