import {
  type ApiOperation,
  clone,
  entries,
  type OpenApiDocument,
  operationAt,
  type Parameter,
  splitKey,
} from "../document.js";
import { mountOf } from "../mount-of.js";
import type { Context } from "../step.js";
import type { AdditionOutcome } from "./additions.js";
import type { OperationAddition } from "./format.js";

/** Adds an operation that is written out, or that is like another one below another path. */
export function addOperation(
  document: OpenApiDocument,
  context: Context,
  key: string,
  addition: OperationAddition,
): AdditionOutcome {
  if (operationAt(document, key)) return "caught up";
  const model = "like" in addition ? operationAt(document, addition.like) : addition.as;
  if (!model) return "gone";
  const { method, path } = splitKey(key);
  const inPath = pathParameters(document, path);
  if (!inPath) return "gone";

  const operation = clone(model) as ApiOperation;
  const own = (operation.parameters ?? []).filter((each) => each.in !== "path");
  operation.parameters = [...inPath, ...mountParameters(document, context, path, own), ...own];
  delete operation.operationId;
  document.paths[path] ??= {};
  document.paths[path][method] = operation;
  return "hit";
}

/** The parameters of a path, as the operations that have them describe them. */
function pathParameters(document: OpenApiDocument, path: string): Parameter[] | undefined {
  const known = new Map<string, Parameter>();
  for (const { operation } of entries(document)) {
    for (const each of operation.parameters ?? [])
      if (each.in === "path") known.set(each.name, each);
  }
  const names = [...path.matchAll(/{([^}]+)}/g)].map((match) => match[1]!);
  const found = names.map((name) => known.get(name)).filter((each) => each !== undefined);
  return found.length === names.length ? clone(found) : undefined;
}

/** What the mount itself takes, `status` and `origin` of a last run, unless the operation has it already. */
function mountParameters(
  document: OpenApiDocument,
  { operations }: Context,
  path: string,
  own: readonly Parameter[],
): Parameter[] {
  const row = mountOf(operations, path)?.row;
  const names = new Set(row?.query ?? []);
  for (const each of own) names.delete(each.name);
  const neighbours = [...entries(document)].filter((each) => row && each.path.startsWith(row.at));
  const found = [...names].map((name) =>
    neighbours
      .flatMap(({ operation }) => operation.parameters ?? [])
      .find((each) => each.in === "query" && each.name === name),
  );
  return clone(found.filter((each) => each !== undefined));
}
