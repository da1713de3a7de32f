import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type CallName, callNames, calls } from "../../faults/calls.js";
import { expected, type Fault, mostOften, type Row, scriptsOf } from "../../faults/expected.js";
import { faults, ok, type Script } from "../../faults/script.js";
import { FaultServer, refusedOrigin } from "../../faults/server.js";
import type { Trial } from "../../faults/trials.js";
import { run } from "../consumer.js";
import { report, versionOf } from "./row.js";
import { askWorker } from "./workerd.js";

const { project } = inject("consumer");
const installed = join(inject("runtimes"), "node_modules");
const node24 = join(installed, "node-24/bin/node");

/** Faults of a connection that has been used before, after which some runtimes send again by themselves. */
const onUsed = {
  resetUnread: faults.resetUnread,
  resetBeforeHeaders: faults.resetBeforeHeaders,
  resetInHeaders: faults.resetInHeaders,
  endBeforeHeaders: faults.endBeforeHeaders,
  endInHeaders: faults.endInHeaders,
} satisfies Partial<Record<Fault, Script>>;

/** One fault and one call, with the server that plays it. */
interface Case {
  readonly name: string;
  readonly call: CallName;
  readonly server: FaultServer;
  readonly trial: Omit<Trial, "nowhere">;
  /** Alternatives. */
  readonly expected: readonly string[];
  /** How often it may reach the handler, if it must not run twice. */
  readonly most: number;
}

type Table = Readonly<Record<Fault, Row>>;

/** Refused before anything is sent. */
const refused = "0 ArgumentError";

async function casesOf(table: Table): Promise<Case[][]> {
  const of = (call: CallName, row: Row) => (row[call] ?? row[calls[call].kind]).split(" or ");
  const create = async (
    name: string,
    call: CallName,
    scripts: readonly Script[],
    changes: Partial<Trial>,
    outcomes: readonly string[],
    most = 1,
  ): Promise<Case> => {
    const server = await FaultServer.start(...scripts);
    const base = { before: [], pause: 0, refusals: 0, abort: false };
    const trial = { ...base, call, baseUrl: server.origin, ...changes };
    return { name, call, server, trial, expected: outcomes, most };
  };
  const groups: Promise<Case[]>[] = [];
  const add = (make: (call: CallName) => Promise<Case>) =>
    groups.push(Promise.all(callNames.map(make)));
  for (const [fault, row] of Object.entries(table) as [Fault, Row][]) {
    add(async (call) => {
      const refusals = fault === "refused" ? 99 : fault === "refusedOnce" ? 1 : 0;
      const stale = fault === "staleSocket";
      const allowed = of(call, row);
      const sent: CallName[] = allowed.includes(refused) ? ["GET dataset"] : ["GET dataset", call];
      const changes = { refusals, before: stale ? sent : [], pause: stale ? 1200 : 0 };
      const made = await create(fault, call, scriptsOf(fault), changes, allowed, mostOften(fault));
      if (stale) made.server.raceAfterMillis = 990;
      return made;
    });
  }
  for (const [fault, script] of Object.entries(onUsed) as [Fault, Script][]) {
    const before = ["GET dataset"] as const;
    add((call) =>
      create(
        `${fault} on a used connection`,
        call,
        [ok, script],
        { before },
        of(call, table[fault]),
      ),
    );
  }
  add((call) => {
    const outcome = call === "upload stream" ? "1 TimeoutError, done" : "2 TimeoutError, done";
    const allowed = of(call, table.none).includes(refused)
      ? [`${refused}, ArgumentError`]
      : [outcome, outcome.replace("1", "2")];
    const changes = { abort: true };
    return create("abort, then again", call, [faults.stallBeforeHeaders], changes, allowed, 2);
  });
  return Promise.all(groups);
}

/** Serves the trials to the program, and runs it. */
async function outcomesOf(
  cases: readonly Case[][],
  start: (control: string) => Promise<string>,
): Promise<string[][]> {
  // The last port of all, so that no server has got it again.
  const nowhere = await refusedOrigin();
  const trials = JSON.stringify(
    cases.map((group) => group.map(({ trial }): Trial => ({ ...trial, nowhere }))),
  );
  const control = createServer((_request, response) => {
    response.setHeader("content-type", "application/json").end(trials);
  });
  control.listen(0, "127.0.0.1");
  await once(control, "listening");
  try {
    const { port } = control.address() as AddressInfo;
    const said = JSON.parse(await start(`http://127.0.0.1:${port}`)) as string[][];
    return said.map((group, row) =>
      group.map((outcome, column) => {
        const { server, trial } = cases[row]![column]!;
        return `${server.requests.length - trial.before.length} ${outcome}`;
      }),
    );
  } finally {
    control.closeAllConnections();
    control.close();
  }
}

