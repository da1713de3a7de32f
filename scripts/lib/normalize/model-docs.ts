import { DocLines } from "./doc-lines.js";
import type { Schema } from "./document.js";
import type { Step } from "./step.js";

/** The lines of models, of their properties at any depth, and of the members of enums. */
export const modelDocs: Step = (document, { docs, findings }) => {
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
