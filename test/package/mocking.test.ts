import { expect, inject, test } from "vitest";
import { runMockingExample } from "./mocking.js";

const { project } = inject("consumer");

test("README's example of undici's MockAgent starts no run", async () => {
  expect(await runMockingExample("undici", project)).toBe("run-1");
});

test("without its mock, the request of the example fails", async () => {
  await expect(runMockingExample("undici", project, { undici: "/nowhere" })).rejects.toThrow(
    "undici",
  );
});
