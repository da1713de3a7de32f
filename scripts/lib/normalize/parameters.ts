import { entries, own, type Parameter, resolve } from "../openapi.js";
import type { DocsFile } from "../spec-files.js";
import type { Step } from "./context.js";
import { canonical } from "./sort.js";

/**
 * Gives every operation its own copy of its parameters. Upstream's component names depend on its bundling order (`limit-2`),
 * so they are dropped here, and `parameterComponents` shares what is equal again under names of ours.
 */
export const inlineParameters = (document: Parameters<Step>[0]): void => {
  for (const { operation, path } of entries(document)) {
    const all = (operation.parameters ?? []).map((parameter) =>
      plain(structuredClone(resolve(document, parameter))),
    );
    // What an operation says itself replaces what its path says.
    operation.parameters = [
      ...new Map(all.map((each) => [`${each.in} ${each.name}`, each])).values(),
    ];
    for (const parameter of operation.parameters) {
      if (parameter.in === "path" && !path.includes(`{${parameter.name}}`)) {
        throw new Error(`${path} has no place for its path parameter ${parameter.name}`);
      }
    }
  }
  document.components.parameters = {};
};

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

/** The name under which a parameter is documented and shared: its own, unless docs.yaml tells it from its namesakes. */
export function componentName({ components }: DocsFile, key: string, { name }: Parameter): string {
  const rules = Object.entries(own(components, name) ?? {});
  return rules.find(([pattern]) => new RegExp(pattern).test(key))?.[1] ?? name;
}

interface Use {
  name: string;
  parameter: Parameter;
  text: string;
  count: number;
}

/** Ties are broken by the text, not by the order in which upstream lists its operations. */
const mostUsedLast = (a: Use, b: Use) => a.count - b.count || (a.text < b.text ? -1 : 1);

/**
 * Shares equal parameters as components, named by what they are. One that is used once, or differs from its namesakes
 * (a documentation of its own), stays with its operation.
 */
export const parameterComponents: Step = (document, { docs }) => {
  const uses = new Map<string, Use>();
  const useOf = (key: string, parameter: Parameter): Use => {
    const name = componentName(docs, key, parameter);
    const text = `${name} ${canonical(parameter)}`;
    return uses.get(text) ?? { name, parameter, text, count: 0 };
  };
  for (const { key, operation } of entries(document)) {
    for (const parameter of operation.parameters ?? []) {
      const use = useOf(key, parameter);
      uses.set(use.text, { ...use, count: use.count + 1 });
    }
  }
  const repeated = [...uses.values()].filter(({ count }) => count > 1).sort(mostUsedLast);
  const shared = new Map(repeated.map((use) => [use.name, use]));
  for (const { key, operation } of entries(document)) {
    operation.parameters = (operation.parameters ?? []).map((parameter) => {
      const { name, text } = useOf(key, parameter);
      const same = shared.get(name)?.text === text;
      return same ? ({ $ref: `#/components/parameters/${name}` } as Parameter) : parameter;
    });
  }
  document.components.parameters = Object.fromEntries(
    [...shared].map(([name, { parameter }]) => [name, parameter]),
  );
};
