import type { Parameter, Schema } from "../../scripts/lib/openapi.js";
import { exampleOf, type Operation, schemaOf } from "./document.js";

/** Which arguments a call is made with: those it cannot do without, or each that the document knows. */
export type Extent = "required" | "all";
export const extents: readonly Extent[] = ["required", "all"];

/** Valid arguments of one operation, by where they go, under the names of the document. */
export interface Arguments {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Out of the examples in the document, all or only what is required. */
export function argumentsFor(operation: Operation, extent: Extent): Arguments {
  return extent === "all"
    ? select(operation, () => true, exampleBody(operation))
    : select(operation, ({ required }) => required === true, requiredBody(operation));
}

/** Exactly these parameters, `body` among them; an error for one that the document does not know. */
export function argumentsNamed(operation: Operation, names: readonly string[]): Arguments {
  const known = operation.parameters.map(({ name }) => name);
  if (operation.body) known.push("body");
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${operation.id} does not take ${unknown.join(", ")}`);
  const body = names.includes("body") ? exampleBody(operation) : undefined;
  return select(operation, ({ name }) => names.includes(name), body);
}

function select(
  operation: Operation,
  wanted: (parameter: Parameter) => boolean,
  body: unknown,
): Arguments {
  const among = <T>(place: Parameter["in"]) =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === place && (place === "path" || wanted(parameter)))
        .map((parameter) => [parameter.name, existing(operation, parameter) as T]),
    );
  return { path: among("path"), query: among("query"), header: among("header"), body };
}

function existing(operation: Operation, parameter: Parameter): unknown {
  const value = exampleOf(parameter);
  if (value === undefined) throw new Error(`${operation.id} ${parameter.name} has no example`);
  return value;
}

function exampleBody({ body }: Operation): unknown {
  const json = body?.content?.["application/json"];
  return json && exampleOf(json);
}

function requiredBody(operation: Operation): unknown {
  const json = operation.body?.required && operation.body.content?.["application/json"];
  return json ? requiredOnly(exampleBody(operation), schemaOf(json)) : undefined;
}

/** An object without its optional properties. What may hold anything, or is one of several things, stays whole. */
function requiredOnly(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) {
    const items = schemaOf(schema.items ? { schema: schema.items } : {});
    return value.map((item) => requiredOnly(item, items));
  }
  if (typeof value !== "object" || value === null || !schema.properties) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => schema.required?.includes(name)),
  );
}
