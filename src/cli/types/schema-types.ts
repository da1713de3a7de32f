import { editorTypes } from "./editors.js";
import { fieldDocs } from "./field-docs.js";
import {
  dictionary,
  documented,
  intersectionOf,
  listOf,
  literals,
  named,
  type Printable,
  unionOf,
  unknown,
} from "./printable.js";
import { safeName } from "./property-names.js";
import { isDefinedByItself } from "./references.js";
import { isObject, type JsonObject, pointedTo, type SchemaSource } from "./source.js";
import type { TypeNames } from "./type-names.js";

/** Deeper schemas are `unknown`. */
const deepest = 40;

/** A named type. */
export interface NamedType {
  readonly name: string;
  readonly type: Printable;
}

/** Turns a schema of an Actor, including the keywords of Apify, into types. */
export class SchemaTypes {
  readonly #document: unknown;
  readonly #names: TypeNames;
  readonly #name: string;
  /** Whether values are written, not read: an optional property may then also be `undefined`. */
  readonly #written: boolean;
  readonly #byReference = new Map<string, string>();
  /** A work list instead of recursion: long chains of references do not use up the stack. */
  readonly #waiting: { name: string; schema: unknown; docs: string }[] = [];

  private constructor(document: unknown, names: TypeNames, name: string, written: boolean) {
    this.#document = document;
    this.#names = names;
    this.#name = name;
    this.#written = written;
  }

  /** The type of the schema under this name, and the types that it refers to. */
  static of(
    { schema, document }: SchemaSource,
    names: TypeNames,
    name: string,
    { docs, written }: { docs: string; written: boolean },
  ): NamedType[] {
    const types = new SchemaTypes(document, names, name, written);
    if (schema === document && !isDefinedByItself(document, "#")) types.#byReference.set("#", name);
    const root = isObject(schema) ? schema : {};
    const reference = typeof root.$ref === "string" ? root.$ref : undefined;
    const target = reference === undefined ? root : pointedTo(document, reference);
    if (reference !== undefined && !isDefinedByItself(document, reference)) {
      types.#byReference.set(reference, name);
    }
    const facts = isObject(target) ? target : {};
    const description = [docs, fieldDocs({ ...facts, default: undefined })].filter(Boolean);
    types.#waiting.push({ name, schema: facts, docs: description.join("\n\n") });
    return types.#all();
  }

