/**
 * `npm run bench`: what we claim, measured beside the official client and, for small calls, beside a floor; writes
 * bench/RESULTS.md and the plots. `npm run bench -- --quick`: what the guards need, under two minutes, writes nothing; `--draw`: only
 * the plots, of what RESULTS.md says. Names of scenarios run only these. Exits 1 if a guard fails twice.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { checkGuards } from "./guards.js";
import { draw } from "./report/draw.js";
import { number, results, type Section } from "./report/results.js";
import { adding } from "./scenarios/adding.js";
import { argumentChecks } from "./scenarios/arguments.js";
import { crawling } from "./scenarios/crawl.js";
import { pages } from "./scenarios/pages.js";
import { reading } from "./scenarios/reading.js";
import type { Measured, Scenario } from "./scenarios/scenario.js";
import { sizes } from "./scenarios/sizes.js";
import { smallCalls } from "./scenarios/small-calls.js";
import { startUp } from "./scenarios/start-up.js";

const scenarios: Readonly<Record<string, Scenario>> = {
  "small-calls": smallCalls,
  arguments: argumentChecks,
  reading,
  pages,
  adding,
  crawl: crawling,
  "start-up": startUp,
  sizes,
};

const resultsFile = new URL("RESULTS.md", import.meta.url);
if (process.argv.includes("--draw")) {
  writePlots();
  process.exit();
}

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
  for (const { work, unit, values, times, ofFloor, quartiles } of figures) {
    const each = Object.entries(values).map(([name, value]) => `${name} ${number(value)}`);
    const beside = ofFloor === undefined ? "" : `, ${ofFloor.toFixed(2)} of the floor`;
    const [low, high] = quartiles.map((ratio) => ratio.toFixed(2));
    const spread = low === high ? "" : ` (${low} to ${high})`;
    console.log(
      `  ${work}: ${each.join(", ")} ${unit}; ${times.toFixed(2)} times better${beside}${spread}`,
    );
  }
  for (const note of notes) console.log(`  ${note}`);
}

function write(sections: readonly Section[]): void {
  const official = createRequire(import.meta.url).resolve("apify-client/package.json");
  const { version } = JSON.parse(readFileSync(official, "utf8"));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(resultsFile, results(sections, date, version));
  writePlots();
}

function writePlots(): void {
  const folder = new URL("plots/", resultsFile);
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of Object.entries(draw(readFileSync(resultsFile, "utf8")))) {
    writeFileSync(new URL(name, folder), svg);
  }
}
