import { ApifyClient as OfficialClient } from "apify-client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startSandbox } from "../../../src/testing/index.js";

afterEach(() => vi.restoreAllMocks());

describe("what is said of logs", () => {
  test("`call()` of an Actor prints the run's log", async () => {
    await using sandbox = await startSandbox({
      actors: { "me/greeter": ({ log }) => log("Hello") },
    });
    const printed = vi.spyOn(console, "log").mockImplementation(() => {});
    const official = new OfficialClient({ token: sandbox.token, baseUrl: sandbox.url });
    await official.actor("me/greeter").call();
    expect(printed.mock.calls.join("\n")).toMatch(/greeter runId:\w+ -> .*Hello/);

    printed.mockClear();
    const ours = sandbox.client().actor("me/greeter");
    await ours.call();
    expect(printed).not.toHaveBeenCalled();
    await ours.call({}, { log: console.log });
    expect(printed.mock.calls.join("\n")).toContain("Hello");
  });
});
