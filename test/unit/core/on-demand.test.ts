import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { asNow, onDemand } from "../../../src/core/on-demand.js";

describe("a part", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is loaded once, and leaves no timer behind", async () => {
    const load = vi.fn(async () => "module");
    const part = onDemand(load);
    expect(await Promise.all([part(), part()])).toEqual(["module", "module"]);
    await part();
    expect(load).toHaveBeenCalledTimes(1);
    expect(part.ready).toBe("module");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that fails is an ApifyConnectionError of nothing sent, and is tried again by the next call", async () => {
    const load = vi.fn(async () => "module").mockRejectedValueOnce(new Error("404"));
    const part = onDemand(load);
    await expect(part()).rejects.toMatchObject({
      name: "ApifyConnectionError",
      sent: false,
      message: expect.stringContaining("404"),
    });
    expect(vi.getTimerCount()).toBe(0);
    await expect(part()).resolves.toBe("module");
  });

  test("that does not come is not waited for any longer, and used if it comes after all", async () => {
    let come: (module: string) => void = () => {};
    const part = onDemand(() => new Promise<string>((resolve) => (come = resolve)), 5);
    const waiting = expect(part()).rejects.toThrow(/nothing came for 5 s/);
    await vi.advanceTimersByTimeAsync(5000);
    await waiting;
    come("module");
    await vi.advanceTimersByTimeAsync(0);
    expect(part.ready).toBe("module");
  });
});

describe("a copy", () => {
  test("is of plain objects and lists, four levels down", () => {
    const date = new Date();
    const given = { list: [{ deep: { deeper: { same: 1 } } }], date };
    const copy = asNow(given);
    expect(copy).toEqual(given);
    expect(copy.list[0]!.deep).not.toBe(given.list[0]!.deep);
    expect(copy.list[0]!.deep.deeper).toBe(given.list[0]!.deep.deeper);
    expect(copy.date).toBe(date);
  });

  test("ends where a value goes in circles", () => {
    const given: Record<string, unknown> = { a: 1 };
    given.self = given;
    expect(asNow(given)).toMatchObject({ a: 1 });
  });
});
