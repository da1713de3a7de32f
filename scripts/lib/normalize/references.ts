import { isPlainObject } from "../../../src/core/json.js";
import { METHODS, type OpenApiDocument, refName, type Schema, schemaRef } from "../openapi.js";
import { LISTED, NAMED, NAMES, SINGLE } from "../schema-walk.js";
import type { Step } from "./context.js";

/** Keywords that say what types cannot, and that may hide fields. All others either are understood or only narrow values. */
const NOT_UNDERSTOOD = ["$dynamicRef", "$id", "$recursiveRef", "dependentSchemas", "else", "then"];

/** What is nested deeper is no API. */
const DEEPEST = 100;

/**
 * Gives every schema the one form that all later steps read: objects, and references to components. What other references
 * point at becomes a component. Refuses what is not understood, each with its place.
 */
export const references: Step = (document) => {
  const misshapen = [...misshapenParts(document)];
  if (misshapen.length > 0) {
    throw new Error(
      `what it says is not understood:\n- ${misshapen.join(": is no object\n- ")}: is no object`,
    );
  }
  const reader = new Reader();
  reader.read(document, "#", false);
  reader.resolve(document);
  if (reader.problems.length === 0) reader.refuseCycles(document);
  if (reader.problems.length === 0) return;
  throw new Error(`what it says is not understood:\n- ${reader.problems.join("\n- ")}`);
};

/** The places of operations and their parts that are no objects, and of operations without responses. */
function* misshapenParts({ paths }: OpenApiDocument): Generator<string> {
  for (const [path, item] of Object.entries<unknown>(paths)) {
    const place = `#/paths/${escaped(path)}`;
    if (!isPlainObject(item)) yield place;
    else yield* misshapenIn(item.parameters, `${place}/parameters`);
    for (const method of METHODS) {
      const operation = isPlainObject(item) ? item[method] : undefined;
      if (operation === undefined) continue;
      const at = `${place}/${method}`;
      const { parameters, responses } = isPlainObject(operation) ? operation : {};
      yield* misshapenIn(parameters, `${at}/parameters`);
      if (isPlainObject(responses)) yield* misshapenIn(responses, `${at}/responses`);
      else yield `${at}/responses`;
    }
  }
}

function* misshapenIn(parts: unknown, at: string): Generator<string> {
  if (parts === undefined) return;
  if (typeof parts !== "object" || parts === null) return yield at;
  for (const [key, part] of Object.entries(parts))
    if (!isPlainObject(part)) yield `${at}/${escaped(key)}`;
}

const escaped = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");
const unescaped = (key: string) => key.replaceAll("~1", "/").replaceAll("~0", "~");

class Reader {
  readonly problems: string[] = [];
  /** By JSON pointer. */
  readonly #schemas = new Map<string, Schema>();
  readonly #anchors = new Map<string, string>();
  readonly #references: { schema: Schema; at: string }[] = [];

  /** Finds the schemas in any part of a document. `named`: its keys are names that somebody chose. */
  read(value: unknown, at: string, named: boolean): void {
    if (typeof value !== "object" || value === null) return;
    const holder = value as Record<string, unknown>;
    for (const [key, each] of Object.entries(holder)) {
      const place = `${at}/${escaped(key)}`;
      if (at === "#/components/schemas" || (key === "schema" && !named)) {
        this.#schema(each, place, 0, (schema) => put(holder, key, schema));
      } else if (place.split("/").length < DEEPEST) {
        this.read(each, place, !named && NAMES.has(key) && !Array.isArray(each));
      }
    }
  }