/** A project that has another undici than the one of this package. */
function projectWith(undici: string): string {
  const other = mkdtempSync(join(dirname(project), "project-"));
  cpSync(project, other, { recursive: true });
  rmSync(join(other, "node_modules/undici"), { recursive: true });
  symlinkSync(join(installed, undici), join(other, "node_modules/undici"));
  return other;
}

/** The program as a process: what it needs before the name of the script. */
const asProcess =
  (command: string, args: readonly string[] = [], folder = () => project) =>
  async (control: string) => {
    const cwd = folder();
    const env = { CONTROL: control };
    return (await run(command, [...args, join(cwd, "faults.js")], { cwd, env })).stdout;
  };

const { own, platform } = expected;
/** Here, what must not run twice gets a connection of its own, as in our own pool. A stream is read before there is one. */
const onNewConnections: Table = { ...own, refusedOnce: platform.refusedOnce };

const byGet = { "start as GET": refused, "GET run-sync": refused, "request GET": refused };
/** It tells nothing of what was sent, and would send a GET again by itself. */
const onWorkerd = Object.fromEntries(
  Object.entries<Row>({
    ...onNewConnections,
    refusedOnce: { ...own.refusedOnce, once: "0 ConnectionError", stream: "0 ConnectionError" },
    staleSocket: platform.staleSocket,
  }).map(([fault, row]) => [fault, { ...row, ...byGet }]),
) as Table;

interface Runtime {
  readonly runtime: string;
  readonly version: string;
  readonly table: Table;
  start(control: string): Promise<string>;
}

const runtimes: readonly Runtime[] = [
  {
    // Node.js 20 ends when the raw client makes a `Response`.
    runtime: "Node.js 24 --jitless",
    version: versionOf("node-24"),
    table: own,
    start: asProcess(node24, ["--jitless"]),
  },
  {
    runtime: "Node.js 24, undici 8",
    version: versionOf("undici-8"),
    table: own,
    start: asProcess(node24, [], () => projectWith("undici-8")),
  },
  {
    runtime: "Bun",
    version: versionOf("bun"),
    table: onNewConnections,
    start: asProcess(join(installed, ".bin/bun")),
  },
  {
    runtime: "Deno",
    version: versionOf("deno"),
    table: onNewConnections,
    start: asProcess(join(installed, ".bin/deno"), [
      "run",
      "--allow-net=127.0.0.1",
      "--allow-env=CONTROL",
      "--no-prompt",
      "--node-modules-dir=manual",
    ]),
  },
  {
    runtime: "workerd",
    version: versionOf("workerd"),
    table: onWorkerd,
    start: (control) =>
      askWorker(
        join(installed, ".bin/workerd"),
        join(project, "faults-worker.js"),
        mkdtempSync(join(project, "worker-")),
        { CONTROL: control },
      ),
  },
];

const programs = {
  "faults.js": "console.log(await playTrials(process.env.CONTROL));",
  "faults-worker.js": `export default {
    fetch: async ({ url }) => new Response(await playTrials(new URL(url).searchParams.get("CONTROL"))),
  };`,
};

beforeAll(async () => {
  for (const [name, program] of Object.entries(programs)) {
    await build({
      stdin: {
        contents: `import { playTrials } from "./trials.js"; ${program}`,
        resolveDir: resolve("test/faults"),
      },
      outfile: join(project, name),
      bundle: true,
      format: "esm",
      external: ["apify-openapi-client"],
      logLevel: "warning",
    });
  }
});

describe.each(runtimes)("$runtime", (given) => {
  const { runtime, version, table, start } = given;
  test("repeats what is safe, and never what is not", async (it) => {
    const cases = await casesOf(table);
    const flat = cases.flat();
    report(it, "Faults", {
      runtime,
      version,
      faults: String(cases.length),
      calls: String(flat.length),
    });
    try {
      const outcomes = await outcomesOf(cases, start);
      const wrong = flat.flatMap(({ name, call, expected, most }, i) => {
        const outcome = outcomes.flat()[i]!;
        const twice = calls[call].kind !== "safe" && Number.parseInt(outcome, 10) > most;
        const fits = expected.includes(outcome) && !twice;
        return fits ? [] : [`${name}: ${call}: ${outcome} instead of ${expected.join(" or ")}`];
      });
      expect(wrong).toEqual([]);
    } finally {
      await Promise.all(flat.map(({ server }) => server.close()));
    }
  });
});
