import { expect, test } from "vitest";
import { Canceller, orCancelled } from "../../../src/core/cancellation.js";

test("who was told of an abort before a wait is told of one after it", async () => {
  const scope = new Canceller();
  const told: unknown[] = [];
  scope.onCancel = (reason) => told.push(reason);
  await orCancelled(Promise.resolve(), scope);
  await new Promise((resolve) => setImmediate(resolve));
  scope.cancel("enough");
  expect(told).toEqual(["enough"]);
});

test("an abort ends the wait and the work", async () => {
  const scope = new Canceller();
  const told: unknown[] = [];
  scope.onCancel = (reason) => told.push(reason);
  const wait = orCancelled(new Promise(() => {}), scope);
  scope.cancel("enough");
  await expect(wait).rejects.toBe("enough");
  expect(told).toEqual(["enough"]);
});
