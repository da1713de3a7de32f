/**
 * `npm run bench`: CPU and requests a second of small calls, ours beside the official client and the least client that does the
 * same (undici's pool by hand), interleaved in one run against one loopback server. `-- --quick` takes fewer rounds. Exits 1
 * when a guard fails.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ClientName } from "./clients.js";
import type { Cost, Job } from "./job.js";

const quick = process.argv.includes("--quick");
const rounds = quick ? 5 : 11;
const names: readonly ClientName[] = ["floor", "ours", "ours, default", "official"];
const works: readonly Pick<Job, "what" | "encoding" | "concurrency">[] = [
  { what: "get", encoding: "plain", concurrency: 1 },
  { what: "get", encoding: "plain", concurrency: 10 },
  { what: "get", encoding: "plain", concurrency: 100 },
  { what: "get", encoding: "gzip", concurrency: 10 },
  { what: "post", encoding: "plain", concurrency: 10 },
];

function start(file: string, ...args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ["--import", "tsx"],
  });
}

async function said<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, "message");
  return message as T;
}

async function ask(child: ChildProcess, job: Job): Promise<Cost> {
  child.send(job);
  return said<Cost>(child);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

const server = start("api-server.ts");
const baseUrl = `http://127.0.0.1:${await said<number>(server)}`;
const children = new Map<ClientName, ChildProcess>();
for (const name of names) {
  const child = start("client-process.ts", name, baseUrl);
  await said(child);
  await ask(child, { ...works[1]!, count: name === "official" ? 3000 : 20_000 });
  children.set(name, child);
}

const cpu = new Map<string, number>();
for (const work of works) {
  const costs = new Map<ClientName, Cost[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const count = name === "official" ? 400 : 4000;
      costs.get(name)!.push(await ask(children.get(name)!, { ...work, count }));
    }
  }
  for (const name of names) {
    const spent = median(costs.get(name)!.map(({ cpuMicros }) => cpuMicros));
    const pace = median(costs.get(name)!.map(({ perSecond }) => perSecond));
    const what = `${work.what} ${work.encoding} at ${work.concurrency}`;
    cpu.set(`${what}, ${name}`, spent);
    const against = spent / cpu.get(`${what}, floor`)!;
    console.log(
      `${what.padEnd(20)} ${name.padEnd(14)} ${spent.toFixed(0).padStart(6)} µs CPU ${against.toFixed(2).padStart(6)} x floor ${pace.toFixed(0).padStart(7)}/s`,
    );
  }
}
for (const child of [...children.values(), server]) child.disconnect();

const at10 = (name: ClientName) => cpu.get(`get plain at 10, ${name}`)!;
const guards = [
  {
    name: "CPU of a small GET at 10, against the floor",
    is: at10("ours") / at10("floor"),
    most: 1.35,
  },
  {
    name: "CPU of ours against the official client's",
    is: at10("ours") / at10("official"),
    most: 1 / 8,
  },
];
for (const { name, is, most } of guards) {
  const verdict = is <= most ? "ok" : "FAILED";
  console.log(`${verdict}: ${name}: ${is.toFixed(3)}, at most ${most.toFixed(3)}`);
  if (is > most) process.exitCode = 1;
}
