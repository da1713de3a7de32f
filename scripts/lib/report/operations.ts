import { type Document, type Endpoint, endpoints } from "../endpoints.js";
import type { OpenApiDocument } from "../openapi.js";
import type { MountRow } from "../spec-files.js";
import { type Change, change } from "./change.js";

/** A normalized document, as the users of the client meet it. */
export interface PublicApi {
  document: OpenApiDocument;
  operations: ReadonlyMap<string, Endpoint>;
  /** By public name (`actor.lastRun`), where else a resource can be reached, and what such a way takes itself. */
  mounts: ReadonlyMap<string, MountRow>;
}

export function publicApi(document: OpenApiDocument): PublicApi {
  const { "x-client-resources": resources = {} } = document as Partial<Document>;
  const mounts = Object.values(resources).flatMap(({ mounts = {} }) => Object.entries(mounts));
  const operations = endpoints(document).map((each): [string, Endpoint] => [each.key, each]);
  return { document, operations: new Map(operations), mounts: new Map(mounts) };
}

const isMethod = ({ facts }: Endpoint) => facts.kind === "method";
const methodsOf = ({ operations }: PublicApi) =>
  new Map([...operations.values()].filter(isMethod).map((each) => [each.name, each]));
const WAYS = { method: "", mount: "", alias: ", raw only", none: ", raw only" };

/** Operations that came, went, or are called otherwise now. */
export function nameChanges(before: PublicApi, after: PublicApi) {
  const [had, has] = [methodsOf(before), methodsOf(after)];
  const counts = { added: 0, removed: 0, renamed: 0 };
  const changes: Change[] = [];
  for (const { key, name, facts } of after.operations.values()) {
    if (before.operations.has(key)) continue;
    counts.added++;
    // A method that moved is told where it left.
    if (facts.kind === "method" && had.has(name)) continue;
    changes.push(change("additive", name, `operation added: \`${key}\`${WAYS[facts.kind]}`));
  }
  for (const [key, from] of before.operations) {
    const to = after.operations.get(key);
    const name = from.name;
    if (!to) {
      counts.removed++;
      const moved = isMethod(from) ? has.get(name)?.key : undefined;
      const gone = moved
        ? `for raw, \`${key}\` is \`${moved}\` now`
        : `operation removed: \`${key}\``;
      changes.push(change("breaking", name, gone));
    } else if (isMethod(from) && isMethod(to) && name !== to.name) {
      counts.renamed++;
      changes.push(change("breaking", name, `renamed to \`${to.name}\``));
    } else if (!isMethod(from) && isMethod(to)) {
      changes.push(change("additive", to.name, `method of \`${key}\`, which only raw reached`));
    } else if (isMethod(from) && !isMethod(to)) {
      changes.push(change("breaking", name, `method removed; raw still reaches \`${key}\``));
    }
  }
  return { counts, changes };
}
