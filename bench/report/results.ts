import { cpus } from "node:os";
import type { Contender, Figure } from "../figures.js";
import { contenders } from "../figures.js";

/** What a scenario showed. */
export interface Section {
  readonly title: string;
  readonly about: string;
  readonly figures: readonly Figure[];
  readonly notes?: readonly string[];
}

/** What the tables call them. */
export const names: Readonly<Record<Contender, string>> = {
  floor: "floor",
  ours: "ours",
  official: "apify-client",
};

/** `bench/RESULTS.md`. */
export function results(sections: readonly Section[], date: string, official: string): string {
  const { model } = cpus()[0] ?? { model: "unknown" };
  return [
    "# Measured beside the official client",
    "",
    `By \`npm run bench\` on ${date}: Node.js ${process.versions.node}, ${cpus().length} cores of ${model}, apify-client ${official}, ` +
      "everything on the loopback interface, servers and clients in processes of their own, the clients in turns. Medians; a ratio is the " +
      "median of the ratios of each round. Machines are noisy: the ratios say more than the figures.",
    "",
    "![Bars: how many times better than the official client, by kind of work](plots/ratios.svg)",
    "![Bars: microseconds of CPU a call takes by undici by hand, this client and the official one](plots/cpu.svg)",
    "",
    ...sections.flatMap(section),
  ].join("\n");
}

function section({ title, about, figures, notes = [] }: Section): string[] {
  const shown = contenders.filter((name) =>
    figures.some(({ values }) => values[name] !== undefined),
  );
  const hasFloor = shown.includes("floor");
  const head = [
    "work",
    "unit",
    ...shown.map((name) => names[name]),
    ...(hasFloor ? ["of the floor"] : []),
    "times better",
  ];
  const rows = figures.map((one) => [
    one.work,
    one.unit,
    ...shown.map((name) => number(one.values[name])),
    ...(hasFloor ? [one.ofFloor?.toFixed(2) ?? ""] : []),
    `**${one.times.toFixed(one.times < 10 ? 2 : 1)}**`,
  ]);
  return [
    `## ${title}`,
    "",
    about,
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map((_, column) => (column < 2 ? "---" : "---:")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
    ...notes.map((note) => `- ${note}.`),
    ...(notes.length > 0 ? [""] : []),
  ];
}

export function number(value: number | undefined): string {
  if (value === undefined) return "";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value < 10 ? 2 : 1);
}
