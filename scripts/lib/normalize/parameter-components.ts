import { type Entry, entries, type Parameter } from "./document.js";
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

/**
 * Shares equal parameters as components, named by what they are. One that is used once, or differs from its namesakes
 * (a documentation of its own), stays with its operation.
 */
export const parameterComponents: Step = (document) => {
  const uses = new Map<string, { parameter: Parameter; count: number; name: string }>();
  const identity = (key: string, parameter: Parameter) =>
    `${componentName(key, parameter)} ${JSON.stringify(parameter)}`;
  for (const { key, operation } of entries(document)) {
    for (const parameter of operation.parameters ?? []) {
      const id = identity(key, parameter);
      const use = uses.get(id) ?? { parameter, count: 0, name: componentName(key, parameter) };
      use.count++;
      uses.set(id, use);
    }
  }
  const shared = new Map<string, { parameter: Parameter; count: number }>();
  for (const use of uses.values()) {
    if (use.count > (shared.get(use.name)?.count ?? 1)) shared.set(use.name, use);
  }
  for (const { key, operation } of entries(document)) {
    operation.parameters = (operation.parameters ?? []).map((parameter) => {
      const name = componentName(key, parameter);
      const component = shared.get(name)?.parameter;
      const same = component && JSON.stringify(component) === JSON.stringify(parameter);
      return same ? ({ $ref: `#/components/parameters/${name}` } as Parameter) : parameter;
    });
  }
  document.components.parameters = Object.fromEntries(
    [...shared].map(([name, { parameter }]) => [name, parameter]),
  );
};
