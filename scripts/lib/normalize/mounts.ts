import { isDeepStrictEqual } from "node:util";
import {
  type ApiOperation,
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
  for (const { key, method, path, operation } of entries(document)) {
    const mounted = mountOf(operations, path);
    const base = mounted && operationAt(document, `${method.toUpperCase()} ${mounted.basePath}`);
    if (!base || operations.operations[key]) continue;
    const { mount, resource, row } = mounted;
    const names = new Set(parametersOf(operation).map(({ name }) => name));
    for (const [name, parameter] of [
      ...named(base),
      ...mountParameters(document, operations, row),
    ]) {
      if (names.has(name)) continue;
      lacking.set(`${mount} ${name}`, (lacking.get(`${mount} ${name}`) ?? 0) + 1);
      if (!parameter) continue;
      operation.parameters = [...parametersOf(operation), structuredClone(parameter)];
    }
    const exact = operations.resources[resource]?.exact ?? false;
    const { differences, ahead } = compared(operation, base, row, exact);
    for (const difference of differences) findings.add("mount differs", key, difference);
    for (const name of ahead) {
      findings.add("mount differs", key, `takes ${name}, which only raw can send`, "review");
    }
  }
  for (const [lack, count] of lacking) {
    findings.add("mount lags", lack, `not described at ${count} operations`);
  }
};

const parametersOf = ({ parameters = [] }: ApiOperation) => parameters;

/** The parameters other than those in the path and those of the mount itself, by name. */
const named = (operation: ApiOperation, { query = [] }: Partial<MountRow> = {}) =>
  new Map(
    parametersOf(operation)
      .filter((each) => each.in !== "path" && !query.includes(each.name))
      .map((each) => [each.name, each]),
  );

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

/** In what a copy differs, and which parameters it takes ahead of its base: those that need not be sent. */
function compared(copy: ApiOperation, base: ApiOperation, row: MountRow, exact: boolean) {
  const [ours, theirs] = [named(copy, row), named(base)];
  const differ = (name: string) => canonical(ours.get(name)) !== canonical(theirs.get(name));
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].filter(differ);
  const ahead = names.filter((name) => !theirs.has(name) && !ours.get(name)!.required);
  const differences = names
    .filter((name) => !ahead.includes(name))
    .map((name) => `another parameter ${name}`);
  if (exact && !isDeepStrictEqual(copy.requestBody, base.requestBody)) {
    differences.push("another body");
  }
  if (exact && !isDeepStrictEqual(copy.responses, base.responses)) {
    differences.push("other answers");
  }
  return { differences, ahead };
}
