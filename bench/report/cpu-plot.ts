import type { FigureOf } from "./figures-in.js";
import { area, bar, escaped, svg } from "./svg.js";

const shown = [
  ["GET", "GET at 10"],
  ["POST", "POST at 10"],
  ["GET, answer gzipped", "GET at 10, gzip"],
] as const;

const contenders = [
  ["floor", "undici by hand"],
  ["ours", "this client"],
  ["official", "apify-client"],
] as const;

const rowHeight = 21;
const groupHeight = (area.bottom - area.top) / shown.length;

/** The CPU that a call takes: the least there can be, ours, the official client's. Linear, so that lengths can be compared. */
export function cpuPlot(figureOf: FigureOf): string {
  const groups = shown.map(([label, work]) => ({
    label,
    values: figureOf(work, "µs of CPU a call").values,
  }));
  const most = Math.max(...groups.flatMap(({ values }) => Object.values(values)));
  const shapes = groups.flatMap(({ label, values }, group) => {
    const y = area.top + group * groupHeight;
    return [
      `<text class="group" x="10" y="${y + 16}">${escaped(label)}</text>`,
      ...contenders.map(([name, label], row) => {
        const value = values[name]!;
        const length = (value / most) * (area.right - area.left);
        return bar(y + 24 + row * rowHeight, label, length, `${Math.round(value)} µs`, name);
      }),
    ];
  });
  return svg("CPU of a call", "microseconds, with 10 calls at once", shapes);
}
