import type { ChildProcess } from "node:child_process";
import type { clients } from "../children/clients.js";
import type { Cost, Job } from "../children/job.js";
import { type Contender, contenders, each, type Figure, figure, inTurns } from "../figures.js";
import { ask, node24, said, start, startServer } from "../process.js";
import type { Scenario } from "./scenario.js";

type Caller = keyof typeof clients;
const callers: readonly Caller[] = [...contenders, "ours, limited"];

type Work = Omit<Job, "count"> & {
  readonly name: string;
  /** Which of our callers does it, unless the one without the rate limiter. */
  readonly ours?: Caller;
};

const works: readonly Work[] = [
  { name: "GET at 10", what: "get", encoding: "plain", concurrency: 10 },
  {
    name: "GET at 10, rate limiter on",
    what: "get",
    encoding: "plain",
    concurrency: 10,
    ours: "ours, limited",
  },
  { name: "POST at 10", what: "post", encoding: "plain", concurrency: 10 },
  { name: "GET at 1", what: "get", encoding: "plain", concurrency: 1 },
  { name: "GET at 100", what: "get", encoding: "plain", concurrency: 100 },
  { name: "GET at 10, gzip", what: "get", encoding: "gzip", concurrency: 10 },
  { name: "GET at 10, brotli", what: "get", encoding: "brotli", concurrency: 10 },
];

/** Those that guards ask for. */
const quickWorks = works.slice(0, 3);
const lukewarmWorks = works.filter(({ encoding, ours }) => encoding === "plain" && !ours);

/** Calls of a round, and before the first; the official client takes longer to do what tells as much. */
const counts = { round: 2500, warmUp: 20_000, lukewarm: 1000 };
const officialShare = 1 / 6;

function callerOf(name: Contender, { ours = "ours" }: Work): Caller {
  return name === "ours" ? ours : name;
}

async function startCaller(
  name: Caller,
  baseUrl: string,
  execPath = process.execPath,
): Promise<ChildProcess> {
  const child = await start("children/caller.ts", [name, baseUrl], { execPath });
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

/** As many calls for everybody: warmth is what this is about. */
async function lukewarm(
  work: Work,
  baseUrl: string,
  name = `${work.name}, lukewarm`,
  node?: string,
): Promise<Figure[]> {
  const job: Job = { ...work, count: counts.lukewarm };
  const costs = await inTurns(contenders, 9, async (contender) => {
    const child = await startCaller(callerOf(contender, work), baseUrl, node);
    await ask<Cost>(child, job);
    const cost = await ask<Cost>(child, job);
    child.disconnect();
    return cost;
  });
  return figuresOf(name, costs);
}

export const smallCalls: Scenario = {
  title: "Small calls",
  about:
    "Reading a dataset and adding a request, at several concurrencies, after 20,000 calls of warm-up (lukewarm: 1,000 calls in a new process " +
    "that has made 1,000). The floor is undici's pool used by hand. The rate limiter is off but where the row says so.",
  async measure(quick) {
    const server = await startServer("api");
    const children = new Map<Caller, ChildProcess>();
    for (const name of callers) children.set(name, await startCaller(name, server.baseUrl));
    const figures = [];
    for (const work of quick ? quickWorks : works) {
      const measure = (name: Contender, count: number) => {
        const share = name === "official" ? officialShare : 1;
        const job: Job = { ...work, count: Math.ceil(count * share) };
        return ask<Cost>(children.get(callerOf(name, work))!, job);
      };
      for (const name of contenders) await measure(name, counts.warmUp);
      const costs = await inTurns(contenders, quick ? 25 : 60, (name) =>
        measure(name, counts.round),
      );
      figures.push(...figuresOf(work.name, costs));
    }
    for (const child of children.values()) child.disconnect();
    for (const work of quick ? lukewarmWorks.slice(0, 1) : lukewarmWorks) {
      figures.push(...(await lukewarm(work, server.baseUrl)));
    }
    const node = node24();
    if (node) {
      const [get] = lukewarmWorks;
      const name = `${get!.name}, lukewarm, Node.js 24`;
      figures.push(...(await lukewarm(get!, server.baseUrl, name, node)));
    }
    server.end();
    return { figures };
  },
};
