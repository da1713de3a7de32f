import type { DocsFile } from "./docs-format.js";
import { type Entry, entries, type Parameter } from "./document.js";
import { mountOf } from "./mount-of.js";
import { componentName } from "./parameter-components.js";
import type { Step } from "./step.js";

/** Writes our own documentation into the document, and lists what has none yet. */
export const docs: Step = (document, { operations, docs, findings }) => {
  for (const entry of entries(document)) {
    const keys = [entry.key];
    const base = mountOf(operations, entry.path)?.basePath;
    if (base !== undefined) keys.push(`${entry.method.toUpperCase()} ${base}`);

    const line = keys.map((key) => docs.operations?.[key]).find((each) => each !== undefined);
    if (line === undefined) findings.add("documentation missing", entry.key);
    else entry.operation.summary = line;

    for (const parameter of entry.operation.parameters ?? []) {
      const words = parameterLine(docs, keys, entry, parameter);
      if (words !== undefined) parameter.description = words;
      else findings.add("documentation missing", `${entry.key} ${parameter.name}`);
    }
  }
  for (const [model, lines] of Object.entries(docs.models ?? {})) {
    const schema = document.components.schemas[model];
    for (const [property, line] of Object.entries(lines)) {
      const target = property === "_" ? schema : schema?.properties?.[property];
      if (target) target.description = line;
      else findings.add("documentation unused", `${model}.${property}`);
    }
  }
};

function parameterLine(
  docs: DocsFile,
  keys: readonly string[],
  { key }: Entry,
  parameter: Parameter,
): string | undefined {
  const lines = docs.parameters ?? {};
  for (const own of keys) {
    const group = lines[own];
    if (typeof group === "object" && group[parameter.name]) return group[parameter.name];
  }
  for (const name of [componentName(key, parameter), parameter.name]) {
    const line = lines[name];
    if (typeof line === "string") return line;
  }
  return undefined;
}
