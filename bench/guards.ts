import { budgets } from "./bundles.js";
import type { Figure } from "./figures.js";
import type { Measured } from "./scenarios/scenario.js";

/** What must hold whenever the benchmarks run. */
interface Guard {
  readonly what: string;
  readonly is: number;
  readonly least?: number;
  readonly most?: number;
}

function find({ figures }: Measured, work: string, unit: string): Figure {
  const found = figures.find((figure) => figure.work === work && figure.unit === unit);
  if (!found) throw new Error(`Nothing was measured of ${work} (${unit}).`);
  return found;
}

/** By scenario. */
const guards: Readonly<Record<string, (measured: Measured) => readonly Guard[]>> = {
  "small-calls": (measured) => {
    const get = find(measured, "GET at 10", "µs of CPU a call");
    const post = find(measured, "POST at 10", "µs of CPU a call");
    return [
      { what: "CPU of a GET at 10, of the floor's", is: get.ofFloor!, most: 1.35 },
      {
        what: "CPU of a GET at 10, times less than the official client's",
        is: get.times,
        least: 8,
      },
      {
        what: "CPU of a POST at 10, times less than the official client's",
        is: post.times,
        least: 6,
      },
    ];
  },
  reading: ({ held }) => [
    { what: "MB that reading 50 MB takes", is: held!.growthMegabytes!, most: 70 },
    { what: "ms of the longest stall meanwhile", is: held!.stallMillis!, most: 30 },
  ],
  "start-up": (measured) => {
    const loading = find(measured, "import", "ms");
    const life = find(measured, "1 call", "ms");
    return [
      { what: "import, of the official client's", is: 1 / loading.times, most: 0.15 },
      { what: "a process of one call, of the official client's", is: 1 / life.times, most: 1.05 },
    ];
  },
  sizes: (measured) => {
    const loaded = find(measured, "one call in a browser, what it loads", "bytes of gzip");
    const whole = find(measured, "one call in a browser, one file", "bytes of gzip");
    return [
      {
        what: "packages installed",
        is: find(measured, "installed", "packages").values.ours!,
        most: 4,
      },
      { what: "MB installed", is: find(measured, "installed", "MB").values.ours!, most: 5 },
      {
        what: "bytes of gzip that one call in a browser loads",
        is: loaded.values.ours!,
        most: budgets.browser,
      },
      { what: "the same as one file, of the official client's", is: 1 / whole.times, most: 0.45 },
      {
        what: "bytes of gzip that one call in Node.js loads without undici",
        is: measured.held!.loadedWithoutUndici!,
        most: budgets.node,
      },
    ];
  },
};

/** Prints the guards of all that was measured; gives the scenarios that broke one. */
export function checkGuards(scenarios: ReadonlyMap<string, Measured>): string[] {
  console.log("\nguards");
  return [...scenarios].flatMap(([name, measured]) => {
    const all = guards[name]?.(measured) ?? [];
    return all.filter((guard) => !isKept(guard)).length > 0 ? [name] : [];
  });
}

function isKept({ what, is, least = -Infinity, most = Infinity }: Guard): boolean {
  const holds = is >= least && is <= most;
  const limit = least > -Infinity ? `at least ${least}` : `at most ${most}`;
  console.log(`  ${holds ? "ok    " : "FAILED"} ${what}: ${Number(is.toFixed(3))}, ${limit}`);
  return holds;
}
