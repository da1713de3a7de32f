import { type ApiOperation, type Entry, entries, operationAt, type Parameter } from "./document.js";
import { type Mounted, mountOf } from "./mount-of.js";
import type { Step } from "./step.js";

/**
 * Below a mount stand copies: what is generated for the resource serves them, too. Fails where upstream's copies stop being
 * copies; bodies and answers are compared where operations.yaml says `exact`.
 */
export const mounts: Step = (document, { operations, findings }) => {
  for (const entry of entries(document)) {
    const mounted = mountOf(operations, entry.path);
    if (!mounted || operations.operations[entry.key]) continue;
    const base = operationAt(document, `${entry.method.toUpperCase()} ${mounted.basePath}`);
    if (!base) continue;
    const exact = operations.resources[mounted.resource]?.exact ?? false;
    for (const difference of differences(entry, base, mounted, exact)) {
      findings.add("mount differs", entry.key, difference);
    }
    for (const name of missingOwn(entry, mounted)) {
      findings.add("mount differs", entry.key, `it does not take ${name}`, "review");
    }
  }
};

function* differences(
  { operation }: Entry,
  base: ApiOperation,
  { row }: Mounted,
  exact: boolean,
): Generator<string> {
  const own = new Set(row.query);
  const ours = described(operation, own);
  const theirs = described(base, new Set());
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    if (ours.get(name) !== theirs.get(name)) yield `another parameter ${name}`;
  }
  if (!exact) return;
  if (!same(operation.requestBody, base.requestBody)) yield "another body";
  if (!same(operation.responses, base.responses)) yield "other answers";
}

/** Parameters other than those in the path and those of the mount itself, each written out. */
function described(operation: ApiOperation, own: ReadonlySet<string>): Map<string, string> {
  const counted = (operation.parameters ?? []).filter(
    (each) => each.in !== "path" && !own.has(each.name),
  );
  return new Map(counted.map((each) => [each.name, JSON.stringify(sortedFields(each))]));
}

function missingOwn({ operation }: Entry, { row }: Mounted): string[] {
  const names = operation.parameters?.map(({ name }) => name) ?? [];
  return (row.query ?? []).filter((name) => !names.includes(name));
}

const sortedFields = (parameter: Parameter) =>
  Object.entries(parameter).sort(([a], [b]) => (a < b ? -1 : 1));

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
