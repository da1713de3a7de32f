import { type OpenApiDocument, own, refName, resolve, type Schema } from "../openapi.js";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where a page stands: it is the only one, so that iterating ends after it. */
const LAST_PAGE = {
  offset: 0,
  limit: 1000,
  desc: false,
  isTruncated: false,
  exclusiveStartKey: null,
  nextExclusiveStartKey: null,
};

/** Writes examples: of the models where the schema is one, of the schema itself where it is not. */
export class Composer {
  /** The components being written, so that a recursive schema ends. */
  readonly #open = new Set<string>();

  constructor(
    readonly document: OpenApiDocument,
    /** By schema, what it is an example of. */
    readonly models: Readonly<Record<string, unknown>>,
    /** By schema of their items, pages that hold several. */
    readonly pages: Readonly<Record<string, unknown[]>> = {},
  ) {}

  /** An example of the schema. */
  example(schema: Schema): unknown {
    const name = refName(schema);
    if (name === undefined) return this.#synthesize(schema);
    if (Object.hasOwn(this.models, name)) return this.shape(schema, this.models[name]);
    if (this.#open.has(name)) return undefined;
    this.#open.add(name);
    const example = this.example(resolve(this.document, schema));
    this.#open.delete(name);
    return example;
  }

  /** The value as the schema sees it: only the properties that it names, with those that it requires and the value lacks. */
  shape(schema: Schema, value: unknown): unknown {
    const flat = this.#flat(schema);
    const branches = flat.oneOf ?? flat.anyOf;
    if (branches) {
      const fitting = branches.filter((branch) => this.#fits(branch, value));
      const [best] = fitting.sort((a, b) => this.#named(b, value) - this.#named(a, value));
      return best ? this.shape(best, value) : this.#synthesize(flat);
    }
    if (!this.#fits(flat, value)) return this.#synthesize(flat);
    if (Array.isArray(value)) {
      const { items } = flat;
      return items ? value.map((each) => this.shape(items, each)) : value;
    }
    return isFields(value) ? this.#fields(flat, value) : value;
  }

  #fields({ properties, required = [], additionalProperties }: Schema, value: Fields): Fields {
    const more = typeof additionalProperties === "object" ? additionalProperties : undefined;
    const shaped = new Map<string, unknown>();
    for (const [key, each] of Object.entries(value)) {
      const inner = own(properties, key) ?? more;
      if (inner) shaped.set(key, this.shape(inner, each));
      else if (!properties || additionalProperties === true) shaped.set(key, each);
    }
    for (const key of required) {
      const inner = own(properties, key);
      if (!shaped.has(key) && inner) shaped.set(key, this.example(inner));
    }
    return Object.fromEntries(shaped);
  }

  #synthesize(schema: Schema): unknown {
    const flat = this.#flat(schema);
    const { properties, items, prefixItems } = flat;
    const list = own(properties, "items");
    if (list && this.#flat(list).type === "array") return this.#page(flat);
    const branch = (flat.oneOf ?? flat.anyOf)?.find((each) => each.type !== "null");
    if (branch) return this.example(branch);
    if (properties) {
      const fields = Object.entries(properties).map(([key, each]) => [key, this.example(each)]);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    if (prefixItems) return prefixItems.map((each) => this.example(each));
    if (items) {
      const item = this.example(items);
      return item === undefined ? [] : [item];
    }
    return flat.type === "object" ? {} : scalar(flat);
  }

  #page(page: Schema): unknown {
    const { items: item = {} } = this.#flat(page.properties?.items ?? {});
    const several = own(this.pages, refName(item) ?? "");
    const items = several ?? [this.example(item)];
    return this.#fields(page, { ...LAST_PAGE, total: items.length, count: items.length, items });
  }

  /** The schema without references and `allOf` at its top. */
  #flat(schema: Schema): Schema {
    const { allOf = [], ...own } = resolve(this.document, schema);
    return allOf.map((member) => this.#flat(member)).reduce(merged, own);
  }

  /** Whether a value is of the schema's type and one of its members; the rest is for shaping to mend. */
  #fits(schema: Schema, value: unknown): boolean {
    const flat = this.#flat(schema);
    const branches = flat.oneOf ?? flat.anyOf;
    if (branches) return branches.some((branch) => this.#fits(branch, value));
    if (flat.const !== undefined) return flat.const === value;
    if (flat.enum) return flat.enum.includes(value);
    const types = [flat.type ?? []].flat();
    if (types.length > 0 && !types.some((type) => isOfType(type, value))) return false;
    if (!isFields(value)) return true;
    // Properties with one possible value are what tells the members of a union apart.
    return Object.entries(flat.properties ?? {}).every(([key, inner]) => {
      const { const: only } = resolve(this.document, inner);
      return only === undefined || own(value, key) === only;
    });
  }

  /** How many of the value's properties the schema names. */
  #named(schema: Schema, value: unknown): number {
    const { properties = {} } = this.#flat(schema);
    const names = isFields(value) ? Object.keys(value) : [];
    return names.filter((key) => Object.hasOwn(properties, key)).length;
  }
}

function isOfType(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isFields(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function merged(into: Schema, member: Schema): Schema {
  const required = [...(into.required ?? []), ...(member.required ?? [])];
  const properties = { ...into.properties, ...member.properties };
  return {
    ...into,
    ...member,
    ...(required.length > 0 && { required }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  "date-time": "2026-02-02T10:00:00.000Z",
  date: "2026-02-02",
  uri: "https://example.com",
  email: "jane@example.com",
};

/** Tried in turn where a pattern says what a string looks like: versions, build numbers, names. */
const CANDIDATES = ["example", "0.1", "0.1.1", "1", "a", "A"];

/** A value for a schema that no model shows; objects and arrays are not its business. */
function scalar(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum.find((member) => member !== null);
  const type = [schema.type].flat().find((each) => each !== "null");
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return number(schema);
  return type === "string" ? text(schema) : null;
}

function number({
  minimum,
  exclusiveMinimum = 0,
  maximum = Number.POSITIVE_INFINITY,
}: Schema): number {
  const least = Number(minimum ?? Number(exclusiveMinimum) + 1);
  return Math.min(Math.max(1, least), Number(maximum));
}

function text(schema: Schema): string {
  const format = own(BY_FORMAT, schema.format ?? "");
  if (format) return format;
  const { pattern, minLength = 0, maxLength = 1000 } = schema;
  if (typeof pattern === "string") {
    return CANDIDATES.find((each) => new RegExp(pattern).test(each)) ?? "example";
  }
  return "example".padEnd(Number(minLength), "s").slice(0, Number(maxLength));
}
