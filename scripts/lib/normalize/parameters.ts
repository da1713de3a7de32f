import { type Entry, entries, own, type Parameter, resolve } from "../openapi.js";
import type { Step } from "./context.js";
import { canonical } from "./sort.js";

/**
 * Gives every operation its own copy of its parameters. Upstream's component names depend on its bundling order (`limit-2`),
 * so they are dropped here, and `parameterComponents` shares what is equal again under names of ours.
 */
export const inlineParameters = (document: Parameters<Step>[0]): void => {
  for (const { operation, path } of entries(document)) {
    operation.parameters = (operation.parameters ?? []).map((parameter) =>
      plain(structuredClone(resolve(document, parameter))),
    );
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

type Rule = [pattern: RegExp, component: string];

/**
 * Query parameters of one name that mean different things, told apart by the operations that have them. A parameter that no
 * rule names keeps its own name.
 */
const RULES: Record<string, Rule[]> = {
  attachment: [
    [/\/records\/{recordKey}$/, "recordAttachment"],
    [/items$/, "itemsAttachment"],
  ],
  build: [
    [/\/resurrect$/, "resurrectBuild"],
    [/\/metamorph$/, "metamorphBuild"],
    [/\/validate-input$/, "validateInputBuild"],
  ],
  buildId: [[/\/openapi\.json$/, "buildIdOrDefault"]],
  collection: [
    [/\/keys$/, "keysCollection"],
    [/\/records$/, "recordsCollection"],
  ],
  desc: [
    [/items$/, "itemsDesc"],
    [/(actor-builds|actor-runs|\/builds|\/runs)$/, "descStartedAt"],
    [/./, "descCreatedAt"],
  ],
  forefront: [
    [/^PUT .*\/lock$/, "lockForefront"],
    [/^DELETE .*\/lock$/, "unlockForefront"],
  ],
  limit: [
    [/items$/, "itemsLimit"],
    [/\/keys$/, "keysLimit"],
    [/\/requests$/, "requestsLimit"],
    [/\/head$/, "headLimit"],
    [/\/head\/lock$/, "headLockLimit"],
  ],
  memory: [[/\/resurrect$/, "resurrectMemory"]],
  name: [[/^POST /, "storageName"]],
  offset: [[/items$/, "itemsOffset"]],
  prefix: [
    [/\/keys$/, "keysPrefix"],
    [/\/records$/, "recordsPrefix"],
  ],
  restartOnError: [[/\/resurrect$/, "resurrectRestartOnError"]],
  sortBy: [
    [/\/v2\/store$/, "storeSortBy"],
    [/\/v2\/actors$/, "actorsSortBy"],
  ],
  status: [
    [/\/runs\/last/, "lastRunStatus"],
    [/runs$/, "runStatuses"],
  ],
  timeout: [[/\/resurrect$/, "resurrectTimeout"]],
  waitForFinish: [
    [/build/, "buildWaitForFinish"],
    [/run/, "runWaitForFinish"],
  ],
};

/** The name under which a parameter is documented and shared. */
export function componentName(key: Entry["key"], { name }: Parameter): string {
  return own(RULES, name)?.find(([pattern]) => pattern.test(key))?.[1] ?? name;
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
export const parameterComponents: Step = (document) => {
  const uses = new Map<string, Use>();
  const useOf = (key: string, parameter: Parameter): Use => {
    const name = componentName(key, parameter);
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
