import { cpuPlot } from "./cpu-plot.js";
import { figuresIn } from "./figures-in.js";
import { ratiosPlot } from "./ratios-plot.js";

/** The plots of `bench/RESULTS.md`, by the names of their files in `bench/plots/`. */
export function draw(results: string): Readonly<Record<string, string>> {
  const figureOf = figuresIn(results);
  return { "ratios.svg": ratiosPlot(figureOf), "cpu.svg": cpuPlot(figureOf) };
}
