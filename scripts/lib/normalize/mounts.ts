import { isDeepStrictEqual } from "node:util";
import { type ApiOperation, type Entry, entries, operationAt, type Parameter } from "./document.js";
import { type Mounted, mountOf } from "./mount-of.js";
import type { Step } from "./step.js";

/**
 * Below a mount stand copies: what is generated for the resource serves them, too. Fails where upstream's copies stop being
 * copies; bodies and answers are compared where operations.yaml says `exact`.
 */
export const mounts: Step = (document, { operations, findings }) => {
  const lacking = new Map<string, number>();
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
      const lack = `${mounted.mount} ${name}`;
      lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
    }
  }
  for (const [lack, count] of lacking) {
    findings.add("mount differs", lack, `not taken by ${count} operations`, "review");
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
    if (!isDeepStrictEqual(ours.get(name), theirs.get(name))) yield `another parameter ${name}`;
  }
  if (!exact) return;
  if (!isDeepStrictEqual(operation.requestBody, base.requestBody)) yield "another body";
  if (!isDeepStrictEqual(operation.responses, base.responses)) yield "other answers";
}

/** Parameters other than those in the path and those of the mount itself, by name. */
function described(operation: ApiOperation, own: ReadonlySet<string>): Map<string, Parameter> {
  const counted = (operation.parameters ?? []).filter(
    (each) => each.in !== "path" && !own.has(each.name),
  );
  return new Map(counted.map((each) => [each.name, each]));
}

function missingOwn({ operation }: Entry, { row }: Mounted): string[] {
  const names = operation.parameters?.map(({ name }) => name) ?? [];
  return (row.query ?? []).filter((name) => !names.includes(name));
}
