import type { Finding } from "../normalize/context.js";
import { blank, withActorsPrefix } from "../normalize/paths.js";
import { entries, type OpenApiDocument, own } from "../openapi.js";
import { type Change, change } from "./change.js";

/**
 * spec/upstream.json: what upstream calls things. Nothing is generated from it; the change report tells by it what upstream
 * renamed and the client absorbed.
 */
export interface UpstreamNames {
  /** By METHOD path, with the prefix that upstream uses. */
  operationIds: Record<string, string>;
  /** Names of schemas, by the public name of the model. */
  models: Record<string, string>;
}

export function upstreamNames(
  document: OpenApiDocument,
  findings: readonly Finding[],
): UpstreamNames {
  const operationIds = [...entries(document)].map(({ key, operation }): [string, string] => [
    key,
    operation.operationId ?? "",
  ]);
  const models = findings
    .filter(({ kind }) => kind === "model found")
    .map(({ subject, detail }): [string, string] => [subject, detail]);
  return { operationIds: sorted(operationIds), models: sorted(models) };
}

function sorted(pairs: [string, string][]): Record<string, string> {
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What upstream calls otherwise, and the client absorbed. */
export interface UpstreamChanges {
  /** Operations whose operationId is another one. */
  operationIds: number;
  /** Operations that moved between the prefixes of Actors, and on how many paths. */
  moved: { operations: number; paths: number };
  /** Public models whose schema has another name. */
  models: number;
  changes: Change[];
}

export function upstreamChanges(before: UpstreamNames, after: UpstreamNames): UpstreamChanges {
  const operationIds: string[] = [];
  const moved: string[] = [];
  const old = new Map(
    Object.entries(before.operationIds).map(([key, id]) => [todays(key), { key, id }]),
  );
  for (const [key, id] of Object.entries(after.operationIds)) {
    const was = old.get(todays(key));
    if (was && was.id !== id) operationIds.push(`${was.id} -> ${id}`);
    if (was && blank(was.key) !== blank(key)) moved.push(key);
  }
  const paths = new Set(moved.map((key) => key.split(" ")[1])).size;
  const models = Object.entries(after.models).filter(([name, schema]) => {
    const was = own(before.models, name);
    return was !== undefined && was !== schema;
  });

  const changes: Change[] = [];
  if (operationIds.length > 0) {
    const what = `${operationIds.length} operationIds changed upstream`;
    changes.push(change("absorbed", operationIds, what));
  }
  if (moved.length > 0) {
    const [from, to] = moved[0]!.includes("/v2/acts") ? ["actors", "acts"] : ["acts", "actors"];
    const what = `${moved.length} operations on ${paths} paths moved from /v2/${from} to /v2/${to}`;
    changes.push(change("absorbed", moved, what));
  }
  for (const [name, schema] of models) {
    const what = `upstream's schema ${before.models[name]} is called ${schema} now`;
    changes.push(change("absorbed", name, what));
  }
  return {
    operationIds: operationIds.length,
    moved: { operations: moved.length, paths },
    models: models.length,
    changes,
  };
}

/** A key by today's prefix, whatever its parameters are called. */
function todays(key: string): string {
  const [method, path = ""] = key.split(" ");
  return `${method} ${blank(withActorsPrefix(path))}`;
}
