/**
 * `npm run bench`: what we claim, measured beside the official client and, for small calls, beside a floor; writes
 * bench/RESULTS.md and the plots. `npm run bench -- --quick`: what the guards need, under two minutes, writes nothing. Names of
 * scenarios run only these. Exits 1 if a guard fails twice.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { checkGuards } from "./guards.js";
import { plot } from "./report/plot.js";
import { number, results, type Section } from "./report/results.js";
import { adding } from "./scenarios/adding.js";
import { pages } from "./scenarios/pages.js";
import { reading } from "./scenarios/reading.js";
import type { Measured, Scenario } from "./scenarios/scenario.js";
import { sizes } from "./scenarios/sizes.js";
import { smallCalls } from "./scenarios/small-calls.js";
import { startUp } from "./scenarios/start-up.js";

const scenarios: Readonly<Record<string, Scenario>> = {
  "small-calls": smallCalls,
  reading,
  pages,
  adding,
  "start-up": startUp,
  sizes,
};

const quick = process.argv.includes("--quick");
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = asked.filter((name) => !scenarios[name]);
if (unknown.length > 0) {
  console.error(`No scenario ${unknown.join(", ")}: ${Object.keys(scenarios).join(", ")}.`);
  process.exit(2);
}

const measured = new Map<string, Section & Measured>();
for (const name of asked.length > 0 ? asked : Object.keys(scenarios)) await measure(name);
const broken = checkGuards(measured);
if (broken.length > 0) {
  // Whoever else works on this machine may have broken one, too.
  console.log(`\nOnce more: ${broken.join(", ")}`);
  for (const name of broken) await measure(name);
  if (checkGuards(measured).length > 0) process.exitCode = 1;
}
if (asked.length === 0 && !quick) write([...measured.values()]);

async function measure(name: string): Promise<void> {
  const scenario = scenarios[name]!;
  const section = { ...scenario, ...(await scenario.measure(quick)) };
  measured.set(name, section);
  print(section);
}

function print({ title, figures, notes = [] }: Section): void {
  if (figures.length > 0) console.log(`\n${title}`);
  for (const { work, unit, values, times, ofFloor } of figures) {
    const each = Object.entries(values).map(([name, value]) => `${name} ${number(value)}`);
    const beside = ofFloor === undefined ? "" : `, ${ofFloor.toFixed(2)} of the floor`;
    console.log(`  ${work}: ${each.join(", ")} ${unit}; ${times.toFixed(2)} times better${beside}`);
  }
  for (const note of notes) console.log(`  ${note}`);
}

/** The figures that stand for the others. */
function write(sections: readonly Section[]): void {
  const official = createRequire(import.meta.url).resolve("apify-client/package.json");
  const { version } = JSON.parse(readFileSync(official, "utf8"));
  const here = new URL(".", import.meta.url);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL("RESULTS.md", here), results(sections, date, version));
  mkdirSync(new URL("plots/", here), { recursive: true });
  const bars = [
    ["GET at 10", "µs of CPU a call", "CPU of a small call"],
    ["100,000 requests", "ms of CPU", "CPU of adding 100,000 requests"],
    ["100,000 requests, 20 ms a request", "ms", "time of adding them at 20 ms"],
    ["500 MB, theirs iterated by 1,000", "items a second", "reading 500 MB"],
    ["items, 20 ms a page", "items a second", "reading 100 pages at 20 ms"],
    ["import", "ms", "import"],
    ["one call in a browser, what it loads", "bytes of gzip", "scripts of a page for one call"],
    ["installed", "packages", "packages installed"],
    ["installed", "MB", "megabytes installed"],
  ].flatMap(([work, unit, label]) => {
    const figure = sections
      .flatMap((section) => section.figures)
      .find((one) => one.work === work && one.unit === unit);
    return figure ? [{ label: label!, times: figure.times }] : [];
  });
  writeFileSync(
    new URL("plots/ratios.svg", here),
    plot("How many times better than apify-client (logarithmic scale)", bars),
  );
}
