import { METHODS, type OpenApiDocument, type Parameter, type PathItem } from "./document.js";
import type { Step } from "./step.js";

/** The components that we keep, since names in them are told or compared; all others stand where they are referred to. */
const KEPT = new Set(["schemas", "parameters", "responses"]);

/**
 * Says in place what a document may say elsewhere: components of other kinds, whole paths among them, and what a path says for all
 * its operations.
 */
export const pathItems: Step = (document) => {
  document.paths = inPlace(document, document.paths, []) as OpenApiDocument["paths"];
  const { schemas, parameters, responses, securitySchemes } = document.components;
  document.components = {
    schemas,
    parameters,
    responses: inPlace(document, responses, []) as typeof responses,
    ...(securitySchemes && { securitySchemes }),
  };
  for (const [path, item] of Object.entries(document.paths)) document.paths[path] = alone(item);
};

function alone(item: PathItem & { parameters?: Parameter[] }): PathItem {
  const { parameters: shared = [] } = item;
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    return [[method, { ...operation, parameters: [...shared, ...(operation.parameters ?? [])] }]];
  });
  return Object.fromEntries(operations) as PathItem;
}

function inPlace(document: OpenApiDocument, value: unknown, within: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => inPlace(document, each, within));
  if (typeof value !== "object" || value === null) return value;
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref === "string") {
    const [, kind = "", name = ""] = /^#\/components\/([^/]+)\/([^/]+)$/.exec($ref) ?? [];
    if (KEPT.has(kind)) return value;
    const target = (document.components[kind] as Record<string, unknown> | undefined)?.[name];
    if (target === undefined || within.includes($ref)) throw new Error(`${$ref} names nothing`);
    return inPlace(document, target, [...within, $ref]);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, inPlace(document, each, within)]),
  );
}
