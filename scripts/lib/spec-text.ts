import type { OpenApiDocument } from "./normalize/document.js";

/** Columns; tabs count as one. */
const width = 100;

/**
 * The document as it is committed, and as everybody downloads it: what fits into a line stands in one, so that it is a third
 * smaller, and reads well.
 */
export function specText(document: OpenApiDocument): string {
  return `${printed(document, "")}\n`;
}

function printed(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (value === null || typeof value !== "object" || indent.length + flat.length <= width)
    return flat;
  const inner = `${indent}\t`;
  const lines = (parts: readonly string[]) =>
    `\n${parts.map((part) => inner + part).join(",\n")}\n${indent}`;
  if (Array.isArray(value)) return `[${lines(value.map((each) => printed(each, inner)))}]`;
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${lines(members.map(([key, each]) => `${JSON.stringify(key)}: ${printed(each, inner)}`))}}`;
}
