import type { Way } from "../children/reader.js";
import { each, type Figure, figure, inTurns } from "../figures.js";
import { type Server, startServer } from "../process.js";
import { readAll } from "./readers.js";
import type { Scenario } from "./scenario.js";

const total = 100_000;

async function compare(server: Server, work: string, ours: Way, official: Way): Promise<Figure> {
  const all = await inTurns([ours, official], 3, (way) => readAll(way, server, total));
  const costs = each({ ours: all[ours]!, official: all[official]! }, ({ secs }) => total / secs);
  return figure(work, "items a second", costs, "better");
}

export const pages: Scenario = {
  title: "A hundred pages",
  about: "Pages of 1,000 from a server that takes its time for each of them.",
  async measure(quick) {
    if (quick) return { figures: [] };
    const server = await startServer("dataset", total, "mixed");
    const figures = [];
    const items = ["ours, iterated", "official, iterated by 1,000"] as const;
    for (const latency of [20, 100]) {
      const at = `${latency} ms a page`;
      await server.tell({ latency, mostPerAnswer: total, breaks: 0 });
      figures.push(await compare(server, `a list, ${at}`, "ours, list", "official, list"));
      figures.push(await compare(server, `items, ${at}`, ...items));
      await server.tell({ latency, mostPerAnswer: 1000, breaks: 0 });
      figures.push(await compare(server, `items, at most 1,000 an answer, ${at}`, ...items));
    }
    server.end();
    return { figures };
  },
};
