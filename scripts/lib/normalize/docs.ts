import { entries, type OpenApiDocument, own, refName, type Schema } from "../openapi.js";
import type { DocsFile } from "../spec-files.js";
import type { Step } from "./context.js";
import { mountOf } from "./mounts.js";
import { componentName } from "./parameters.js";

/** Writes our own documentation into the document, and lists what has none yet and which lines nothing asks for. */
export const docs: Step = (document, context) => {
  operationDocs(document, context);
  modelDocs(document, context);
};

/** Lines by the name of what they document. Remembers which were asked for. */
class Lines {
  readonly #lines: Map<string, string>;
  readonly unused: Set<string>;

  constructor(lines: Iterable<[name: string, line: string]>) {
    this.#lines = new Map(lines);
    this.unused = new Set(this.#lines.keys());
  }

  /** The line of the first of these names that has one. */
  find(...names: string[]): string | undefined {
    const name = names.find((each) => this.#lines.has(each));
    if (name === undefined) return undefined;
    this.unused.delete(name);
    return this.#lines.get(name);
  }
}

/** The lines of operations and parameters; a copy below a mount takes those of what it is the copy of. */
const operationDocs: Step = (document, { operations, docs, findings }) => {
  const lines = new Lines([
    ...Object.entries(docs.operations ?? {}),
    ...Object.entries(docs.parameters ?? {}).flatMap(([name, line]): [string, string][] =>
      typeof line === "string"
        ? [[`parameter ${name}`, line]]
        : Object.entries(line).map(([each, its]) => [`${name} ${each}`, its]),
    ),
  ]);
  const examples = new Lines(
    Object.entries(docs.examples ?? {}).map(([key, code]) => [`example ${key}`, code.trimEnd()]),
  );
  for (const { key, method, path, operation } of entries(document)) {
    const base = mountOf(operations, path)?.basePath;
    const keys = base === undefined ? [key] : [key, `${method.toUpperCase()} ${base}`];
    const summary = lines.find(...keys);
    if (summary === undefined) findings.add("documentation missing", key);
    else operation.summary = summary;
    const source = examples.find(`example ${key}`);
    if (source !== undefined) operation["x-codeSamples"] = [{ lang: "TypeScript", source }];
    for (const parameter of operation.parameters ?? []) {
      const { name } = parameter;
      const component = componentName(docs, key, parameter);
      const its = keys.map((each) => `${each} ${name}`);
      const line = lines.find(...its, `parameter ${component}`, `parameter ${name}`);
      if (line === undefined) findings.add("documentation missing", `${key} ${name}`);
      else parameter.description = line;
    }
  }
  for (const line of [...lines.unused, ...examples.unused]) {
    findings.add("documentation unused", line);
  }
};

/** The lines of models, of their properties at any depth, and of the members of enums. */
const modelDocs: Step = (document, { docs, findings }) => {
  const lines = new ModelLines(docs, document);
  const missing = (subject: string) => findings.add("documentation missing", subject);

  /** What the members of an enum mean, in the order of the file. Where one member has a line, all need one. */
  const memberDocs = (model: string, values: unknown[]) => {
    const known = Object.keys(own(docs.models, model) ?? {}).filter((key) => values.includes(key));
    const without = values.filter((value) => !known.includes(String(value)));
    if (known.length > 0) for (const value of without) missing(`${model}.${value}`);
    return known.map((value) => `- \`${value}\`: ${lines.find(`${model}.${value}`)}`);
  };

  for (const [model, schema] of Object.entries(document.components.schemas)) {
    // What the model is like says something about its properties, not about itself.
    const line = lines.find(`${model}._`);
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

/** `property NAME`, `MODEL._`, `MODEL.PROPERTY`, and what models have from each other. */
class ModelLines extends Lines {
  readonly #models: NonNullable<DocsFile["models"]>;
  readonly #unions = new Map<string, string[]>();

  constructor({ models = {}, properties = {} }: DocsFile, { components }: OpenApiDocument) {
    super([
      ...Object.entries(properties).map(([name, line]): [string, string] => [
        `property ${name}`,
        line,
      ]),
      ...Object.entries(models).flatMap(([model, lines]) =>
        Object.entries(lines).map(([key, line]): [string, string] => [`${model}.${key}`, line]),
      ),
    ]);
    this.#models = models;
    for (const [union, { oneOf = [], anyOf = [] }] of Object.entries(components.schemas)) {
      for (const name of [...oneOf, ...anyOf].map(refName)) {
        if (name !== undefined) this.#unions.set(name, [...(this.#unions.get(name) ?? []), union]);
      }
    }
  }

  /** Its own line, that of a model it is like, or the one of all properties of this name. */
  ofProperty(model: string, path: string): string | undefined {
    const name = path.slice(path.lastIndexOf(".") + 1);
    return this.#inherited(model, path, new Set()) ?? this.find(`property ${name}`);
  }

  #inherited(model: string, path: string, seen: Set<string>): string | undefined {
    if (seen.has(model)) return undefined;
    seen.add(model);
    const line = this.find(`${model}.${path}`);
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
}
