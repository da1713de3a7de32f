import { withActorsPrefix } from "../normalize/actors-prefix.js";
import { blank } from "../normalize/path-parameters.js";
import type { UpstreamNames } from "../sync/upstream.js";
import { type Change, change } from "./change.js";

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
    const was = before.models[name];
    return was !== undefined && was !== schema;
  });

  const changes: Change[] = [];
  if (operationIds.length > 0) {
    const row = change("absorbed", "", `${operationIds.length} operationIds changed upstream`);
    changes.push({ ...row, subjects: operationIds });
  }
  if (moved.length > 0) {
    const [from, to] = moved[0]!.includes("/v2/acts") ? ["actors", "acts"] : ["acts", "actors"];
    const what = `${moved.length} operations on ${paths} paths moved from /v2/${from} to /v2/${to}`;
    changes.push({ ...change("absorbed", "", what), subjects: moved });
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
