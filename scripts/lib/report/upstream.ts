import type { Finding } from "../normalize/context.js";
import { blank, withActorsPrefix } from "../normalize/paths.js";
import { sorted } from "../normalize/sort.js";
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
  const found = findings.filter(({ kind }) => kind === "model found");
  return sorted({
    operationIds: Object.fromEntries(
      [...entries(document)].map(({ key, operation }) => [key, operation.operationId ?? ""]),
    ),
    models: Object.fromEntries(found.map(({ subject, detail }) => [subject, detail])),
  });
}

/** How much upstream calls otherwise, and the client absorbed. */
export interface UpstreamCounts {
  /** Operations whose operationId is another one. */
  operationIds: number;
  /** Operations that moved between the prefixes of Actors, and on how many paths. */
  moved: { operations: number; paths: number };
  /** Public models whose schema has another name. */
  models: number;
}

export function upstreamChanges(
  before: UpstreamNames,
  after: UpstreamNames,
): { counts: UpstreamCounts; changes: Change[] } {
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
  const operations = moved.length;
  const counts = {
    operationIds: operationIds.length,
    moved: { operations, paths },
    models: models.length,
  };
  return { counts, changes };
}

/** A key by today's prefix, whatever its parameters are called. */
function todays(key: string): string {
  const [method, path = ""] = key.split(" ");
  return `${method} ${blank(withActorsPrefix(path))}`;
}
