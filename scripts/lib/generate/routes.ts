import type { Endpoint } from "./document.js";
import { rowName, type Table, tableOf } from "./operations.js";

const INTRODUCTION = `import type { Operation } from "../src/core/operation.js";
import * as operations from "./operations.js";
import * as raw from "./raw-operations.js";

/** Every operation of the document by method and path, for \`raw\`. The path of a row is relative to its resource. */
`;

const NAMESPACES: Record<Table, string> = {
  operations: "operations",
  "raw-operations": "raw",
};

/** routes.ts: where each path of the document finds its row, the copies below a mount at their base's. */
export function routes(all: Endpoint[]): string {
  const bases = new Map(all.map((endpoint) => [endpoint.id, endpoint]));
  const entries = all.map(({ facts, id, method, path }) => {
    const of = facts.kind === "mount" ? facts.of : id;
    if (of === undefined) throw new Error(`${id} is mounted, but does not say what it is`);
    const base = bases.get(of);
    const table = base ? NAMESPACES[tableOf(base)] : "operations";
    return `${JSON.stringify(`${method} ${path}`)}: ${table}.${rowName(of)},\n`;
  });
  const type = "Readonly<Record<string, Operation>>";
  return `${INTRODUCTION}export const routes: ${type} = {\n${entries.join("")}};\n`;
}
