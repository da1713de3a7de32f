import { ApifyClient as OfficialClient } from "apify-client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startSandbox } from "../../../src/testing/index.js";
import type { Received } from "../../support/scripted-server.js";
import { compareClients, data, endFixtures, failure } from "./compare-clients.js";

afterEach(async () => {
  vi.restoreAllMocks();
  await endFixtures();
});

const lines = ["2026-01-01T00:00:00.000Z one", "  and a half", "2026-01-01T00:00:01.000Z two"];

/** A run `R` of the Actor `greeter`, with these lines in its log. */
const greeter = ({ url }: Received) => {
  if (url.includes("/log")) return { text: `${lines.join("\n")}\n` };
  return data(url.includes("/actor-runs/") ? { id: "R", actId: "A" } : { name: "greeter" });
};

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

  test("a `StreamedLog` gives messages, on the console with the Actor's name and the run's ID before each, and throws when it is started or stopped twice", async () => {
    const given = await compareClients(greeter, async (client) => {
      const info = vi.fn();
      const log = (await client.run("R").getStreamedLog({ toLog: { info } as never }))!;
      log.start();
      await vi.waitFor(() => expect(info.mock.lastCall?.[0]).toContain("two"), 10_000);
      const twice = await failure(async () => log.start()).catch(() => undefined);
      await log.stop();
      const stopped = await failure(() => log.stop()).catch(() => undefined);
      return { texts: info.mock.calls.flat(), throws: [!!twice, !!stopped] };
    });
    const messages = [`${lines[0]}\n${lines[1]}`, lines[2]];
    expect(given.theirs).toEqual({ texts: messages, throws: [true, true] });
    expect(given.ours).toEqual({ texts: lines, throws: [false, false] });

    const printed = await compareClients(greeter, async (client) => {
      const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "info")];
      for (const spy of spies) spy.mockReset().mockImplementation(() => {});
      const text = () => spies.flatMap(({ mock }) => mock.calls.flat()).join("\n");
      const log = (await client.run("R").getStreamedLog())!;
      log.start();
      await vi.waitFor(() => expect(text()).toContain("two"), 10_000);
      await log.stop();
      return text();
    });
    expect(printed.theirs).toMatch(/greeter runId:R -> .*Z one/);
    expect(printed.ours).toBe(lines.join("\n"));
  });
});
