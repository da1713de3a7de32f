import type { ChildProcess } from "node:child_process";
import type { ClientName } from "./clients.js";
import type { Cost, Job } from "./job.js";
import { ask, said, start } from "./process.js";
import { inTurns, median, ratio } from "./turns.js";

type Work = Omit<Job, "count">;

const works: readonly Work[] = [
  { what: "get", encoding: "plain", concurrency: 10 },
  { what: "get", encoding: "plain", concurrency: 1 },
  { what: "get", encoding: "plain", concurrency: 100 },
  { what: "get", encoding: "gzip", concurrency: 10 },
  { what: "get", encoding: "brotli", concurrency: 10 },
  { what: "post", encoding: "plain", concurrency: 10 },
];
const names: readonly ClientName[] = ["floor", "ours", "ours, default", "official"];

/** Requests a round, and before the first: the official client takes longer to do what tells as much. */
const counts = { round: 2500, warmUp: 20_000 };
const officialShare = 1 / 6;

/** Shares of CPU at concurrency 10: of the floor's for what the client adds, of the official one's for what it saves. */
export interface Shares {
  readonly ofFloor: number;
  readonly ofOfficial: number;
}

/** Small calls, each client in a process of its own, against a server in another. By name of the work. */
export async function smallCalls(baseUrl: string, rounds: number): Promise<Map<string, Shares>> {
  const children = new Map<ClientName, ChildProcess>();
  for (const name of names) {
    const child = await start("client-process.ts", name, baseUrl);
    await said(child);
    children.set(name, child);
  }
  const measure = (name: ClientName, work: Work, count: number): Promise<Cost> => {
    const share = name === "official" ? officialShare : 1;
    return ask<Cost>(children.get(name)!, { ...work, count: Math.ceil(count * share) });
  };
  const shares = new Map<string, Shares>();
  for (const work of works) {
    for (const name of names) await measure(name, work, counts.warmUp);
    const costs = await inTurns(names, rounds, (name) => measure(name, work, counts.round));
    const what = `${work.what} ${work.encoding} at ${work.concurrency}`;
    shares.set(what, print(what, costs));
  }
  for (const child of children.values()) child.disconnect();
  return shares;
}

function print(what: string, costs: Record<ClientName, Cost[]>): Shares {
  const cpu = (name: ClientName) => costs[name].map(({ cpuMicros }) => cpuMicros);
  console.log(`\n${what}`);
  for (const name of names) {
    const pace = median(costs[name].map(({ perSecond }) => perSecond));
    console.log(
      `  ${name.padEnd(14)} ${median(cpu(name)).toFixed(1).padStart(7)} µs of CPU, ` +
        `${ratio(cpu(name), cpu("floor")).toFixed(2).padStart(5)} of the floor's, ` +
        `${pace.toFixed(0).padStart(6)} a second`,
    );
  }
  return {
    ofFloor: ratio(cpu("ours"), cpu("floor")),
    ofOfficial: ratio(cpu("ours"), cpu("official")),
  };
}
