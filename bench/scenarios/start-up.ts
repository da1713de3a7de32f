import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { each, type Figure, figure, inTurns } from "../figures.js";
import { compile, installPackage, node24, startServer } from "../process.js";
import type { Scenario } from "./scenario.js";

interface Life {
  readonly importMillis: number;
  /** Of the whole process. */
  readonly cpuMillis: number;
  /** From starting the process to its end. */
  readonly millis: number;
}

/** A process that imports a client, makes some calls with it, and ends. */
export async function live(
  client: string,
  baseUrl: string,
  calls: number,
  node = process.execPath,
): Promise<Life> {
  const program = await compile("children/short-lived.ts");
  const begun = performance.now();
  const child = spawn(node, [program, client, baseUrl, String(calls)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const millis = performance.now() - begun;
  if (code !== 0) throw new Error(`${client} ended with ${code}.`);
  return { ...(JSON.parse(told) as Omit<Life, "millis">), millis };
}

function lifeOf(what: string, lives: Readonly<Record<"ours" | "official", Life[]>>): Figure[] {
  return [
    figure(
      what,
      "ms",
      each(lives, ({ millis }) => millis),
    ),
    figure(
      what,
      "ms of CPU",
      each(lives, ({ cpuMillis }) => cpuMillis),
    ),
  ];
}

export const startUp: Scenario = {
  title: "Processes that end",
  about:
    "The package as it is published, imported, used for some calls, and left to exit by itself; time and CPU of the whole process.",
  async measure(quick) {
    const server = await startServer("api");
    const clients = {
      ours: await installPackage(),
      official: createRequire(import.meta.url).resolve("apify-client"),
    };
    const lives = (calls: number, node?: string) =>
      inTurns(["ours", "official"], quick ? 9 : 25, (name) =>
        live(clients[name], server.baseUrl, calls, node),
      );

    const loaded = await lives(0);
    const figures = [
      figure(
        "import",
        "ms",
        each(loaded, ({ importMillis }) => importMillis),
      ),
      ...lifeOf("1 call", await lives(1)),
    ];
    const node = node24();
    if (node) figures.push(...lifeOf("1 call, Node.js 24", await lives(1, node)));
    if (!quick) {
      figures.push(...lifeOf("100 calls", await lives(100)));
      figures.push(...lifeOf("1,000 calls", await lives(1000)));
    }
    server.end();
    const notes = node
      ? []
      : ["Node.js 24 was not there to be measured: `NODE_24` says where it is"];
    return { figures, notes };
  },
};
