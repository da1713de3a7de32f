import type { DocsFile } from "./docs-format.js";
import { type Entry, entries, type Parameter } from "./document.js";
import { mountOf } from "./mount-of.js";
import { componentName } from "./parameter-components.js";
import type { Step } from "./step.js";

/** The lines of operations and parameters; a copy below a mount takes those of what it is the copy of. */
export const operationDocs: Step = (document, { operations, docs, findings }) => {
  const unused = new Set([...operationLines(docs), ...parameterLines(docs)]);
  for (const entry of entries(document)) {
    const keys = [entry.key];
    const base = mountOf(operations, entry.path)?.basePath;
    if (base !== undefined) keys.push(`${entry.method.toUpperCase()} ${base}`);

    const key = keys.find((each) => docs.operations?.[each] !== undefined);
    if (key === undefined) findings.add("documentation missing", entry.key);
    else entry.operation.summary = docs.operations![key]!;
    if (key !== undefined) unused.delete(key);

    for (const parameter of entry.operation.parameters ?? []) {
      const line = parameterLine(docs, keys, entry, parameter);
      if (line) {
        parameter.description = line.words;
        unused.delete(line.name);
      } else {
        findings.add("documentation missing", `${entry.key} ${parameter.name}`);
      }
    }
  }
  for (const line of unused) findings.add("documentation unused", line);
};

const operationLines = ({ operations = {} }: DocsFile) => Object.keys(operations);

/** `name`, or `METHOD path name` where a line is for one operation. */
function parameterLines({ parameters = {} }: DocsFile): string[] {
  return Object.entries(parameters).flatMap(([name, line]) =>
    typeof line === "string"
      ? `parameter ${name}`
      : Object.keys(line).map((own) => `${name} ${own}`),
  );
}

function parameterLine(
  docs: DocsFile,
  keys: readonly string[],
  { key }: Entry,
  parameter: Parameter,
): { name: string; words: string } | undefined {
  const lines = docs.parameters ?? {};
  for (const own of keys) {
    const group = lines[own];
    const words = typeof group === "object" ? group[parameter.name] : undefined;
    if (words) return { name: `${own} ${parameter.name}`, words };
  }
  for (const name of [componentName(key, parameter), parameter.name]) {
    const words = lines[name];
    if (typeof words === "string") return { name: `parameter ${name}`, words };
  }
  return undefined;
}
