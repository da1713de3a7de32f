import { fork } from "node:child_process";
import { once } from "node:events";
import type { Reading } from "./dataset-reader.js";
import type { DatasetBehaviour, Served } from "./dataset-server.js";

/** A dataset server and its readers, each in a process of its own. */
export interface World {
  /** What the server was asked for since it was last told how to behave. */
  behave(behaviour: Partial<DatasetBehaviour>): Promise<Served>;
  reading(way: string): Promise<Reading>;
  end(): void;
}

export async function startDataset(total: number): Promise<World> {
  const server = fork(new URL("./dataset-server.ts", import.meta.url), [String(total)]);
  const [port] = (await once(server, "message")) as [number];
  return {
    async behave(behaviour) {
      const served = once(server, "message");
      server.send({ latency: 0, mostPerAnswer: total, breaks: 0, ...behaviour });
      return ((await served) as [Served])[0];
    },
    async reading(way) {
      const args = [way, `http://127.0.0.1:${port}`];
      const execArgv = [...process.execArgv, "--expose-gc", "--max-old-space-size=8192"];
      const reader = fork(new URL("./dataset-reader.ts", import.meta.url), args, { execArgv });
      const failed = once(reader, "exit").then(([code]) => {
        throw new Error(`${way} ended with ${code}.`);
      });
      await Promise.race([once(reader, "message"), failed]);
      reader.send("read");
      const [result] = (await Promise.race([once(reader, "message"), failed])) as [Reading];
      failed.catch(() => {});
      reader.disconnect();
      return result;
    },
    end: () => server.disconnect(),
  };
}

/** Reads in every way, in turns, so that a busy machine is busy for all; prints what each cost beside the first. */
export async function inTurns(
  world: World,
  total: number,
  rounds: number,
  ways: readonly string[],
): Promise<void> {
  const readings = new Map<string, Reading[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < rounds; round++) {
    for (const way of ways) readings.get(way)!.push(await world.reading(way));
  }
  const first = readings.get(ways[0]!)!;
  for (const [way, each] of readings) console.log(`  ${way}: ${figures(each, first, total)}`);
}

function figures(each: readonly Reading[], first: readonly Reading[], total: number): string {
  const secs = each.map((one) => one.secs);
  const ratio = (of: (numbers: number[]) => number) =>
    (of(secs) / of(first.map((one) => one.secs))).toFixed(2);
  const whole = each.every(({ items, inOrder }) => inOrder && items === total);
  return [
    `${Math.round(total / best(secs)).toLocaleString("en")} items/s`,
    `time of the first x ${ratio(best)} (best), x ${ratio(median)} (median)`,
    `CPU ${best(each.map((one) => one.cpuSecs)).toFixed(1)} s`,
    `growth ${each.map((one) => one.growthMegabytes.toFixed(0)).join(", ")} MB`,
    `longest stall ${best(each.map((one) => one.longestStallMillis)).toFixed(0)} ms`,
    whole ? "all, in order" : "NOT all in order",
  ].join("; ");
}

const best = (numbers: number[]): number => Math.min(...numbers);
const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
