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

export interface OperationNames {
  added: PublicOperation[];
  removed: PublicOperation[];
  /** The same METHOD path under another public name. */
  renamed: [before: PublicOperation, after: PublicOperation][];
}

export function operationNames(before: PublicApi, after: PublicApi): OperationNames {
  const [old, now] = [before.operations, after.operations];
  const both = [...old.values()].filter(({ key }) => now.has(key));
  return {
    added: [...now.values()].filter(({ key }) => !old.has(key)),
    removed: [...old.values()].filter(({ key }) => !now.has(key)),
    renamed: both
      .map((each): [PublicOperation, PublicOperation] => [each, now.get(each.key)!])
      .filter(([a, b]) => isMethod(a) && isMethod(b) && a.name !== b.name),
  };
}

const isMethod = ({ client }: PublicOperation) => client.kind === "method";
const WAYS = { method: "", mount: "", alias: ", raw only", none: ", raw only" };

/** Operations that came, went, or are called otherwise now. */
export function nameChanges(before: PublicApi, after: PublicApi, names: OperationNames): Change[] {
  const methods = new Map([...after.operations.values()].filter(isMethod).map((e) => [e.name, e]));
  const had = new Set([...before.operations.values()].filter(isMethod).map(({ name }) => name));
  const changes: Change[] = [];
  for (const { key, name, client } of names.added) {
    if (client.kind === "method" && had.has(name)) continue;
    changes.push(change("additive", name, `operation added: \`${key}\`${WAYS[client.kind]}`));
  }
  for (const { key, name, client } of names.removed) {
    const moved = client.kind === "method" ? methods.get(name)?.key : undefined;
    const what = moved
      ? `for raw, \`${key}\` is \`${moved}\` now`
      : `operation removed: \`${key}\``;
    changes.push(change("breaking", name, what));
  }
  for (const [{ name }, to] of names.renamed) {
    changes.push(change("breaking", name, `renamed to \`${to.name}\``));
  }
  for (const [key, from] of before.operations) {
    const to = after.operations.get(key);
    if (!to || isMethod(from) === isMethod(to)) continue;
    changes.push(
      isMethod(to)
        ? change("additive", to.name, `method of \`${key}\`, which only raw reached`)
        : change("breaking", from.name, `method removed; raw still reaches \`${key}\``),
    );
  }
  return changes;
}
