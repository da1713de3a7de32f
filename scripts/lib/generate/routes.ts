import type { Endpoint } from "./document.js";
import { isLate, rowName } from "./operations.js";

const INTRODUCTION = `import type { Operation } from "../src/core/operation.js";
import * as late from "./late-operations.js";
import * as operations from "./operations.js";

/** Every operation of the document by method and path, for \`raw\`. The path of a row is relative to its resource. */
`;

/** routes.ts: where each path of the document finds its row, the copies below a mount at their base's. */
export function routes(all: Endpoint[]): string {
  const lateIds = new Set(
    all.filter((each) => each.facts.kind !== "mount" && isLate(each)).map(({ id }) => id),
  );
  const entries = all.map(({ facts, id, method, path }) => {
    const base = facts.kind === "mount" ? facts.of : id;
    if (base === undefined) throw new Error(`${id} is mounted, but does not say what it is`);
    const table = lateIds.has(base) ? "late" : "operations";
    return `${JSON.stringify(`${method} ${path}`)}: ${table}.${rowName(base)},\n`;
  });
  const type = "Readonly<Record<string, Operation>>";
  return `${INTRODUCTION}export const routes: ${type} = {\n${entries.join("")}};\n`;
}
