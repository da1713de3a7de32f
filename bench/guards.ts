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

const lukewarmOn24 = "GET at 10, lukewarm, Node.js 24";

/** By scenario. */
const guards: Readonly<Record<string, (measured: Measured) => readonly Guard[]>> = {
  "small-calls": (measured) => {
    const cpu = (work: string) => find(measured, work, "µs of CPU a call");
    const ofFloor = (work: string, most: number): Guard => ({
      what: `CPU of a ${work}, of the floor's`,
      is: cpu(work).ofFloor!,
      most,
    });
    const timesLess = (work: string, least: number): Guard => ({
      what: `CPU of a ${work}, times less than the official client's`,
      is: cpu(work).times,
      least,
    });
    return [
      ofFloor("GET at 10", 1.2),
      ofFloor("GET at 10, rate limiter on", 1.3),
      ofFloor("POST at 10", 1.3),
      ofFloor("GET at 10, lukewarm", 1.9),
      ...(measured.figures.some(({ work }) => work === lukewarmOn24)
        ? [ofFloor(lukewarmOn24, 1.3)]
        : []),
      timesLess("GET at 10", 8),
      timesLess("POST at 10", 6),
    ];
  },
  arguments: ({ held }) => [
    { what: "µs of checking a get()", is: held!.getMicros!, most: 0.5 },
    { what: "µs of checking a start() with five options", is: held!.startMicros!, most: 1 },
  ],
  reading: (measured) => {
    const cpu = find(measured, "150 MB, theirs iterated by 1,000", "µs of CPU an item");
    const timesFaster = (way: string, least: number): Guard => ({
      what: `items a second, times those of the official client ${way}`,
      is: find(measured, `150 MB, theirs iterated ${way}`, "items a second").times,
      least,
    });
    return [
      { what: "CPU of an item, of the floor's", is: cpu.ofFloor!, most: 1.3 },
      timesFaster("by 1,000", 2.4),
      timesFaster("by 10,000", 1.9),
      { what: "MB that reading 150 MB takes", is: measured.held!.growthMegabytes!, most: 40 },
      { what: "ms of the longest stall meanwhile", is: measured.held!.stallMillis!, most: 30 },
    ];
  },
  crawl: ({ figures }) =>
    figures.map(({ times }) => ({
      what: "CPU of a crawl, of the same with the official client",
      is: 1 / times,
      most: 0.8,
    })),
  "start-up": (measured) => {
    const share = (what: string, work: string, unit: string, most: number): Guard => ({
      what: `${what}, of the official client's`,
      is: 1 / find(measured, work, unit).times,
      most,
    });
    const on24 = "1 call, Node.js 24";
    return [
      share("import", "import", "ms", 0.2),
      share("time of a process of one call", "1 call", "ms", 1.1),
      ...(measured.figures.some(({ work }) => work === on24)
        ? [share("CPU of a process of one call on Node.js 24", on24, "ms of CPU", 0.62)]
        : []),
    ];
  },
  sizes: (measured) => {
    const ours = (work: string, unit: string) => find(measured, work, unit).values.ours!;
    return [
      { what: "packages installed", is: ours("installed", "packages"), most: 4 },
      { what: "MB installed", is: ours("installed", "MB"), most: 6.2 },
      {
        what: "bytes of gzip of the whole client in a browser",
        is: ours("whole client, browser", "bytes of gzip"),
        most: budgets.browser,
      },
      {
        what: "bytes of gzip of the whole client in Node.js without undici",
        is: ours("whole client, Node.js without undici", "bytes of gzip"),
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
