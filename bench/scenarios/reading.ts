import type { Reading, Way } from "../children/reader.js";
import { each, figure, inTurns, median } from "../figures.js";
import { startServer } from "../process.js";
import type { Served } from "../servers/dataset.js";
import { readAll } from "./readers.js";
import type { Measured, Scenario } from "./scenario.js";

const ours: Way = "ours, iterated";
const officialWays: readonly Way[] = [
  "official, iterated by 1,000",
  "official, iterated by 10,000",
  "official, listItems() whole",
];

/** One size and alphabet, read by us and in each of the ways that the official client offers. */
async function readings(
  name: string,
  total: number,
  rounds: number,
  ascii: boolean,
  ways: readonly Way[],
): Promise<Measured> {
  const server = await startServer("dataset", total, ascii ? "ascii" : "mixed");
  const all = await inTurns([ours, ...ways], rounds, (way) => readAll(way, server, total));
  server.end();
  const figures = ways.map((way) =>
    figure(
      `${name}, ${way.replace("official, ", "theirs ")}`,
      "items a second",
      each({ ours: all[ours]!, official: all[way]! }, ({ secs }) => total / secs),
      "better",
    ),
  );
  const growth = (way: Way) => median(all[way]!.map(({ growthMegabytes }) => growthMegabytes));
  const stall = (way: Way) => median(all[way]!.map(({ longestStallMillis }) => longestStallMillis));
  return {
    figures,
    notes: [ours, ...ways].map(
      (way) =>
        `${name}, ${way}: memory grows by ${growth(way).toFixed(0)} MB, longest stall ${stall(way).toFixed(0)} ms`,
    ),
    held: { growthMegabytes: growth(ours), stallMillis: stall(ours) },
  };
}

/** The connection cut at random: `readAll()` fails unless each item comes once and in order all the same. */
async function cutReading(total: number): Promise<string> {
  const server = await startServer("dataset", total, "mixed");
  await server.tell({ latency: 0, mostPerAnswer: total, breaks: 20 });
  const { secs, growthMegabytes }: Reading = await readAll(ours, server, total);
  const { broken, requests } = await server.tell<Served>({
    latency: 0,
    mostPerAnswer: total,
    breaks: 0,
  });
  server.end();
  return (
    `The connection cut ${broken} times at random: ${total.toLocaleString("en")} items, each once and in order, ` +
    `in ${requests} requests and ${secs.toFixed(1)} s; memory grows by ${growthMegabytes.toFixed(0)} MB`
  );
}

export const reading: Scenario = {
  title: "Reading a dataset",
  about:
    "Items of 500 bytes, to the end. In the mixed alphabet every tenth has characters beyond ASCII.",
  async measure(quick) {
    const byPage = officialWays.slice(0, 1);
    if (quick) return readings("50 MB", 100_000, 3, false, byPage);
    const small = await readings("50 MB", 100_000, 5, false, officialWays);
    const ascii = await readings("50 MB of ASCII", 100_000, 5, true, byPage);
    const large = await readings("500 MB", 1_000_000, 3, false, officialWays);
    const largeAscii = await readings("500 MB of ASCII", 1_000_000, 3, true, byPage);
    return {
      figures: [small, ascii, large, largeAscii].flatMap(({ figures }) => figures),
      notes: [...small.notes!, ...large.notes!, await cutReading(1_000_000)],
      held: small.held!,
    };
  },
};
