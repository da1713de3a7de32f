import { type OpenApiDocument, refName, type Schema } from "../normalize/document.js";
import { answerSchemas, reachable, requestSchemas } from "../normalize/reach.js";
import { rewriteSchema } from "../normalize/schema-walk.js";
import { canonical } from "../normalize/sort.js";
import { type Change, change } from "./change.js";
import { differences, type Sides } from "./compare-schemas.js";
import { type Use, verdictOf } from "./effects.js";

/** Schemas that came, went, or are called otherwise now. */
export interface SchemaNames {
  added: string[];
  removed: string[];
  renamed: ReadonlyMap<string, string>;
}

export function schemaNames(before: OpenApiDocument, after: OpenApiDocument): SchemaNames {
  const [old, now] = [before.components.schemas, after.components.schemas];
  const gone = Object.keys(old).filter((name) => !now[name]);
  const come = Object.keys(now).filter((name) => !old[name]);
  const renamed = new Map<string, string>();
  // Again and again, since the renaming of one explains what differs in another.
  for (let found = -1; found !== renamed.size; ) {
    found = renamed.size;
    for (const name of gone.filter((each) => !renamed.has(each))) {
      const taken = new Set(renamed.values());
      const text = canonical(underNewNames(old[name]!, new Map([...renamed, [name, ""]])));
      const same = come.find(
        (each) =>
          !taken.has(each) && canonical(underNewNames(now[each]!, new Map([[each, ""]]))) === text,
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

function underNewNames(schema: Schema, names: ReadonlyMap<string, string>): Schema {
  return rewriteSchema(structuredClone(schema), ({ description: _, ...each }) => {
    const name = refName(each);
    return name !== undefined && names.has(name) ? { ...each, $ref: names.get(name)! } : each;
  });
}

/** What has become of the schemas, field by field. */
export function modelChanges(sides: Sides, names: SchemaNames): Change[] {
  const exported = ({ "x-client-models": models }: OpenApiDocument) =>
    new Set(Object.keys((models ?? {}) as Record<string, string>));
  const [old, now] = [exported(sides.before), exported(sides.after)];
  const [oldUses, nowUses] = [usesIn(sides.before), usesIn(sides.after)];
  const useOf = (from: string, to: string): Use => ({
    sent: oldUses.sent.has(from) || nowUses.sent.has(to),
    answered: oldUses.answered.has(from) || nowUses.answered.has(to),
  });
  const changes: Change[] = [];
  for (const name of names.added) {
    changes.push(
      change("additive", name, now.has(name) ? "schema added, exported" : "schema added"),
    );
  }
  for (const name of names.removed) {
    const verdict = old.has(name) ? "breaking" : "invisible";
    changes.push(change(verdict, name, "schema removed"));
  }
  for (const [from, to] of names.renamed) {
    const verdict = old.has(from) ? "breaking" : "invisible";
    changes.push(change(verdict, from, `schema renamed to ${to}`));
  }
  for (const [name, schema] of Object.entries(sides.before.components.schemas)) {
    const other = sides.after.components.schemas[names.renamed.get(name) ?? name];
    if (!other) continue;
    if (now.has(name) && !old.has(name)) changes.push(change("additive", name, "is exported"));
    if (old.has(name) && !now.has(name) && !names.renamed.has(name)) {
      changes.push(change("breaking", name, "is no longer exported"));
    }
    const use = useOf(name, names.renamed.get(name) ?? name);
    for (const { place, effect, what } of differences(schema, other, sides)) {
      changes.push(change(verdictOf(effect, use), `${name}${place}`, what));
    }
  }
  return changes;
}

type Uses = Record<keyof Use, ReadonlySet<string>>;

function usesIn(document: OpenApiDocument): Uses {
  return {
    sent: reachable(document, requestSchemas(document)),
    answered: reachable(document, answerSchemas(document)),
  };
}
