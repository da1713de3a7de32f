import { clone, entries, type OpenApiDocument, type Parameter } from "./document.js";
import type { Step } from "./step.js";

const PREFIX = "#/components/parameters/";

/**
 * Gives every operation its own copy of its parameters. Upstream's component names depend on its bundling order (`limit-2`),
 * so they are dropped here, and `parameter-components` shares what is equal again under names of ours.
 */
export const inlineParameters: Step = (document) => {
  for (const { operation, path } of entries(document)) {
    operation.parameters = (operation.parameters ?? []).map((parameter) =>
      plain(clone(target(document, parameter))),
    );
    for (const parameter of operation.parameters) {
      if (parameter.in === "path" && !path.includes(`{${parameter.name}}`)) {
        throw new Error(`${path} has no place for its path parameter ${parameter.name}`);
      }
    }
  }
  document.components.parameters = {};
};

function target(document: OpenApiDocument, parameter: Parameter): Parameter {
  if (!parameter.$ref) return parameter;
  const found = document.components.parameters[parameter.$ref.slice(PREFIX.length)];
  if (!found) throw new Error(`${parameter.$ref} names no parameter`);
  return found;
}

/** Leaves out what OpenAPI assumes anyway, so that two spellings of one parameter are equal. */
function plain(parameter: Parameter): Parameter {
  if (!parameter.schema) {
    // Written as `content`: a text in that media type.
    parameter.schema = { type: "string" };
    delete parameter.content;
  }
  const byDefault = parameter.in === "query" ? "form" : "simple";
  // A list joined by commas keeps both: it is read by them.
  if (parameter.style === byDefault && parameter.explode !== false) delete parameter.style;
  if (parameter.explode === (byDefault === "form") && !parameter.style) delete parameter.explode;
  delete parameter.allowReserved;
  if (parameter.deprecated) {
    // JSON Schema has the mark, too. Where OpenAPI has it, Prism reports every use of the parameter as a violation.
    parameter.schema = { ...parameter.schema, deprecated: true };
    delete parameter.deprecated;
  }
  return parameter;
}
