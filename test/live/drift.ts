import { own, resolve, type Schema } from "../../scripts/lib/openapi.js";

/** A place of an answer at which it is not what the document says. */
export interface Drift {
  /** `data.items[].status`. */
  place: string;
  what: string;
}

/** In what a value that the API answered with differs from its schema, each difference once. */
export function drift(value: unknown, schema: Schema, document: object): Drift[] {
  const found = differences(value, schema, "", document);
  return [...new Map(found.map((each) => [`${each.place} ${each.what}`, each])).values()];
}

function differences(value: unknown, given: Schema, place: string, document: object): Drift[] {
  const schema = resolve(document, given);
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) {
    // The member that it fits best is the one that is meant.
    const each = choice.map((member) => differences(value, member, place, document));
    return each.reduce((a, b) => (b.length < a.length ? b : a));
  }
  const [type, wanted] = [typeOf(value), [schema.type ?? []].flat()];
  const fits =
    wanted.length === 0 ||
    wanted.includes(type) ||
    (type === "integer" && wanted.includes("number"));
  if (!fits) return [{ place, what: `${type}, not ${wanted.join(" or ")}` }];
  if (schema.enum && value !== null && !schema.enum.includes(value)) {
    return [{ place, what: `unknown value ${JSON.stringify(value)}` }];
  }
  if (schema.const !== undefined && value !== schema.const) {
    return [{ place, what: `${JSON.stringify(value)}, not ${JSON.stringify(schema.const)}` }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((each) => differences(each, schema.items ?? {}, `${place}[]`, document));
  }
  return type === "object" ? fields(value as object, schema, place, document) : [];
}

function fields(value: object, schema: Schema, place: string, document: object): Drift[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  // Without declared fields any will do.
  const free = Object.keys(properties).length === 0 || additionalProperties === true;
  const at = (name: string) => (place === "" ? name : `${place}.${name}`);
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name) => ({ place: at(name), what: "missing, although required" })),
    ...Object.entries(value).flatMap(([name, each]) => {
      const known = own(properties, name);
      if (known) return differences(each, known, at(name), document);
      if (typeof additionalProperties === "object") {
        return differences(each, additionalProperties, `${place}.*`, document);
      }
      return free ? [] : [{ place: at(name), what: `unknown field (${typeOf(each)})` }];
    }),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
