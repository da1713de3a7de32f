import { type Entry, entries, type Parameter } from "./document.js";
import { canonical } from "./sort.js";
import type { Step } from "./step.js";

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
export function componentName(key: Entry["key"], parameter: Parameter): string {
  const rule = RULES[parameter.name]?.find(([pattern]) => pattern.test(key));
  return rule?.[1] ?? parameter.name;
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
  for (const { key, operation } of entries(document)) {
    for (const parameter of operation.parameters ?? []) {
      const name = componentName(key, parameter);
      const text = `${name} ${canonical(parameter)}`;
      const use = uses.get(text) ?? { name, parameter, text, count: 0 };
      uses.set(text, { ...use, count: use.count + 1 });
    }
  }
  const shared = new Map<string, Use>();
  for (const use of [...uses.values()].sort(mostUsedLast)) {
    if (use.count > 1) shared.set(use.name, use);
  }
  for (const { key, operation } of entries(document)) {
    operation.parameters = (operation.parameters ?? []).map((parameter) => {
      const name = componentName(key, parameter);
      const same = shared.get(name)?.text === `${name} ${canonical(parameter)}`;
      return same ? ({ $ref: `#/components/parameters/${name}` } as Parameter) : parameter;
    });
  }
  document.components.parameters = Object.fromEntries(
    [...shared].map(([name, { parameter }]) => [name, parameter]),
  );
};
