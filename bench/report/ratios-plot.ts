import type { FigureOf } from "./figures-in.js";
import { area, bar, svg } from "./svg.js";

const shown = [
  ["CPU of a small call", "GET at 10", "µs of CPU a call"],
  ["CPU of adding in bulk", "100,000 requests", "ms of CPU"],
  ["adding in bulk at 20 ms", "100,000 requests, 20 ms a request", "ms"],
  ["reading 500 MB", "500 MB, theirs iterated by 1,000", "items a second"],
  ["100 pages at 20 ms", "items, 20 ms a page", "items a second"],
  ["importing", "import", "ms"],
  ["scripts of a page", "whole client, browser", "bytes of gzip"],
  ["packages installed", "installed", "packages"],
  ["megabytes installed", "installed", "MB"],
] as const;

const rowHeight = (area.bottom - area.top) / shown.length;

/** How many times better we are; the line is the official client. Logarithmic, so that twice and thirty times are both to be seen. */
export function ratiosPlot(figureOf: FigureOf): string {
  const rows = shown.map(([label, work, unit]) => ({ label, times: figureOf(work, unit).times }));
  const most = Math.max(...rows.map(({ times }) => times), 2);
  const length = (times: number) =>
    (Math.log(Math.max(times, 1)) / Math.log(most)) * (area.right - area.left);
  const shapes = rows.map(({ label, times }, row) =>
    bar(
      area.top + (row + 0.5) * rowHeight - 9,
      label,
      length(times),
      `${times.toFixed(1)}×`,
      "ours",
    ),
  );
  const line = `<line x1="${area.left}" y1="${area.top}" x2="${area.left}" y2="${area.bottom}"/>`;
  const measured = "by kind of work, on a logarithmic scale";
  return svg("Times better than apify-client", measured, [...shapes, line]);
}
