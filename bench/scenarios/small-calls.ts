import type { ChildProcess } from "node:child_process";
import type { Cost, Job } from "../children/job.js";
import { type Contender, contenders, each, type Figure, figure, inTurns } from "../figures.js";
import { ask, said, start, startServer } from "../process.js";
import type { Scenario } from "./scenario.js";

type Work = Omit<Job, "count"> & { readonly name: string };

const works: readonly Work[] = [
  { name: "GET at 10", what: "get", encoding: "plain", concurrency: 10 },
  { name: "POST at 10", what: "post", encoding: "plain", concurrency: 10 },
  { name: "GET at 1", what: "get", encoding: "plain", concurrency: 1 },
  { name: "GET at 100", what: "get", encoding: "plain", concurrency: 100 },
  { name: "GET at 10, gzip", what: "get", encoding: "gzip", concurrency: 10 },
  { name: "GET at 10, brotli", what: "get", encoding: "brotli", concurrency: 10 },
];

/** Requests of a round, and before the first; the official client takes longer to do what tells as much. */
const counts = { round: 2500, warmUp: 20_000, lukewarm: 1000 };
const officialShare = 1 / 6;

function measureOn(child: ChildProcess, name: Contender, work: Work, count: number): Promise<Cost> {
  const share = name === "official" ? officialShare : 1;
  return ask<Cost>(child, { ...work, count: Math.ceil(count * share) });
}

async function startCaller(name: Contender, baseUrl: string): Promise<ChildProcess> {
  const child = await start("children/caller.ts", [name, baseUrl]);
  await said(child);
  return child;
}

function figuresOf(name: string, costs: Readonly<Record<Contender, readonly Cost[]>>): Figure[] {
  return [
    figure(
      name,
      "µs of CPU a call",
      each(costs, ({ cpuMicros }) => cpuMicros),
    ),
    figure(
      name,
      "calls a second",
      each(costs, ({ perSecond }) => perSecond),
      "better",
    ),
  ];
}

/** In full for everybody: warmth is what this is about. */
async function lukewarm(work: Work, baseUrl: string): Promise<Figure[]> {
  const job: Job = { ...work, count: counts.lukewarm };
  const costs = await inTurns(contenders, 9, async (name) => {
    const child = await startCaller(name, baseUrl);
    await ask<Cost>(child, job);
    const cost = await measureOn(child, name, work, counts.lukewarm);
    child.disconnect();
    return cost;
  });
  return figuresOf(`${work.name}, lukewarm`, costs);
}

export const smallCalls: Scenario = {
  title: "Small calls",
  about:
    "Reading a dataset and adding a request, at several concurrencies, after 20,000 calls of warm-up (lukewarm: a new process " +
    "and 1,000 calls). The floor is undici's pool used by hand. Speed is taken without the rate limiter, one column has it.",
  async measure(quick) {
    const server = await startServer("api");
    const children = new Map<Contender, ChildProcess>();
    for (const name of contenders) children.set(name, await startCaller(name, server.baseUrl));
    const figures = [];
    for (const work of quick ? works.slice(0, 2) : works) {
      const measure = (name: Contender, count: number) =>
        measureOn(children.get(name)!, name, work, count);
      for (const name of contenders) await measure(name, counts.warmUp);
      const costs = await inTurns(contenders, quick ? 25 : 60, (name) =>
        measure(name, counts.round),
      );
      figures.push(...figuresOf(work.name, costs));
    }
    for (const child of children.values()) child.disconnect();
    if (!quick) {
      for (const work of works.filter(({ encoding }) => encoding === "plain")) {
        figures.push(...(await lukewarm(work, server.baseUrl)));
      }
    }
    server.end();
    return { figures };
  },
};
