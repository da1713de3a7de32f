import { type Change, change } from "./change.js";
import type { PublicOperation, Surface } from "./surface.js";

export interface OperationNames {
  added: PublicOperation[];
  removed: PublicOperation[];
  /** The same METHOD path under another public name. */
  renamed: [before: PublicOperation, after: PublicOperation][];
}

export function operationNames(before: Surface, after: Surface): OperationNames {
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
export function nameChanges(before: Surface, after: Surface, names: OperationNames): Change[] {
  const methods = new Map([...after.operations.values()].filter(isMethod).map((e) => [e.name, e]));
  const had = new Set([...before.operations.values()].filter(isMethod).map(({ name }) => name));
  const changes: Change[] = [];
  for (const { key, name, client } of names.added) {
    if (!(client.kind === "method" && had.has(name))) {
      changes.push(change("additive", name, `operation added: \`${key}\`${WAYS[client.kind]}`));
    }
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
    if (isMethod(to))
      changes.push(change("additive", to.name, `method of \`${key}\`, which only raw reached`));
    else
      changes.push(change("breaking", from.name, `method removed; raw still reaches \`${key}\``));
  }
  return changes;
}
