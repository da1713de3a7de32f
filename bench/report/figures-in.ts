import { type Contender, contenders, type Figure } from "../figures.js";
import { names } from "./results.js";

/** A line of the tables, by what was done and what was counted. */
export type FigureOf = (work: string, unit: string) => Pick<Figure, "values" | "times">;

/** What `bench/RESULTS.md` says. Plots are drawn from it, so that both say the same, and can be drawn without measuring again. */
export function figuresIn(results: string): FigureOf {
  let columns: string[] = [];
  const rows = results.split("\n").flatMap((line) => {
    if (!line.startsWith("| ")) return [];
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells[0] === "work") columns = cells;
    return [new Map(cells.map((cell, index) => [columns[index], cell]))];
  });
  return (work, unit) => {
    const row = rows.find((each) => each.get("work") === work && each.get("unit") === unit);
    if (!row) throw new Error(`RESULTS.md has nothing of ${work} (${unit}).`);
    const measured = contenders.filter((name) => row.get(names[name]));
    const values = measured.map((name): [Contender, number] => [
      name,
      number(row.get(names[name])!),
    ]);
    return { values: Object.fromEntries(values), times: number(row.get("times better")!) };
  };
}

function number(cell: string): number {
  return Number(cell.replace(/[*,]/g, ""));
}
