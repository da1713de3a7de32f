import { once } from "node:events";
import { createRequire } from "node:module";
import { each, figure, inTurns } from "../figures.js";
import { installPackage, said, start, startServer } from "../process.js";
import type { Scenario } from "./scenario.js";

interface Life {
  readonly importMillis: number;
  readonly cpuMillis: number;
  /** From starting the process to its end. */
  readonly millis: number;
}

/** A process that imports a client, makes some calls with it, and ends. */
export async function live(client: string, baseUrl: string, calls: number): Promise<Life> {
  const begun = performance.now();
  const child = await start("children/short-lived.ts", [client, baseUrl, calls]);
  const told = await said<Omit<Life, "millis">>(child);
  await once(child, "exit");
  return { ...told, millis: performance.now() - begun };
}

export const startUp: Scenario = {
  title: "Processes that end",
  about:
    "The package as it is published, imported, used for some calls, and left to exit by itself.",
  async measure(quick) {
    const server = await startServer("api");
    const clients = {
      ours: await installPackage(),
      official: createRequire(import.meta.url).resolve("apify-client"),
    };
    const lives = (calls: number, rounds: number) =>
      inTurns(["ours", "official"], rounds, (name) => live(clients[name], server.baseUrl, calls));

    const loaded = await lives(0, quick ? 9 : 25);
    const figures = [
      figure(
        "import",
        "ms",
        each(loaded, ({ importMillis }) => importMillis),
      ),
    ];
    for (const calls of quick ? [1] : [1, 100, 1000]) {
      const all = await lives(calls, quick ? 9 : 25);
      const what = `${calls.toLocaleString("en")} call${calls > 1 ? "s" : ""}`;
      figures.push(
        figure(
          what,
          "ms",
          each(all, ({ millis }) => millis),
        ),
      );
      figures.push(
        figure(
          what,
          "ms of CPU",
          each(all, ({ cpuMillis }) => cpuMillis),
        ),
      );
    }
    server.end();
    return { figures };
  },
};
