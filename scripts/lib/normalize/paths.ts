import {
  entries,
  METHODS,
  mapValues,
  type OpenApiDocument,
  own,
  type Parameter,
  type PathItem,
} from "../openapi.js";
import type { OperationsFile } from "../spec-files.js";
import type { Step } from "./context.js";

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
  document.paths = mapValues(document.paths, alone);
};

function alone(item: PathItem & { parameters?: Parameter[] }): PathItem {
  const { parameters: shared = [] } = item;
  const methods = METHODS.filter((method) => item[method]);
  return Object.fromEntries(
    methods.map((method) => {
      const { parameters = [], ...operation } = item[method]!;
      return [method, { ...operation, parameters: [...shared, ...parameters] }];
    }),
  );
}

function inPlace(document: OpenApiDocument, value: unknown, within: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => inPlace(document, each, within));
  if (typeof value !== "object" || value === null) return value;
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref !== "string") {
    return mapValues(value as Record<string, unknown>, (each) => inPlace(document, each, within));
  }
  const [, kind = "", name = ""] = /^#\/components\/([^/]+)\/([^/]+)$/.exec($ref) ?? [];
  if (KEPT.has(kind)) return value;
  const target = own(own(document.components, kind) as Record<string, unknown>, name);
  if (target === undefined || within.includes($ref)) throw new Error(`${$ref} points at nothing`);
  return inPlace(document, target, [...within, $ref]);
}

/** `/v2/acts` was the prefix until May 2026 and still answers; everything public is keyed by today's `/v2/actors`. */
export const actorsPrefix: Step = (document) => {
  const paths = new Map<string, PathItem>();
  for (const [path, item] of Object.entries(document.paths)) {
    const today = withActorsPrefix(path);
    // Where a document has both, what stands at today's prefix counts.
    const other = paths.get(today);
    paths.set(today, today === path ? { ...other, ...item } : { ...item, ...other });
  }
  document.paths = Object.fromEntries(paths);
};

export function withActorsPrefix(path: string): string {
  return path.replace(/^\/v2\/acts(?=\/|$)/, "/v2/actors");
}

/**
 * Gives the parameters of paths the names that operations.yaml knows them by, wherever upstream calls them otherwise: they are no
 * part of a request.
 */
export const pathParameters: Step = (document, { operations }) => {
  const names = knownNames(operations);
  const paths = new Map<string, PathItem>();
  for (const [path, item] of Object.entries(document.paths)) {
    const renames = new Map(
      [...parametersOf(path)].map(([prefix, name]) => [name, names.get(prefix) ?? name]),
    );
    for (const { operation } of entries({ paths: { [path]: item } })) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === "path") parameter.name = renames.get(parameter.name) ?? parameter.name;
      }
    }
    const known = path.replace(/{([^}]+)}/g, (_, name: string) => `{${renames.get(name) ?? name}}`);
    paths.set(known, { ...paths.get(known), ...item });
  }
  document.paths = Object.fromEntries(paths);
};

/** The name of the parameter that a path ends with, by the path with its parameters left blank. */
function knownNames({ resources, operations }: OperationsFile): Map<string, string> {
  const keys = Object.keys(operations).map((key) => key.split(" ")[1]!);
  const templates = Object.values(resources).flatMap(({ at, mounts = {} }) => {
    const rests = keys
      .filter((path) => path.startsWith(`${at}/`))
      .map((path) => path.slice(at.length));
    const places = Object.values(mounts).map((mount) => mount.at);
    return [at, ...places, ...places.flatMap((place) => rests.map((rest) => place + rest))];
  });
  return new Map([...keys, ...templates].flatMap((path) => [...parametersOf(path)]));
}

function* parametersOf(path: string): Generator<[prefix: string, name: string]> {
  for (const { 0: parameter, index } of path.matchAll(/{[^}]+}/g)) {
    yield [blank(path.slice(0, index + parameter.length)), parameter.slice(1, -1)];
  }
}

/** A path whatever its parameters are called. */
export function blank(path: string): string {
  return path.replace(/{[^}]+}/g, "{}");
}
