import { inlineParameters } from "../normalize/parameters.js";
import { type ApiOperation, entries, type OpenApiDocument } from "../openapi.js";
import type { MountRow, OperationsFile } from "../spec-files.js";
import { type Change, change } from "./change.js";

/** An operation as the users of the client meet it. */
export interface PublicOperation {
  key: string;
  /** `dataset.listItems`; METHOD path for what only raw reaches. */
  name: string;
  /** What normalizing embeds in it; `of`: the operation that this one is a copy or an alias of. */
  client: { kind: "method" | "mount" | "alias" | "none"; of?: string; [fact: string]: unknown };
  operation: ApiOperation;
}

/** A normalized document, as the users of the client meet it. */
export interface PublicApi {
  document: OpenApiDocument;
  operations: ReadonlyMap<string, PublicOperation>;
  /** By public name (`actor.lastRun`), where else a resource can be reached, and what such a way takes itself. */
  mounts: ReadonlyMap<string, MountRow>;
}

export function publicApi(normalized: OpenApiDocument): PublicApi {
  const document = structuredClone(normalized);
  // Which parameters are shared is a matter of the document, not of its users.
  inlineParameters(document);
  const operations = new Map<string, PublicOperation>();
  for (const { key, operation } of entries(document)) {
    const client = operation["x-client"] as PublicOperation["client"];
    const name = client.kind === "none" ? key : operation.operationId!;
    operations.set(key, { key, name, client, operation });
  }
  const resources = (document["x-client-resources"] ?? {}) as OperationsFile["resources"];
  const mounts = Object.values(resources).flatMap(({ mounts = {} }) => Object.entries(mounts));
  return { document, operations, mounts: new Map(mounts) };
}

const isMethod = ({ client }: PublicOperation) => client.kind === "method";
const methodsOf = ({ operations }: PublicApi) =>
  new Map([...operations.values()].filter(isMethod).map((each) => [each.name, each]));
const WAYS = { method: "", mount: "", alias: ", raw only", none: ", raw only" };

/** Operations that came, went, or are called otherwise now. */
export function nameChanges(before: PublicApi, after: PublicApi) {
  const [had, has] = [methodsOf(before), methodsOf(after)];
  const counts = { added: 0, removed: 0, renamed: 0 };
  const changes: Change[] = [];
  for (const { key, name, client } of after.operations.values()) {
    if (before.operations.has(key)) continue;
    counts.added++;
    // A method that moved is told where it left.
    if (client.kind === "method" && had.has(name)) continue;
    changes.push(change("additive", name, `operation added: \`${key}\`${WAYS[client.kind]}`));
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
