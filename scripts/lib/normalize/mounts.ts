import { isDeepStrictEqual } from "node:util";
import {
  type ApiOperation,
  type Entry,
  entries,
  type OpenApiDocument,
  operationAt,
  type Parameter,
} from "../openapi.js";
import type { MountRow, OperationsFile } from "../spec-files.js";
import type { Step } from "./context.js";
import { canonical } from "./sort.js";

/** Where a path hangs: a resource, one of its mounts, and the same path below the resource itself. */
export interface Mounted {
  resource: string;
  mount: string;
  row: MountRow;
  /** The path of the operation that this one is a copy of. */
  basePath: string;
}

/** The mount that a path lies below, the longest if several do. */
export function mountOf({ resources }: OperationsFile, path: string): Mounted | undefined {
  let best: Mounted | undefined;
  for (const [resource, { at, mounts = {} }] of Object.entries(resources)) {
    for (const [mount, row] of Object.entries(mounts)) {
      if (!isBelow(path, row.at) || (best && best.row.at.length >= row.at.length)) continue;
      best = { resource, mount, row, basePath: at + path.slice(row.at.length) };
    }
  }
  return best;
}

/** The name of the resource that a path lies below, the closest one. */
export function resourceAt({ resources }: OperationsFile, path: string): string | undefined {
  return Object.entries(resources)
    .filter(([, { at }]) => isBelow(path, at))
    .sort(([, a], [, b]) => b.at.length - a.at.length)[0]?.[0];
}

/** An operation and all its copies below the mounts of its resource. */
export function withMounts(operations: OperationsFile, key: string): string[] {
  const [method, path = ""] = key.split(" ");
  const { at = "", mounts = {} } = operations.resources[resourceAt(operations, path) ?? ""] ?? {};
  return [
    key,
    ...Object.values(mounts).map((row) => `${method} ${row.at}${path.slice(at.length)}`),
  ];
}

const isBelow = (path: string, at: string) => path === at || path.startsWith(`${at}/`);

/**
 * Below a mount stand copies: what is generated for the resource serves them, too. A parameter that a copy lacks is filled in,
 * since upstream adds to one list after the other. Fails where copies stop being copies; bodies and responses are compared where
 * operations.yaml says `exact`.
 */
export const mounts: Step = (document, { operations, findings }) => {
  const lacking = new Map<string, number>();
  for (const entry of entries(document)) {
    const mounted = mountOf(operations, entry.path);
    if (!mounted || operations.operations[entry.key]) continue;
    const base = operationAt(document, `${entry.method.toUpperCase()} ${mounted.basePath}`);
    if (!base) continue;
    for (const [name, parameter] of lackedBy(
      entry.operation,
      base,
      mounted,
      document,
      operations,
    )) {
      const lack = `${mounted.mount} ${name}`;
      lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
      if (!parameter) continue;
      entry.operation.parameters = [...parametersOf(entry.operation), structuredClone(parameter)];
    }
    const ahead = aheadOf(entry.operation, base, mounted);
    const exact = operations.resources[mounted.resource]?.exact ?? false;
    for (const difference of differences(entry, base, mounted, ahead, exact)) {
      findings.add("mount differs", entry.key, difference);
    }
    for (const name of ahead) {
      findings.add("mount differs", entry.key, `takes ${name}, which only raw can send`, "review");
    }
  }
  for (const [lack, count] of lacking) {
    findings.add("mount lags", lack, `not described at ${count} operations`);
  }
};

const parametersOf = (operation: ApiOperation) => operation.parameters ?? [];

/** What the base or the mount itself takes, and this copy does not say. */
function lackedBy(
  copy: ApiOperation,
  base: ApiOperation,
  { row }: Mounted,
  document: OpenApiDocument,
  operations: OperationsFile,
): [name: string, parameter: Parameter | undefined][] {
  const names = parametersOf(copy).map(({ name }) => name);
  return [
    ...parametersOf(base)
      .filter(({ in: where }) => where !== "path")
      .map((each): [string, Parameter] => [each.name, each]),
    ...mountParameters(document, operations, row),
  ].filter(([name]) => !names.includes(name));
}

/** What a mount itself takes (`status` and `origin` of a last run), as any operation below a mount that takes it describes it. */
export function mountParameters(
  document: OpenApiDocument,
  operations: OperationsFile,
  { query = [] }: MountRow,
): [name: string, parameter: Parameter | undefined][] {
  return query.map((name) => {
    const neighbours = [...entries(document)].filter(({ path }) =>
      mountOf(operations, path)?.row.query?.includes(name),
    );
    const parameters = neighbours.flatMap(({ operation }) => parametersOf(operation));
    return [name, parameters.find((each) => each.in === "query" && each.name === name)];
  });
}

function* differences(
  { operation }: Entry,
  base: ApiOperation,
  { row }: Mounted,
  ahead: readonly string[],
  exact: boolean,
): Generator<string> {
  const [ours, theirs] = [described(operation, row), described(base)];
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const same = ours.get(name) === theirs.get(name);
    if (!same && !ahead.includes(name)) yield `another parameter ${name}`;
  }
  if (!exact) return;
  if (!isDeepStrictEqual(operation.requestBody, base.requestBody)) yield "another body";
  if (!isDeepStrictEqual(operation.responses, base.responses)) yield "other answers";
}

/** What this copy takes and need not be sent, and the base does not say. */
function aheadOf(copy: ApiOperation, base: ApiOperation, { row }: Mounted): string[] {
  const [ours, theirs] = [described(copy, row), described(base)];
  return parametersOf(copy)
    .filter(({ name, required }) => ours.has(name) && !theirs.has(name) && !required)
    .map(({ name }) => name);
}

/** The text of each parameter other than those in the path and those of the mount itself, by name. */
function described(operation: ApiOperation, row?: MountRow): Map<string, string> {
  return new Map(
    parametersOf(operation)
      .filter(({ in: where, name }) => where !== "path" && !row?.query?.includes(name))
      .map((each) => [each.name, canonical(each)]),
  );
}
