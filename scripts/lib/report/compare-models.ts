import { canonical } from "../normalize/sort.js";
import { type OpenApiDocument, own, refName, type Schema } from "../openapi.js";
import { reachable, requestSchemas, responseSchemas, rewriteSchema } from "../schema-walk.js";
import { type Change, change, type Use, type Verdict, verdictOf } from "./change.js";
import { differences, type Sides } from "./compare-schemas.js";

/** Schemas that came, went, or are called otherwise now. */
export interface SchemaNames {
  added: string[];
  removed: string[];
  renamed: ReadonlyMap<string, string>;
}

export function schemaNames(before: OpenApiDocument, after: OpenApiDocument): SchemaNames {
  const [old, now] = [before.components.schemas, after.components.schemas];
  const gone = Object.keys(old).filter((name) => !Object.hasOwn(now, name));
  const come = Object.keys(now).filter((name) => !Object.hasOwn(old, name));
  const renamed = new Map<string, string>();
  // Again and again, since the renaming of one explains what differs in another.
  for (let found = -1; found !== renamed.size; ) {
    found = renamed.size;
    for (const name of gone.filter((each) => !renamed.has(each))) {
      const taken = new Set(renamed.values());
      const text = textUnder(old[name]!, new Map([...renamed, [name, ""]]));
      const same = come.find(
        (each) => !taken.has(each) && textUnder(now[each]!, new Map([[each, ""]])) === text,
      );
      if (same !== undefined) renamed.set(name, same);
    }
  }
  const taken = new Set(renamed.values());
  return {
    added: come.filter((name) => !taken.has(name)),
    removed: gone.filter((name) => !renamed.has(name)),
    renamed,
  };
}

/** The text of a schema with references under their new names, and without documentation. */
function textUnder(schema: Schema, names: ReadonlyMap<string, string>): string {
  const rewritten = rewriteSchema(structuredClone(schema), ({ description: _, ...each }) => {
    const name = refName(each);
    return name !== undefined && names.has(name) ? { ...each, $ref: names.get(name)! } : each;
  });
  return canonical(rewritten);
}

/** What has become of the schemas, field by field. */
export function modelChanges(sides: Sides, names: SchemaNames): Change[] {
  const [old, now] = [exportedBy(sides.before), exportedBy(sides.after)];
  const [oldUses, nowUses] = [usesIn(sides.before), usesIn(sides.after)];
  const verdictOn = (name: string): Verdict => (old.has(name) ? "breaking" : "invisible");
  const changes: Change[] = [];
  for (const name of names.added) {
    const what = now.has(name) ? "schema added, exported" : "schema added";
    changes.push(change("additive", name, what));
  }
  for (const name of names.removed) changes.push(change(verdictOn(name), name, "schema removed"));
  for (const [from, to] of names.renamed) {
    changes.push(change(verdictOn(from), from, `schema renamed to ${to}`));
  }
  for (const [name, schema] of Object.entries(sides.before.components.schemas)) {
    const nameNow = names.renamed.get(name) ?? name;
    const other = own(sides.after.components.schemas, nameNow);
    if (!other) continue;
    if (now.has(name) && !old.has(name)) changes.push(change("additive", name, "is exported"));
    if (old.has(name) && !now.has(name) && !names.renamed.has(name)) {
      changes.push(change("breaking", name, "is no longer exported"));
    }
    const use: Use = {
      sent: oldUses.sent.has(name) || nowUses.sent.has(nameNow),
      answered: oldUses.answered.has(name) || nowUses.answered.has(nameNow),
    };
    for (const { place, effect, what } of differences(schema, other, sides)) {
      changes.push(change(verdictOf(effect, use), `${name}${place}`, what));
    }
  }
  return changes;
}

const exportedBy = ({ "x-client-models": models }: OpenApiDocument) =>
  new Set(Object.keys((models ?? {}) as Record<string, string>));

const usesIn = (document: OpenApiDocument) => ({
  sent: reachable(document, requestSchemas(document)),
  answered: reachable(document, responseSchemas(document)),
});
