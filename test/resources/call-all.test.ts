import { afterEach, describe, expect, test } from "vitest";
import { clientWith } from "../../src/client.js";
import { ApifyArgumentError } from "../../src/errors.js";
import { all, failure, range, until } from "../support/dataset-fixture.js";
import { FastClock } from "../support/fast-clock.js";
import { endFixtures, startServer } from "../support/fixture.js";
import { error, started } from "../support/run-responses.js";
import type { Received, ScriptedResponse } from "../support/scripted-server.js";

afterEach(endFixtures);

/** A platform with room for so many runs; each has finished when it is asked for the second time. */
async function platform({
  refuses = (_: number): boolean => false,
  stays = (_: string): boolean => false,
} = {}) {
  let starts = 0;
  let attempts = 0;
  const going = new Set<string>();
  const seen = new Map<string, number>();
  let most = 0;
  const aborted: string[] = [];
  const server = await startServer((request: Received): ScriptedResponse => {
    const id = /actor-runs\/([^/?]+)/.exec(request.url)?.[1];
    if (request.url.includes("/abort")) {
      aborted.push(id!);
      return { json: { data: { id, status: "ABORTING" } } };
    }
    if (id === undefined) {
      if (refuses(attempts++)) return error(402, "actor-memory-limit-exceeded");
      const run = `run-${JSON.parse(`${request.body}`).n}`;
      starts += 1;
      going.add(run);
      most = Math.max(most, going.size);
      return { ...started, json: { data: { id: run, status: "READY" } } };
    }
    const looks = (seen.get(id) ?? 0) + 1;
    seen.set(id, looks);
    const done = looks > 1 && !stays(id);
    if (done) going.delete(id);
    return {
      json: {
        data: { id, status: done ? (id.endsWith("7") ? "FAILED" : "SUCCEEDED") : "RUNNING" },
      },
    };
  });
  const clock = new FastClock((millis) => (millis < 20_000 && millis !== 5000 ? 1 : millis));
  const client = clientWith({ token: "t", baseUrl: server.url, rateLimit: false }, { clock });
  return {
    actor: client.actor("A"),
    server,
    aborted,
    going,
    get starts() {
      return starts;
    },
    get most() {
      return most;
    },
  };
}

const inputs = (length: number) => range(0, length).map((n) => ({ n }));

describe("many runs of one Actor", () => {
  test("200 at most 10 at once, though one start in five is refused, each once and in order", async () => {
    const world = await platform({ refuses: (attempt) => attempt % 5 === 4 });
    const results = await all(world.actor.callAll(inputs(200)));
    expect(results.map(({ index }) => index)).toEqual(range(0, 200));
    expect(results.map(({ run }) => run?.id)).toEqual(range(0, 200).map((n) => `run-${n}`));
    expect(results.every((result) => result.error === undefined)).toBe(true);
    expect(world.starts).toBe(200);
    expect(world.most).toBeGreaterThan(5);
    expect(world.most).toBeLessThanOrEqual(10);
  });

  test("each with its run or its error", async () => {
    const world = await platform();
    const given = [{ n: 1 }, { n: 2n }, { n: 3 }] as unknown as { n: number }[];
    const results = await all(world.actor.callAll(given));
    expect(results.map(({ run }) => run?.id)).toEqual(["run-1", undefined, "run-3"]);
    expect(results[1]!.error).toBeInstanceOf(ApifyArgumentError);
    expect(results[1]!.input).toBe(given[1]);
  });

  test("tells the status of each", async () => {
    const { actor } = await platform();
    const told: string[] = [];
    const onStatus = (run: { status: string }, index: number) =>
      told.push(`${index} ${run.status}`);
    await all(actor.callAll(inputs(2), { onStatus }));
    expect(told.sort()).toEqual(
      [0, 1].flatMap((n) => ["READY", "RUNNING", "SUCCEEDED"].map((status) => `${n} ${status}`)),
    );
  });

  test("ends at the first that fails, if wanted", async () => {
    const { actor } = await platform();
    const got: number[] = [];
    const failed = failure(
      (async () => {
        for await (const { index } of actor.callAll(inputs(20), { throwOnFailure: true }))
          got.push(index);
      })(),
    );
    expect(await failed).toMatchObject({ name: "ApifyRunFailedError", runId: "run-7" });
    expect(got).toEqual(range(0, 7));
  });

  test.each([true, false])(
    "leaving the loop starts no more; abortOnCancel: %s",
    async (abortOnCancel) => {
      const world = await platform({ stays: (id) => id !== "run-0" });
      for await (const _ of world.actor.callAll(inputs(100), { concurrency: 4, abortOnCancel }))
        break;
      const { starts } = world;
      expect(starts).toBeLessThanOrEqual(5);
      expect(world.aborted.length).toBe(abortOnCancel ? world.going.size : 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(world.starts).toBe(starts);
    },
  );

  test("a signal gives those that had started, and then its reason", async () => {
    const world = await platform({ stays: () => true });
    const controller = new AbortController();
    const got: (string | undefined)[] = [];
    const reading = (async () => {
      const { signal } = controller;
      for await (const { run } of world.actor.callAll(inputs(100), { concurrency: 3, signal })) {
        got.push(run?.id);
      }
    })();
    await until(() => world.server.requests.length > 10);
    controller.abort("enough");
    await expect(reading).rejects.toBe("enough");
    expect(got).toEqual(["run-0", "run-1", "run-2"]);
  });

  test("refuses what is no list, and wrong options, before anything is started", async () => {
    const world = await platform();
    for (const attempt of [
      () => world.actor.callAll({ n: 1 } as never),
      () => world.actor.callAll("text" as never),
      () => world.actor.callAll(inputs(2), { concurrency: 0 }),
      () => world.actor.callAll(inputs(2), { parallel: 3 } as never),
      () => world.actor.callAll(inputs(2), 5 as never),
      () => world.actor.callAll(inputs(2), { signal: null } as never),
      () => world.actor.callAll(inputs(2), { signal: "no" } as never),
      () => world.actor.callAll(inputs(2), { onStatus: 5 } as never),
    ]) {
      expect(await failure(all(attempt()))).toBeInstanceOf(ApifyArgumentError);
    }
    expect(world.starts).toBe(0);
  });
});
