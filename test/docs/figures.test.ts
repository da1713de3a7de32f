import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const results = readFileSync("bench/RESULTS.md", "utf8");
const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");

/** The figures of a row, as they stand there. */
function row(work: string, unit: string): number[] {
  const line = results.split("\n").find((each) => each.startsWith(`| ${work} | ${unit} |`));
  if (!line) throw new Error(`RESULTS.md has no row "${work}" in ${unit}.`);
  const cells = line
    .split("|")
    .slice(3)
    .map((cell) => cell.replace(/[,*]/g, "").trim());
  return cells.filter((cell) => cell !== "").map(Number);
}

function memory(line: string): string {
  const [, megabytes] = new RegExp(`^- ${line}: memory grows by (\\d+) MB`, "m").exec(results)!;
  return `${Number(megabytes).toLocaleString("en")} MB`;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

test("figures in README are those of RESULTS.md", () => {
  const packages = row("installed", "packages");
  const installed = row("installed", "MB");
  const browser = row("whole client, browser", "bytes of gzip");
  const [, ours, theirs] = row("GET at 10", "µs of CPU a call");
  const start = row("import", "ms");
  const expected = [
    `${packages[0]} packages with ${installed[0]!.toFixed(1)} MB`,
    `installs ${packages[1]} with ${installed[1]!.toFixed(1)} MB`,
    `| ${packages[0]} packages, ${installed[0]!.toFixed(1)} MB | ${packages[1]} packages, ${installed[1]!.toFixed(1)} MB |`,
    `| ${kilobytes(browser[0]!)} | ${kilobytes(browser[1]!)} |`,
    `${ours!.toFixed(0)} µs of CPU time, against ${theirs!.toFixed(0)} µs`,
    `${start[0]!.toFixed(0)} ms, against ${start[1]!.toFixed(0)} ms`,
    `took ${memory("500 MB, ours, iterated")} of memory`,
    `client took ${memory("500 MB, official, listItems\\(\\) whole")}`,
  ];
  expect(expected.filter((figure) => !readme.includes(figure))).toEqual([]);
  expect(results).toMatch(/cut 20 times at random: 1,000,000 items, each once and in order/);
});
