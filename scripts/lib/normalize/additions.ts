import {
  type ApiOperation,
  entries,
  type OpenApiDocument,
  operationAt,
  own,
  type Parameter,
  type RequestBody,
  resolve,
  type Schema,
  splitKey,
} from "../openapi.js";
import type { Addition, OperationsFile, ToOperations } from "../spec-files.js";
import type { Step } from "./context.js";
import { mountOf, mountParameters, withMounts } from "./mounts.js";
import { schemaAt } from "./place.js";
import { type Outcome, tell } from "./repair.js";

/** Adds what spec/additions.yaml lists. */
export const additions: Step = (document, { additions: file, operations, findings }) => {
  const at = (key: string) => operationAt(document, key);
  const report = ({ since }: Addition, subject: string, outcome: Outcome) =>
    tell(findings, "described", outcome, subject, { since });
  function* targets<T extends ToOperations>(list: readonly T[] = []) {
    for (const addition of list) {
      const { to, mounts = false } = addition;
      for (const key of mounts ? to.flatMap((each) => withMounts(operations, each)) : to) {
        yield { addition, key, operation: at(key) };
      }
    }
  }

  for (const addition of file.operations ?? []) {
    const model = () => ("like" in addition ? at(addition.like) : addition.as);
    for (const key of addition.add) {
      report(addition, key, addOperation(document, operations, key, model()));
    }
  }
  for (const { addition, key, operation } of targets(file.bodies)) {
    const { content } = addition as RequestBody;
    const body = "like" in addition ? at(addition.like)?.requestBody : { content };
    report(addition, `body of ${key}`, put(operation, "requestBody", body));
  }
  for (const { addition, key, operation } of targets(file.parameters)) {
    for (const name of "like" in addition ? addition.names : [addition.parameter.name]) {
      const parameter = "like" in addition ? named(at(addition.like), name) : addition.parameter;
      report(addition, `parameter ${name} of ${key}`, addParameter(operation, parameter));
    }
  }
  for (const addition of file.properties ?? []) {
    for (const address of addition.of) {
      for (const [name, property] of Object.entries(addition.properties)) {
        const outcome = addProperty(document, address, name, property);
        report(addition, `property ${name} of ${address}`, outcome);
      }
    }
  }
  for (const { addition, key, operation } of targets(file.statuses)) {
    const { status, headers = [] } = addition;
    const described = headers.map((name) => [name, { schema: { type: "string" } }]);
    const response = headers.length > 0 ? { headers: Object.fromEntries(described) } : {};
    report(addition, `status ${status} of ${key}`, put(operation?.responses, status, response));
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
  if (Object.hasOwn(holder, key)) return "already right";
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
  if (operationAt(document, key)) return "already right";
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
  parameter: Parameter | undefined,
): Outcome {
  if (!operation || !parameter) return "gone";
  if (named(operation, parameter.name)) return "already right";
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
  if (branches.some(({ properties }) => own(properties, name))) return "already right";
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
  if (alternatives.some((each) => Object.keys(each).length === 0)) return "already right";
  operation.security = [...(alternatives.length > 0 ? alternatives : tokens), {}];
  return "hit";
}
