import { typeOf } from "../generate/schema-types.js";
import { canonical } from "../normalize/sort.js";
import { isNull, type OpenApiDocument, own, refName, resolve, type Schema } from "../openapi.js";
import type { Effect } from "./change.js";

/** What has changed at one place of a schema. */
export interface Difference {
  /** `.stats.runs`, `.items[]`; empty for the schema itself. */
  place: string;
  effect: Effect;
  what: string;
}

export interface Sides {
  before: OpenApiDocument;
  after: OpenApiDocument;
  /** Schemas that are the same under another name, old name to new. */
  renamed: ReadonlyMap<string, string>;
}

/** In what `after` differs from `before`. A reference to one and the same schema is none: schemas are compared by themselves. */
export function differences(before: Schema, after: Schema, sides: Sides): Difference[] {
  return [...new Comparison(sides).differences(before, after, "")];
}

class Comparison {
  /** Pairs of schemas that are being compared, so that one that holds itself ends. */
  readonly #open = new Set<string>();

  constructor(readonly sides: Sides) {}

  *differences(before: Schema, after: Schema, place: string): Generator<Difference> {
    const [old, now] = [withoutNull(before), withoutNull(after)];
    if (!old.nullable && now.nullable) yield { place, effect: "wider", what: "becomes nullable" };
    if (old.nullable && !now.nullable) yield { place, effect: "narrower", what: "is never null" };
    if (!before.deprecated && after.deprecated) {
      yield { place, effect: "deprecated", what: "becomes deprecated" };
    }
    const [from, to] = [refName(old.schema), refName(now.schema)];
    const pair = `${from} ${to}`;
    if (from !== undefined && to !== undefined) {
      if ((this.sides.renamed.get(from) ?? from) === to || this.#open.has(pair)) return;
    }
    this.#open.add(pair);
    yield* this.#unequal(
      resolve(this.sides.before, old.schema),
      resolve(this.sides.after, now.schema),
      place,
    );
    this.#open.delete(pair);
  }

  *#unequal(before: Schema, after: Schema, place: string): Generator<Difference> {
    const [old, now] = [before, after].map(({ oneOf, anyOf }) => oneOf ?? anyOf);
    if (before.properties && after.properties) {
      yield* this.#fields(before, after, place);
      if (old && now) yield* this.#choices(old, now, place);
      else if (old ?? now) yield { place, effect: "another", what: "consists of other parts" };
    } else if (before.items && after.items && !(before.prefixItems && after.prefixItems)) {
      yield* this.differences(before.items, after.items, `${place}[]`);
    } else if (before.enum && after.enum) {
      yield* members(before, after, place);
    } else if (old && now) {
      yield* this.#choices(old, now, place);
    } else if (isMap(before) && isMap(after)) {
      yield* this.differences(
        before.additionalProperties,
        after.additionalProperties,
        `${place}[]`,
      );
    } else {
      yield* otherType(before, after, place);
    }
  }

  *#fields(before: Schema, after: Schema, place: string): Generator<Difference> {
    const [old, now] = [before.properties!, after.properties!];
    for (const name of Object.keys({ ...old, ...now })) {
      const at = `${place}.${name}`;
      const [was, is] = [before, after].map((each) => each.required?.includes(name) ?? false);
      const [from, to] = [own(old, name), own(now, name)];
      if (!to) {
        yield { place: at, effect: "field removed", what: "is removed" };
      } else if (!from) {
        const effect = is ? "required field added" : "field added";
        yield { place: at, effect, what: `is added, ${is ? "required" : "optional"}` };
      } else {
        if (was && !is) yield { place: at, effect: "wider", what: "becomes optional" };
        if (!was && is) yield { place: at, effect: "narrower", what: "becomes required" };
        yield* this.differences(from, to, at);
      }
    }
  }

  *#choices(before: Schema[], after: Schema[], place: string): Generator<Difference> {
    const { renamed } = this.sides;
    const known = new Set(after.map((each) => nameOf(each)));
    const gone = before.filter((each) => !known.has(nameOf(each, renamed)));
    const kept = new Set(before.map((each) => nameOf(each, renamed)));
    const come = after.filter((each) => !kept.has(nameOf(each)));
    if (gone.length === 1 && come.length === 1) {
      yield* this.differences(gone[0]!, come[0]!, place);
      return;
    }
    yield* exchanged(come.map(typeText), gone.map(typeText), place, ["wider", "narrower"]);
  }
}

/** `X | null` as X, and that it may be null. */
function withoutNull(schema: Schema): { schema: Schema; nullable: boolean } {
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    const types = schema.type.filter((type) => type !== "null");
    const rest: Schema = { ...schema, type: types.length === 1 ? types[0]! : types };
    if (rest.enum) rest.enum = rest.enum.filter((member) => member !== null);
    return { schema: rest, nullable: true };
  }
  const list = schema.anyOf ?? schema.oneOf;
  if (!list?.some(isNull)) return { schema, nullable: false };
  const others = list.filter((each) => !isNull(each));
  return { schema: others.length === 1 ? others[0]! : { anyOf: others }, nullable: true };
}

function members(before: Schema, after: Schema, place: string): Generator<Difference> {
  const [old, now] = [before, after].map((each) => each.enum!.map((one) => JSON.stringify(one)));
  const open = after["x-client-open"] === true && before["x-client-open"] === true;
  return exchanged(
    now!.filter((each) => !old!.includes(each)),
    old!.filter((each) => !now!.includes(each)),
    place,
    open ? ["hint added", "hint removed"] : ["wider", "narrower"],
  );
}

function* exchanged(
  come: readonly string[],
  gone: readonly string[],
  place: string,
  [added, removed]: [Effect, Effect],
): Generator<Difference> {
  for (const each of come) yield { place, effect: added, what: `may be ${each}` };
  for (const each of gone) yield { place, effect: removed, what: `is no longer ${each}` };
}

function* otherType(before: Schema, after: Schema, place: string): Generator<Difference> {
  const [from, to] = [typeText(before), typeText(after)];
  if (from !== to) yield { place, effect: effectOf(before, after), what: `${from} becomes ${to}` };
}

function effectOf(before: Schema, after: Schema): Effect {
  const typesOf = (schema: Schema) => new Set(typeText(schema).split(" | "));
  const [old, now] = [typesOf(before), typesOf(after)];
  if (now.has("unknown")) return "wider";
  if (old.has("unknown")) return "narrower";
  if (isHint(before, after) || isHint(after, before)) return "hint added";
  if ([...old].every((each) => isIn(now, each))) return "wider";
  return [...now].every((each) => isIn(old, each)) ? "narrower" : "another";
}

/** An open enum is a string that shows what it may be. */
function isHint(string: Schema, open: Schema): boolean {
  return string.type === "string" && !string.enum && open["x-client-open"] === true;
}

function isIn(members: ReadonlySet<string>, member: string): boolean {
  return members.has(member) || (member.startsWith('"') && members.has("string"));
}

function typeText(schema: Schema): string {
  if (schema.properties) return "an object of fields";
  const text = typeOf(schema, new Set());
  return text.includes("\n") ? "an object of fields" : text;
}

function nameOf(schema: Schema, renamed?: ReadonlyMap<string, string>): string {
  const name = refName(schema);
  return name === undefined ? canonical(schema) : (renamed?.get(name) ?? name);
}

function isMap(schema: Schema): schema is Schema & { additionalProperties: Schema } {
  return typeof schema.additionalProperties === "object";
}
