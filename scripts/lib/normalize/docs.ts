import {
  type Entry,
  entries,
  type OpenApiDocument,
  own,
  type Parameter,
  refName,
  type Schema,
} from "../openapi.js";
import type { DocsFile } from "../spec-files.js";
import type { Step } from "./context.js";
import { mountOf } from "./mounts.js";
import { componentName } from "./parameters.js";

/** Writes our own documentation into the document, and lists what has none yet and which lines nothing asks for. */
export const docs: Step = (document, context) => {
  operationDocs(document, context);
  modelDocs(document, context);
};

/** The lines of operations and parameters; a copy below a mount takes those of what it is the copy of. */
const operationDocs: Step = (document, { operations, docs, findings }) => {
  const { operations: lines = {}, parameters = {} } = docs;
  const unused = new Set([...Object.keys(lines), ...parameterLines(parameters)]);
  for (const entry of entries(document)) {
    const keys = [entry.key];
    const base = mountOf(operations, entry.path)?.basePath;
    if (base !== undefined) keys.push(`${entry.method.toUpperCase()} ${base}`);

    const key = keys.find((each) => lines[each] !== undefined);
    if (key === undefined) findings.add("documentation missing", entry.key);
    else {
      entry.operation.summary = lines[key]!;
      unused.delete(key);
    }
    for (const parameter of entry.operation.parameters ?? []) {
      const line = parameterLine(docs, keys, entry, parameter);
      if (line) {
        parameter.description = line.words;
        unused.delete(line.name);
      } else {
        findings.add("documentation missing", `${entry.key} ${parameter.name}`);
      }
    }
  }
  for (const line of unused) findings.add("documentation unused", line);
};

type ParameterLines = NonNullable<DocsFile["parameters"]>;

/** `name`, or `METHOD path name` where a line is for one operation. */
function parameterLines(parameters: ParameterLines): string[] {
  return Object.entries(parameters).flatMap(([name, line]) =>
    typeof line === "string"
      ? `parameter ${name}`
      : Object.keys(line).map((each) => `${name} ${each}`),
  );
}

function parameterLine(
  docs: DocsFile,
  keys: readonly string[],
  { key }: Entry,
  parameter: Parameter,
): { name: string; words: string } | undefined {
  const { parameters: lines = {} } = docs;
  for (const each of keys) {
    const group = own(lines, each);
    const words = typeof group === "object" ? own(group, parameter.name) : undefined;
    if (words) return { name: `${each} ${parameter.name}`, words };
  }
  for (const name of [componentName(docs, key, parameter), parameter.name]) {
    const words = own(lines, name);
    if (typeof words === "string") return { name: `parameter ${name}`, words };
  }
  return undefined;
}

/** The lines of models, of their properties at any depth, and of the members of enums. */
const modelDocs: Step = (document, { docs, findings }) => {
  const lines = new DocLines(docs, document);
  const missing = (subject: string) => findings.add("documentation missing", subject);

  /** Where one member has a line, all need one. */
  const memberDocs = (model: string, values: unknown[]) => {
    const known = lines.ofMembers(model, values);
    const without = values.filter((value) => !known.some(([each]) => each === value));
    if (known.length > 0) for (const value of without) missing(`${model}.${value}`);
    return known.map(([value, meaning]) => `- \`${value}\`: ${meaning}`);
  };

  for (const [model, schema] of Object.entries(document.components.schemas)) {
    const line = lines.ofModel(model);
    if (line === undefined) missing(model);
    else schema.description = [line, ...memberDocs(model, schema.enum ?? [])].join("\n");

    eachProperty(schema, "", (path, property) => {
      const words = lines.ofProperty(model, path);
      if (words === undefined) missing(`${model}.${path}`);
      else property.description = words;
    });
  }
  for (const line of lines.unused) findings.add("documentation unused", line);
};

/** Every property that stands in a schema, those of referenced ones not, by its path: `calls.startedAt` is inside of a list. */
function eachProperty(
  schema: Schema,
  path: string,
  visit: (path: string, property: Schema) => void,
): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    visit(path + name, property);
    eachProperty(property, `${path}${name}.`, visit);
  }
  const { allOf = [], anyOf = [], oneOf = [], items, additionalProperties } = schema;
  for (const inner of [...allOf, ...anyOf, ...oneOf, items, additionalProperties]) {
    if (typeof inner === "object") eachProperty(inner, path, visit);
  }
}

/** The word by which a variant of a model is told from it: `RunListItem`, `ScheduleCreateAction`. */
const VARIANT = /Create|ListItem|Short|Update/;

/** Finds the line for a property of a model, and remembers which lines were found. */
class DocLines {
  readonly unused: Set<string>;
  readonly #models: Record<string, Record<string, string>>;
  readonly #properties: Record<string, string>;
  readonly #unions = new Map<string, string[]>();

  constructor({ models = {}, properties = {} }: DocsFile, { components }: OpenApiDocument) {
    this.#models = models;
    this.#properties = properties;
    this.unused = new Set([
      ...Object.keys(properties).map((name) => `property ${name}`),
      ...Object.entries(models).flatMap(([model, lines]) =>
        Object.keys(lines).map((key) => `${model}.${key}`),
      ),
    ]);
    for (const [union, { oneOf = [], anyOf = [] }] of Object.entries(components.schemas)) {
      for (const name of [...oneOf, ...anyOf].map(refName)) {
        if (name !== undefined) this.#unions.set(name, [...(this.#unions.get(name) ?? []), union]);
      }
    }
  }

  /** The model's own line: what it is like says something about its properties, not about itself. */
  ofModel(model: string): string | undefined {
    return this.#own(model, "_");
  }

  /** What the members of an enum mean, in the order of the file; nothing when no member has a line. */
  ofMembers(model: string, values: readonly unknown[]): [value: string, line: string][] {
    return Object.keys(own(this.#models, model) ?? {})
      .filter((key) => values.includes(key))
      .map((value) => [value, this.#own(model, value)!]);
  }

  /** Its own line, that of a model it is like, or the one of all properties of this name. */
  ofProperty(model: string, path: string): string | undefined {
    const line = this.#inherited(model, path, new Set());
    if (line !== undefined) return line;
    const name = path.slice(path.lastIndexOf(".") + 1);
    const general = own(this.#properties, name);
    if (general !== undefined) this.unused.delete(`property ${name}`);
    return general;
  }

  #inherited(model: string, path: string, seen: Set<string>): string | undefined {
    if (seen.has(model)) return undefined;
    seen.add(model);
    const line = this.#own(model, path);
    if (line !== undefined) return line;
    const like = own(this.#models, model)?._like;
    const theirs = like && this.#inherited(like, path, seen);
    if (theirs) {
      this.unused.delete(`${model}._like`);
      return theirs;
    }
    for (const other of [...(this.#unions.get(model) ?? []), model.replace(VARIANT, "")]) {
      const found = this.#inherited(other, path, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #own(model: string, key: string): string | undefined {
    const line = own(own(this.#models, model), key);
    if (line !== undefined) this.unused.delete(`${model}.${key}`);
    return line;
  }
}
