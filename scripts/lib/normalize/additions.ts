import {
  type ApiOperation,
  entries,
  type OpenApiDocument,
  operationAt,
  own,
  type Parameter,
  resolve,
  type Schema,
  splitKey,
} from "../openapi.js";
import type { Addition, OperationsFile, ToOperations } from "../spec-files.js";
import type { FindingKind, Step } from "./context.js";
import { mountOf, mountParameters, withMounts } from "./mounts.js";
import { schemaAt } from "./place.js";

/** `hit`: it was missing. `caught up`: upstream describes it by now. `gone`: there is nothing to add it to. */
type Outcome = "hit" | "caught up" | "gone";

const KINDS: Record<Outcome, FindingKind> = {
  hit: "addition hit",
  "caught up": "addition caught up",
  gone: "addition target gone",
};

/** Adds what spec/additions.yaml lists. */
export const additions: Step = (document, { additions: file, operations, findings }) => {
  const report = ({ since }: Addition, subject: string, outcome: Outcome) => {
    const expected = outcome === "caught up" && since !== undefined;
    const detail = expected ? `described since ${since}` : "";
    findings.add(KINDS[outcome], subject, detail, expected ? "note" : undefined);
  };
  function* targets<T extends ToOperations>(list: readonly T[] = []) {
    for (const addition of list) {
      const keys = addition.mounts
        ? addition.to.flatMap((key) => withMounts(operations, key))
        : addition.to;
      for (const key of keys) {
        yield { addition, key, operation: operationAt(document, key) };
      }
    }
  }

  for (const addition of file.operations ?? []) {
    const model = () => ("like" in addition ? operationAt(document, addition.like) : addition.as);
    for (const key of addition.add) {
      report(addition, key, addOperation(document, operations, key, model()));
    }
  }
  for (const { addition, key, operation } of targets(file.bodies)) {
    const body =
      "like" in addition
        ? operationAt(document, addition.like)?.requestBody
        : { content: addition.content };
    report(addition, `body of ${key}`, put(operation, "requestBody", body));
  }
  for (const { addition, key, operation } of targets(file.parameters)) {
    for (const name of "like" in addition ? addition.names : [addition.parameter.name]) {
      const parameter =
        "like" in addition ? named(operationAt(document, addition.like), name) : addition.parameter;
      report(addition, `parameter ${name} of ${key}`, addParameter(operation, name, parameter));
    }
  }
  for (const addition of file.properties ?? []) {
    for (const address of addition.of) {
      for (const name of Object.keys(addition.properties)) {
        const outcome = addProperty(document, address, name, addition.properties[name]!);
        report(addition, `property ${name} of ${address}`, outcome);
      }
    }
  }
  for (const { addition, key, operation } of targets(file.statuses)) {
    const { status, headers = [] } = addition;
    const described = headers.map((name) => [name, { schema: { type: "string" } }]);
    const response = headers.length > 0 ? { headers: Object.fromEntries(described) } : {};
    const outcome = put(operation?.responses, status, response);
    report(addition, `status ${status} of ${key}`, outcome);
  }
  for (const { addition, key, operation } of targets(file.tokenless)) {
    report(addition, `${key} without a token`, allowWithoutToken(document, operation));
  }
};

/** Puts a copy of the value where there is none yet. */
function put<T extends object>(
  holder: T | undefined,
  key: string & keyof T,
  value: unknown,
): Outcome {
  if (!holder || value === undefined) return "gone";
  if (Object.hasOwn(holder, key)) return "caught up";
  holder[key] = structuredClone(value) as T[typeof key];
  return "hit";
}

/** Adds an operation that is written out, or that is like another one below another path. */
function addOperation(
  document: OpenApiDocument,
  operations: OperationsFile,
  key: string,
  model: ApiOperation | undefined,
): Outcome {
  if (operationAt(document, key)) return "caught up";
  const { method, path } = splitKey(key);
  const inPath = pathParameters(document, path);
  if (!model || !inPath) return "gone";
  const operation = structuredClone(model);
  const rest = (operation.parameters ?? []).filter((each) => each.in !== "path");
  const { row = { at: "" } } = mountOf(operations, path) ?? {};
  const ofMount = mountParameters(document, operations, row)
    .filter(([name]) => !rest.some((each) => each.name === name))
    .flatMap(([, parameter]) => parameter ?? []);
  operation.parameters = structuredClone([...inPath, ...ofMount, ...rest]);
  delete operation.operationId;
  document.paths[path] = { ...document.paths[path], [method]: operation };
  return "hit";
}

/** The parameters of a path, as the operations that have them describe them. */
function pathParameters(document: OpenApiDocument, path: string): Parameter[] | undefined {
  const all = [...entries(document)].flatMap(({ operation }) => operation.parameters ?? []);
  const known = new Map(all.filter((each) => each.in === "path").map((each) => [each.name, each]));
  const found = [...path.matchAll(/{([^}]+)}/g)].map(([, name]) => known.get(name!));
  return found.includes(undefined) ? undefined : (found as Parameter[]);
}

const named = (operation: ApiOperation | undefined, name: string) =>
  operation?.parameters?.find((each) => each.name === name);

function addParameter(
  operation: ApiOperation | undefined,
  name: string,
  parameter: Parameter | undefined,
): Outcome {
  if (!operation || !parameter) return "gone";
  if (named(operation, name)) return "caught up";
  operation.parameters = [...(operation.parameters ?? []), structuredClone(parameter)];
  return "hit";
}

/** Adds an optional property to the schema at an address. */
function addProperty(
  document: OpenApiDocument,
  address: string,
  name: string,
  property: Schema,
): Outcome {
  const schema = schemaAt(document, address);
  // Where a repair has split the object into branches, one of them has it.
  const branches = (schema?.oneOf ?? schema?.anyOf ?? []).map((each) => resolve(document, each));
  if (branches.some(({ properties }) => own(properties, name))) return "caught up";
  return put(schema?.properties, name, property);
}

/** Adds the empty alternative to what an operation asks for: a token may be sent, but need not. */
function allowWithoutToken(
  document: OpenApiDocument,
  operation: ApiOperation | undefined,
): Outcome {
  if (!operation) return "gone";
  // No alternatives at all upstream means that no token is asked for; ours still takes one.
  const tokens = document.security ?? [];
  const alternatives = operation.security ?? tokens;
  if (alternatives.some((each) => Object.keys(each).length === 0)) return "caught up";
  operation.security = [...(alternatives.length > 0 ? alternatives : tokens), {}];
  return "hit";
}