  #schema(value: unknown, at: string, depth: number, replace: (schema: Schema) => void): void {
    if (typeof value === "boolean") {
      replace(value ? {} : { not: {} });
      return;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.problems.push(`${at}: a schema is an object, true or false`);
      return;
    }
    if (depth > DEEPEST) {
      this.problems.push(`${at}: is nested too deeply`);
      return;
    }
    const schema = value as Schema;
    this.#schemas.set(at, schema);
    if (typeof schema.$anchor === "string") this.#anchors.set(schema.$anchor, at);
    delete schema.$anchor;
    if (schema.$ref !== undefined) this.#references.push({ schema, at });
    for (const keyword of NOT_UNDERSTOOD) {
      if (Object.hasOwn(schema, keyword)) this.problems.push(`${at}: the keyword ${keyword}`);
    }
    for (const keyword of ["enum", "required", ...LISTED]) {
      if (schema[keyword] !== undefined && !Array.isArray(schema[keyword])) {
        this.problems.push(`${at}/${keyword}: is no list`);
        return;
      }
    }
    const inner = (holder: object, key: string, place: string) =>
      this.#schema((holder as Record<string, unknown>)[key], place, depth + 1, (each) =>
        put(holder, key, each),
      );
    for (const keyword of NAMED) {
      for (const name of Object.keys((schema[keyword] as object | undefined) ?? {})) {
        inner(schema[keyword] as object, name, `${at}/${keyword}/${escaped(name)}`);
      }
    }
    for (const keyword of LISTED) {
      for (const index of (schema[keyword] ?? []).keys()) {
        inner(schema[keyword]!, String(index), `${at}/${keyword}/${index}`);
      }
    }
    for (const keyword of SINGLE) {
      // Here true and false say whether there may be more.
      if (schema[keyword] === undefined || typeof schema[keyword] === "boolean") continue;
      inner(schema, keyword, `${at}/${keyword}`);
    }
  }

  /** Makes components of what is referred to, and references to components of all others. */
  resolve({ components }: OpenApiDocument): void {
    const names = new Map<string, string>();
    const taken = new Set(Object.keys(components.schemas));
    for (const { schema, at } of this.#references) {
      const target = this.#target(schema.$ref);
      if (this.#schemas.has(target)) {
        const name = names.get(target) ?? componentName(target, taken);
        names.set(target, name);
        schema.$ref = schemaRef(name);
      } else this.problems.push(`${at}: the reference ${JSON.stringify(schema.$ref)} ${target}`);
    }
    const added = [...names]
      .filter(([, name]) => !Object.hasOwn(components.schemas, name))
      .map(([target, name]) => [name, structuredClone(this.#schemas.get(target)!)]);
    const kept = Object.entries(components.schemas).filter(
      ([name]) => (names.get(`#/components/schemas/${escaped(name)}`) ?? name) === name,
    );
    components.schemas = Object.fromEntries([...kept, ...added]);
  }

  /** The pointer to a schema, or what is wrong with the reference. */
  #target(ref: unknown): string {
    if (typeof ref !== "string") return "is no text";
    if (!ref.startsWith("#")) return "leads out of the document";
    if (!ref.startsWith("#/")) return this.#anchors.get(ref.slice(1)) ?? "names no anchor";
    const parts = ref.slice(2).split("/");
    try {
      const pointer = parts.map((part) => escaped(unescaped(decodeURIComponent(part)))).join("/");
      return this.#schemas.has(`#/${pointer}`)
        ? `#/${pointer}`
        : "points at nothing that is a schema";
    } catch {
      return "is no JSON pointer";
    }
  }

  /** A schema that is, by a reference or as a part of itself, nothing but itself says nothing. */
  refuseCycles({ components: { schemas } }: OpenApiDocument): void {
    const done = new Set<string>();
    const follow = (name: string, within: readonly string[]): void => {
      if (within.includes(name)) {
        const cycle = [...within.slice(within.indexOf(name)), name].join(" -> ");
        this.problems.push(`#/components/schemas/${name}: consists of itself, ${cycle}`);
      }
      if (done.has(name) || !Object.hasOwn(schemas, name)) return;
      done.add(name);
      for (const each of partsOf(schemas[name]!)) follow(each, [...within, name]);
    };
    for (const name of Object.keys(schemas)) follow(name, []);
  }
}

/** Also where the key is `__proto__`. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** The components that a schema consists of, as opposed to those that its properties and items are. */
function* partsOf(schema: Schema): Generator<string> {
  const name = refName(schema);
  if (name !== undefined) yield name;
  for (const part of [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => list ?? [])) {
    yield* partsOf(part);
  }
}

/** The name of the component at a pointer, or one for what is to become one: `Dataset.stats` of its property. */
function componentName(pointer: string, taken: Set<string>): string {
  const words = pointer.replace(/^#\/(components\/schemas\/)?/, "").split("/");
  const whole = words.length === 1 && pointer.startsWith("#/components/schemas/");
  const text = words.filter((word) => !(NAMED as readonly string[]).includes(word)).join(".");
  let name = unescaped(text).replace(/[^\w.-]+/g, "_");
  if (whole && taken.has(name)) return name;
  while (taken.has(name)) name += "_";
  taken.add(name);
  return name;
}
