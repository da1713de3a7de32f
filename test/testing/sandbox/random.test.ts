import { expect, test } from "vitest";
import { startSandbox } from "../../../src/testing/index.js";

test("the same seed gives the same IDs", async () => {
  const id = async (seed: number) => {
    await using sandbox = await startSandbox({ seed });
    return (await sandbox.client().datasets().getOrCreate("results")).id;
  };
  expect(await id(1)).toMatch(/^[A-Za-z0-9]{17}$/);
  expect(await id(1)).toBe(await id(1));
  expect(await id(1)).not.toBe(await id(2));
});
