import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draw } from "../../bench/report/draw.js";

const plots = draw(readFileSync("bench/RESULTS.md", "utf8"));
const readme = readFileSync("README.md", "utf8");

test("there are no other plots", () => {
  expect(readdirSync("bench/plots").sort()).toEqual(Object.keys(plots).sort());
});

describe.each(Object.entries(plots))("%s", (name, svg) => {
  test("shows what RESULTS.md says: otherwise `npm run bench -- --draw`", () => {
    expect(readFileSync(`bench/plots/${name}`, "utf8")).toBe(svg);
  });

  test("stands in README", () => {
    expect(readme).toContain(`](bench/plots/${name})`);
  });

  test("can be read on a page 390 pixels wide", () => {
    const margins = 32;
    const [, width] = /viewBox="0 0 (\d+) /.exec(svg)!;
    const scale = Math.min(1, (390 - margins) / Number(width));
    const sizes = [...svg.matchAll(/(?:font|font-size): (\d+)px/g)].map(([, size]) => Number(size));
    expect(sizes).not.toEqual([]);
    expect(Math.min(...sizes) * scale).toBeGreaterThan(10);
  });
});
