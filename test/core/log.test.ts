import { afterEach, describe, expect, test, vi } from "vitest";
import { LeveledLog, logLevelIn } from "../../src/core/log.js";
import type { LogLevel } from "../../src/options.js";
import { clientFor, endFixtures, startFixture } from "../support/fixture.js";
import { closedPort } from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await endFixtures();
});

const levels = ["error", "warn", "info", "debug"] as const;

function spyLogger() {
  return { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
}

describe("a logger with a level", () => {
  test.each<[LogLevel, readonly string[]]>([
    ["off", []],
    ["error", ["error"]],
    ["warn", ["error", "warn"]],
    ["info", ["error", "warn", "info"]],
    ["debug", ["error", "warn", "info", "debug"]],
  ])("%s writes %j", (level, written) => {
    const logger = spyLogger();
    const log = new LeveledLog(logger, level);
    for (const each of levels) log.write(each, () => each);
    expect(levels.filter((each) => logger[each].mock.calls.length > 0)).toEqual(written);
  });

  test("makes no message that it does not write", () => {
    const message = vi.fn(() => "message");
    new LeveledLog(spyLogger(), "warn").write("debug", message);
    new LeveledLog(undefined, "debug").write("error", message);
    expect(message).not.toHaveBeenCalled();
  });

  test("that fails, now or later, makes no call fail", async () => {
    const fail = () => {
      throw new Error("disk full");
    };
    const logger = { ...spyLogger(), debug: fail, warn: async () => fail() };
    const { client, server } = await startFixture([{ status: 500 }, { json: { data: {} } }], {
      logger,
      logLevel: "debug",
    });
    await client.user().get();
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ["warn", "warn"],
    ["WARN", "warn"],
    ["WARNING", "warn"],
    ["SOFT_FAIL", "error"],
    ["PERF", "debug"],
    ["OFF", "off"],
    ["0", "off"],
    ["4", "info"],
    ["7", undefined],
    ["loud", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s in an environment that Apify's logger shares means %s", (text, level) => {
    expect(logLevelIn(text)).toBe(level);
  });
});

describe("what a client logs", () => {
  test("is nothing, unless it is asked to", async () => {
    const consoles = levels.map((level) => vi.spyOn(console, level).mockReturnValue());
    const { client } = await startFixture([{ status: 503 }, { json: { data: {} } }]);
    await client.dataset("DS").get();
    for (const each of consoles) expect(each).not.toHaveBeenCalled();
  });

  test("is every retry as a warning, with what failed and how long it waits", async () => {
    const logger = spyLogger();
    const { client } = await startFixture([{ status: 503 }, { json: { data: {} } }], { logger });
    await client.dataset("DS").get();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls[0]?.[0]).toMatch(/GET \/v2\/datasets\/DS answered 503.*500 ms/);
    expect(logger.debug).not.toHaveBeenCalled();
  });

  test("is every attempt at level debug", async () => {
    const logger = spyLogger();
    const options = { logger, logLevel: "debug" } as const;
    const { client } = await startFixture([{ json: { data: {} } }], options);
    await client.dataset("DS").get();
    expect(logger.debug).toHaveBeenCalledWith(
      "GET /v2/datasets/DS (attempt 1): 200, 11 bytes in 0 ms",
    );
    expect(logger.debug).toHaveBeenCalledTimes(1);
  });

  test("says at level debug what an attempt came to", async () => {
    const logger = spyLogger();
    const options = { logger, logLevel: "debug", maxRetries: 1 } as const;
    const script = [{ status: 503, afterSecs: 2 }, { breaks: "before" }] as const;
    const { client } = await startFixture(script, options);
    await expect(client.dataset("DS").get()).rejects.toThrow("connection was lost");
    expect(logger.debug.mock.calls.flat()).toEqual([
      "GET /v2/datasets/DS (attempt 1): 503, 0 bytes in 2000 ms",
      "GET /v2/datasets/DS (attempt 2): no answer in 0 ms",
    ]);
  });

  test("says at level debug that nobody listens", async () => {
    const logger = spyLogger();
    const options = { logger, logLevel: "debug", maxRetries: 0 } as const;
    const client = clientFor(closedPort, options, new VirtualClock());
    await expect(client.dataset("DS").get()).rejects.toMatchObject({ code: "ECONNREFUSED" });
    expect(logger.debug.mock.calls.flat()).toEqual([
      "GET /v2/datasets/DS (attempt 1): not sent in 0 ms",
    ]);
  });

  test("goes to the console at the level of APIFY_LOG_LEVEL", async () => {
    vi.stubEnv("APIFY_LOG_LEVEL", "DEBUG");
    const debug = vi.spyOn(console, "debug").mockReturnValue();
    const { client } = await startFixture([{ json: { data: {} } }]);
    await client.dataset("DS").get();
    expect(debug).toHaveBeenCalledTimes(1);
  });

  test("ignores an APIFY_LOG_LEVEL that is none", () => {
    vi.stubEnv("APIFY_LOG_LEVEL", "loud");
    expect(() => clientFor("http://127.0.0.1", {}, new VirtualClock())).not.toThrow();
  });
});
