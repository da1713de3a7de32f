import { fillPath } from "./path.js";

/** Fills a path template with the values of an object. */
export function expandPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  references?: readonly string[],
): string {
  return fillPath(template, (name) => values[name], references);
}
