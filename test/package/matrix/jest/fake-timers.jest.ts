import { expected, scenario } from "./scenario";

test("nothing hangs while timers are fake from the start", async () => {
  expect(jest.isMockFunction(setTimeout) || "clock" in setTimeout).toBe(true);
  expect(await scenario()).toBe(expected);
});

test("nothing hangs when they become fake once the package is in use", async () => {
  jest.useRealTimers();
  expect(await scenario()).toBe(expected);
  jest.useFakeTimers();
  expect(await scenario()).toBe(expected);
});
