import type { Reading, Way } from "../children/reader.js";
import { each, figure, inTurns, median } from "../figures.js";
import { node24, startServer } from "../process.js";
import type { Served } from "../servers/dataset.js";
import { readAll } from "./readers.js";
import type { Measured, Scenario } from "./scenario.js";

const floor: Way = "floor, iterated";
const ours: Way = "ours, iterated";
const watched: Way = "ours, with onProgress";
const officialWays: readonly Way[] = [
  "official, iterated by 1,000",
  "official, iterated by 10,000",
  "official, listItems() whole",
];

/** One size and alphabet, read by hand, by us and in ways that the official client offers. */
async function readings(
  name: string,
  total: number,
  rounds: number,
  ascii: boolean,
  ways: readonly Way[],
  node?: string,
): Promise<Measured> {
  const server = await startServer("dataset", total, ascii ? "ascii" : "mixed");
  const all = await inTurns([floor, ours, ...ways], rounds, (way) =>
    readAll(way, server, total, node),
  );
  server.end();
  const figures = ways.flatMap((way) => {
    const work = `${name}, ${way.replace("official, ", "theirs ")}`;
    const costs = { floor: all[floor]!, ours: all[ours]!, official: all[way]! };
    const cpu = each(costs, ({ cpuSecs }) => (cpuSecs / total) * 1e6);
    const rate = each(costs, ({ secs }) => total / secs);
    return [figure(work, "µs of CPU an item", cpu), figure(work, "items a second", rate, "better")];
  });
  const growth = (way: Way) => median(all[way]!.map(({ growthMegabytes }) => growthMegabytes));
  const stall = (way: Way) => median(all[way]!.map(({ longestStallMillis }) => longestStallMillis));
  return {
    figures,
    notes: [floor, ours, ...ways].map(
      (way) =>
        `${name}, ${way}: memory grows by ${growth(way).toFixed(0)} MB, longest stall ${stall(way).toFixed(0)} ms`,
    ),
    held: { growthMegabytes: growth(ours), stallMillis: stall(ours) },
  };
}

/** What watching costs. */
async function watchedReading(total: number, rounds: number): Promise<string> {
  const server = await startServer("dataset", total, "mixed");
  const all = await inTurns([ours, watched], rounds, (way) => readAll(way, server, total));
  server.end();
  const cpu = (way: Way) => median(all[way]!.map(({ cpuSecs }) => cpuSecs));
  const more = (cpu(watched) / cpu(ours) - 1) * 100;
  return `With \`onProgress\`, ${total.toLocaleString("en")} items take ${more.toFixed(1)} % more CPU: medians of ${rounds} rounds in turns`;
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
    "Items of 500 bytes, to the end; every tenth has characters beyond ASCII, unless all are ASCII. The floor is undici used by hand: " +
    "the body split at newlines, each line parsed.",
  async measure(quick) {
    const byPage = officialWays.slice(0, 1);
    if (quick) return readings("150 MB", 300_000, 5, false, officialWays.slice(0, 2));
    const small = await readings("150 MB", 300_000, 9, false, officialWays);
    const ascii = await readings("150 MB of ASCII", 300_000, 5, true, byPage);
    const large = await readings("500 MB", 1_000_000, 3, false, officialWays);
    const largeAscii = await readings("500 MB of ASCII", 1_000_000, 3, true, byPage);
    const node = node24();
    const newer = node
      ? [await readings("150 MB, Node.js 24", 300_000, 9, false, officialWays.slice(0, 2), node)]
      : [];
    return {
      figures: [small, ascii, large, largeAscii, ...newer].flatMap(({ figures }) => figures),
      notes: [
        ...small.notes!,
        ...large.notes!,
        await watchedReading(300_000, 15),
        await cutReading(1_000_000),
      ],
      held: small.held!,
    };
  },
};
