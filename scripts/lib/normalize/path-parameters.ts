import { entries } from "./document.js";
import type { OperationsFile } from "./operations-format.js";
import type { Step } from "./step.js";

/**
 * Gives the parameters of paths the names that operations.yaml knows them by, wherever upstream calls them otherwise: they are no
 * part of a request.
 */
export const pathParameters: Step = (document, { operations }) => {
  const names = knownNames(operations);
  const paths: typeof document.paths = {};
  for (const [path, item] of Object.entries(document.paths)) {
    const renames = renamesIn(path, names);
    for (const { operation } of entries({ ...document, paths: { [path]: item } })) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === "path") parameter.name = renames.get(parameter.name) ?? parameter.name;
      }
    }
    const known = renamed(path, renames);
    paths[known] = { ...paths[known], ...item };
  }
  document.paths = paths;
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

function renamesIn(path: string, names: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...parametersOf(path)].map(([prefix, name]) => [name, names.get(prefix) ?? name]),
  );
}

function renamed(path: string, renames: ReadonlyMap<string, string>): string {
  return path.replace(/{([^}]+)}/g, (_, name: string) => `{${renames.get(name) ?? name}}`);
}

/** A path whatever its parameters are called. */
export function blank(path: string): string {
  return path.replace(/{[^}]+}/g, "{}");
}
