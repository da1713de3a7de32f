import type { MountRow, OperationsFile } from "./operations-format.js";

/** Where a path hangs: a resource, one of its mounts, and the same path below the resource itself. */
export interface Mounted {
  resource: string;
  mount: string;
  row: MountRow;
  /** The path of the operation that this one is a copy of. */
  basePath: string;
}

/** The mount that a path lies below, the longest if several do. */
export function mountOf({ resources }: OperationsFile, path: string): Mounted | undefined {
  let best: Mounted | undefined;
  for (const [resource, { at, mounts = {} }] of Object.entries(resources)) {
    for (const [mount, row] of Object.entries(mounts)) {
      const rest = below(path, row.at);
      if (rest === undefined || (best && best.row.at.length >= row.at.length)) continue;
      best = { resource, mount, row, basePath: at + rest };
    }
  }
  return best;
}

function below(path: string, at: string): string | undefined {
  if (path === at) return "";
  return path.startsWith(`${at}/`) ? path.slice(at.length) : undefined;
}