  #all(): NamedType[] {
    const types: NamedType[] = [];
    for (const { name, schema, docs } of this.#waiting) {
      const depth = types.length === 0 ? 0 : 1;
      types.push({ name, type: documented(this.#type(schema, depth), docs) });
    }
    return types;
  }

  #type(schema: unknown, depth: number): Printable {
    if (schema === false) return unionOf([]);
    if (!isObject(schema) || depth > deepest) return unknown;
    if (typeof schema.$ref === "string") return this.#reference(schema.$ref);
    // `nullable` adds null to the type, and not to the values of an enum.
    if ("const" in schema) return literals([schema.const]);
    if (Array.isArray(schema.enum) && schema.enum.length > 0) return literals(schema.enum);
    const { nullable, ...facts } = schema;
    if (nullable === true) return unionOf([this.#type(facts, depth), { type: "null" }]);
    const unions = [schema.anyOf, schema.oneOf].filter(isFilled);
    const parts = [
      ...unions.map((list) => unionOf(list.map((each) => this.#type(each, depth + 1)))),
      ...(isFilled(schema.allOf) ? schema.allOf : []).map((each) => this.#type(each, depth + 1)),
    ];
    const own = this.#ownType(schema, depth);
    // A dictionary would allow every name.
    return intersectionOf(own === dictionary && parts.length > 0 ? parts : [own, ...parts]);
  }

  /** The named type of a reference within the document. Nothing is fetched. */
  #reference(reference: string): Printable {
    const known = this.#byReference.get(reference);
    if (known !== undefined) return named(known);
    const target = pointedTo(this.#document, reference);
    if (target === undefined || isDefinedByItself(this.#document, reference)) return unknown;
    const name = this.#names.take(this.#name, reference.slice(reference.lastIndexOf("/") + 1));
    this.#byReference.set(reference, name);
    const docs = isObject(target) ? this.#docs(target) : "";
    this.#waiting.push({ name, schema: target, docs });
    return named(name);
  }

  /** The type by all keywords except `enum`, `anyOf`, `oneOf` and `allOf`. */
  #ownType(schema: JsonObject, depth: number): Printable {
    const { type } = schema;
    if (Array.isArray(type)) {
      const { enum: _, anyOf, oneOf, allOf, ...facts } = schema;
      return unionOf(type.map((each) => this.#ownType({ ...facts, type: each }, depth)));
    }
    const editor = editorTypes.get(schema.editor);
    if (editor?.as === "text") return unionOf([{ type: "string" }, named(editor.name)]);
    if (editor && !schema.properties && !schema.items) {
      return editor.as === "list" ? listOf(named(editor.name)) : named(editor.name);
    }
    switch (type ?? impliedType(schema)) {
      case "string":
        return Array.isArray(schema.enumSuggestedValues)
          ? unionOf([literals(schema.enumSuggestedValues), named("(string & {})")])
          : { type: "string" };
      case "integer":
      case "number":
        return { type: "number" };
      case "boolean":
        return { type: "boolean" };
      case "null":
        return { type: "null" };
      case "array":
        return this.#arrayType(schema, depth);
      case "object":
        return this.#objectType(schema, depth);
      default:
        return unknown;
    }
  }

  #arrayType(schema: JsonObject, depth: number): Printable {
    const { items, prefixItems, editor, resourceType } = schema;
    const each = prefixItems ?? items;
    if (Array.isArray(each)) {
      return listOf(unionOf(each.map((one) => this.#type(one, depth + 1))));
    }
    if (each !== undefined) return listOf(this.#documentedType(each, depth + 1));
    const isOfText = listsOfText.has(editor) || typeof resourceType === "string";
    return listOf(isOfText ? { type: "string" } : unknown);
  }

  #objectType(schema: JsonObject, depth: number): Printable {
    const required = new Set(strings(schema.required));
    const properties: Record<string, Printable> = {};
    const given = isObject(schema.properties) ? schema.properties : {};
    const compulsory: string[] = [];
    for (const [name, property] of Object.entries(given)) {
      // In an object literal, `__proto__` sets the prototype.
      if (name === "__proto__") continue;
      // The platform fills in defaults, but only those of the input's own properties.
      const isFilledIn =
        this.#written && depth === 0 && isObject(property) && "default" in property;
      const isRequired = required.has(name) && !isFilledIn;
      if (isRequired) compulsory.push(safeName(name));
      properties[safeName(name)] = isRequired
        ? this.#documentedType(property, depth + 1)
        : this.#optional(name, property, depth + 1);
    }
    for (const name of required) {
      if (name === "__proto__" || Object.hasOwn(given, name)) continue;
      properties[safeName(name)] = unknown;
      compulsory.push(safeName(name));
    }
    const others = this.#otherProperties(schema, depth);
    if (Object.keys(properties).length === 0) {
      if (others === false) return named("Record<string, never>");
      return others === undefined || others === true
        ? dictionary
        : { type: "object", additionalProperties: others };
    }
    return {
      type: "object",
      properties,
      required: compulsory,
      // If the schema does not mention other properties, a name that it does not have is an error.
      additionalProperties: others !== undefined && others !== false,
    };
  }

  #otherProperties(schema: JsonObject, depth: number): Printable | boolean | undefined {
    const { additionalProperties: others, patternProperties } = schema;
    const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
    const schemas = [...patterns, ...(isObject(others) ? [others] : [])];
    if (others === true) return true;
    if (schemas.length === 0) return others === false ? false : undefined;
    const type = unionOf(schemas.map((each) => this.#type(each, depth + 1)));
    return type === unknown ? true : type;
  }

  #optional(name: string, property: unknown, depth: number): Printable {
    // Every object inherits a property of that name, with another type.
    const type = name in {} ? unknown : this.#type(property, depth);
    const optional = this.#written ? unionOf([type, named("undefined")]) : type;
    return isObject(property) ? documented(optional, this.#docs(property)) : optional;
  }

  #documentedType(schema: unknown, depth: number): Printable {
    const type = this.#type(schema, depth);
    return isObject(schema) ? documented(type, this.#docs(schema)) : type;
  }

  #docs(schema: JsonObject): string {
    const { $ref } = schema;
    const isUnread =
      typeof $ref === "string" &&
      (pointedTo(this.#document, $ref) === undefined || isDefinedByItself(this.#document, $ref));
    return fieldDocs(schema, ...(isUnread ? [`Its schema is not read: ${$ref}`] : []));
  }
}

/** Editors of lists whose items are text, for schemas without `items`. */
const listsOfText: ReadonlySet<unknown> = new Set(["fileupload", "resourcePicker", "stringList"]);

const isFilled = (list: unknown): list is unknown[] => Array.isArray(list) && list.length > 0;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];

/** The type of a schema without `type`, by its other keywords. */
function impliedType(schema: JsonObject): string | undefined {
  const of = (type: string, ...keywords: string[]) =>
    keywords.some((keyword) => keyword in schema) ? type : undefined;
  return (
    of("object", "properties", "patternProperties", "additionalProperties", "required") ??
    of("array", "items", "prefixItems")
  );
}
