import { budgets } from "./bundles.js";
import type { Figure } from "./figures.js";

/** What must hold whenever the benchmarks run. */
export interface Guard {
  readonly what: string;
  readonly is: number;
  readonly least?: number;
  readonly most?: number;
}

export function guards(
  figures: readonly Figure[],
  held: Readonly<Record<string, number>>,
): readonly Guard[] {
  const find = (work: string, unit: string): Figure => {
    const found = figures.find((figure) => figure.work === work && figure.unit === unit);
    if (!found) throw new Error(`Nothing was measured of ${work} (${unit}).`);
    return found;
  };
  const get = find("GET at 10", "µs of CPU a call");
  const post = find("POST at 10", "µs of CPU a call");
  return [
    { what: "CPU of a GET at 10, of the floor's", is: get.ofFloor!, most: 1.35 },
    { what: "CPU of a GET at 10, times less than the official client's", is: get.times, least: 8 },
    {
      what: "CPU of a POST at 10, times less than the official client's",
      is: post.times,
      least: 6,
    },
    { what: "import, of the official client's", is: 1 / find("import", "ms").times, most: 0.15 },
    {
      what: "a process of one call, of the official client's",
      is: 1 / find("1 call", "ms").times,
      most: 1.05,
    },
    { what: "MB that reading 50 MB takes", is: held.growthMegabytes!, most: 70 },
    { what: "ms of the longest stall meanwhile", is: held.stallMillis!, most: 30 },
    {
      what: "bytes of gzip that one call in a browser loads",
      is: find("one call in a browser, what it loads", "bytes of gzip").values.ours!,
      most: budgets.browser,
    },
    {
      what: "the same as one file, of the official client's",
      is: 1 / find("one call in a browser, one file", "bytes of gzip").times,
      most: 0.45,
    },
    {
      what: "bytes of gzip that one call in Node.js loads without undici",
      is: held.loadedWithoutUndici!,
      most: budgets.node,
    },
    { what: "packages installed", is: find("installed", "packages").values.ours!, most: 4 },
    { what: "MB installed", is: find("installed", "MB").values.ours!, most: 5 },
  ];
}

/** Prints each, and says whether all hold. */
export function checkGuards(all: readonly Guard[]): boolean {
  console.log("\nguards");
  const broken = all.filter(({ what, is, least = -Infinity, most = Infinity }) => {
    const holds = is >= least && is <= most;
    const limit = least > -Infinity ? `at least ${least}` : `at most ${most}`;
    console.log(`  ${holds ? "ok    " : "FAILED"} ${what}: ${is.toFixed(3)}, ${limit}`);
    return !holds;
  });
  return broken.length === 0;
}
