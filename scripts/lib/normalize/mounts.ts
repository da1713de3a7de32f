import { isDeepStrictEqual } from "node:util";
import {
  type ApiOperation,
  clone,
  type Entry,
  entries,
  type OpenApiDocument,
  operationAt,
  type Parameter,
} from "./document.js";
import { type Mounted, mountOf } from "./mount-of.js";
import type { OperationsFile } from "./operations-format.js";
import { canonical } from "./sort.js";
import type { Step } from "./step.js";

/**
 * Below a mount stand copies: what is generated for the resource serves them, too. A parameter that a copy lacks is filled in,
 * since upstream adds to one list after the other. Fails where copies stop being copies; bodies and answers are compared where
 * operations.yaml says `exact`.
 */
export const mounts: Step = (document, { operations, findings }) => {
  const lacking = new Map<string, number>();
  for (const entry of entries(document)) {
    const mounted = mountOf(operations, entry.path);
    if (!mounted || operations.operations[entry.key]) continue;
    const base = operationAt(document, `${entry.method.toUpperCase()} ${mounted.basePath}`);
    if (!base) continue;
    const lacked = [
      ...lackedOfBase(entry, base),
      ...lackedOfMount(document, entry, mounted, operations),
    ];
    for (const [name, parameter] of lacked) {
      const lack = `${mounted.mount} ${name}`;
      lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
      if (!parameter) continue;
      entry.operation.parameters = [...parametersOf(entry.operation), clone(parameter)];
    }
    const exact = operations.resources[mounted.resource]?.exact ?? false;
    for (const difference of differences(entry, base, mounted, exact)) {
      findings.add("mount differs", entry.key, difference);
    }
    for (const name of ahead(entry, base, mounted)) {
      findings.add("mount differs", entry.key, `takes ${name}, which only raw can send`, "review");
    }
  }
  for (const [lack, count] of lacking) {
    findings.add("mount lags", lack, `not described at ${count} operations`);
  }
};

type Lacked = [name: string, parameter: Parameter | undefined];

const parametersOf = (operation: ApiOperation) => operation.parameters ?? [];

/** What the base takes, and this copy does not say. */
function lackedOfBase({ operation }: Entry, base: ApiOperation): Lacked[] {
  const names = parametersOf(operation).map(({ name }) => name);
  return parametersOf(base)
    .filter((each) => each.in !== "path" && !names.includes(each.name))
    .map((each) => [each.name, each]);
}

/** What the mount itself takes, and this copy does not say: found at a neighbour, if anywhere. */
function lackedOfMount(
  document: OpenApiDocument,
  { operation }: Entry,
  { row }: Mounted,
  operations: OperationsFile,
): Lacked[] {
  const names = parametersOf(operation).map(({ name }) => name);
  return (row.query ?? [])
    .filter((name) => !names.includes(name))
    .map((name) => [name, neighbours(document, operations, name)]);
}

/** A parameter of mounts, as any operation below a mount that takes it describes it. */
function neighbours(
  document: OpenApiDocument,
  operations: OperationsFile,
  name: string,
): Parameter | undefined {
  for (const { path, operation } of entries(document)) {
    if (!mountOf(operations, path)?.row.query?.includes(name)) continue;
    const found = parametersOf(operation).find((each) => each.in === "query" && each.name === name);
    if (found) return found;
  }
  return undefined;
}

function* differences(
  { operation }: Entry,
  base: ApiOperation,
  { row }: Mounted,
  exact: boolean,
): Generator<string> {
  const own = new Set(row.query);
  const ours = described(operation, own);
  const theirs = described(base, new Set());
  const more = new Set(ahead({ operation }, base, { row }));
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    if (ours.get(name) !== theirs.get(name) && !more.has(name)) yield `another parameter ${name}`;
  }
  if (!exact) return;
  if (!isDeepStrictEqual(operation.requestBody, base.requestBody)) yield "another body";
  if (!isDeepStrictEqual(operation.responses, base.responses)) yield "other answers";
}

/** What this copy takes and need not be sent, and the base does not say. */
function ahead(
  { operation }: Pick<Entry, "operation">,
  base: ApiOperation,
  { row }: Pick<Mounted, "row">,
): string[] {
  const theirs = described(base, new Set());
  const ours = described(operation, new Set(row.query));
  return parametersOf(operation)
    .filter((each) => ours.has(each.name) && !theirs.has(each.name) && !each.required)
    .map(({ name }) => name);
}

/** The text of each parameter other than those in the path and those of the mount itself, by name. */
function described(operation: ApiOperation, own: ReadonlySet<string>): Map<string, string> {
  const counted = parametersOf(operation).filter(
    (each) => each.in !== "path" && !own.has(each.name),
  );
  return new Map(counted.map((each) => [each.name, canonical(each)]));
}
