import { once } from "node:events";
import { createRequire } from "node:module";
import { builtPackage, said, start } from "./process.js";
import { inTurns, median, ratio } from "./turns.js";

/** How ours relates to the official client. */
export interface StartUp {
  readonly importing: number;
  readonly oneCall: number;
}

interface Loaded {
  readonly importMillis: number;
  readonly cpuMillis: number;
}

/** Importing the package as it is published, and a process that makes one call, from its start to its end. */
export async function startUp(baseUrl: string, rounds: number): Promise<StartUp> {
  const addresses = {
    ours: await builtPackage(),
    official: createRequire(import.meta.url).resolve("apify-client"),
  };
  const names = ["ours", "official"] as const;

  const loads = await inTurns(names, rounds, async (name) => {
    const child = await start("one-call.ts", addresses[name]);
    const { importMillis } = await said<Loaded>(child);
    return importMillis;
  });
  const calls = await inTurns(names, rounds, async (name) => {
    const begun = performance.now();
    const child = await start("one-call.ts", addresses[name], baseUrl);
    const { cpuMillis } = await said<Loaded>(child);
    await once(child, "exit");
    return { millis: performance.now() - begun, cpuMillis };
  });
  const millis = (name: "ours" | "official") => calls[name].map((call) => call.millis);
  const cpu = (name: "ours" | "official") => calls[name].map((call) => call.cpuMillis);

  console.log("\nstarting");
  for (const name of names) {
    console.log(
      `  ${name.padEnd(9)} import ${median(loads[name]).toFixed(0).padStart(4)} ms, ` +
        `a process of one call ${median(millis(name)).toFixed(0).padStart(4)} ms, ${median(cpu(name)).toFixed(0).padStart(4)} ms of CPU`,
    );
  }
  return {
    importing: ratio(loads.ours, loads.official),
    oneCall: ratio(millis("ours"), millis("official")),
  };
}
