import type { Resource } from "./document.js";

/** How a user reaches a resource or a mount, from its name and path: `apify.actor(id).lastRun(options?)`. */
export function accessor(name: string, resource: Pick<Resource, "at" | "accessor">): string {
  const names = (resource.accessor ?? name).split(".");
  const args = argumentsOf(resource.at, names.length);
  return ["apify", ...names.map((each, index) => `${each}(${args[index]})`)].join(".");
}

/** One argument list an accessor: the path parameters stand in the path in the order of the accessors. */
function argumentsOf(path: string, count: number): string[] {
  const places = [...path.matchAll(/\/(?:\{([^}]+)\}|([^/{]+))/g)];
  const lists: string[] = [];
  for (const [, parameter, word] of places) {
    if (parameter !== undefined) lists[lists.length - 1] = short(parameter);
    else if (word === "last") lists[lists.length - 1] = "options?";
    else if (word !== "v2") lists.push("");
  }
  return lists.length === count ? lists : Array(count).fill("");
}

/** `runId` names nothing that the accessor's own name does not say. */
const short = (parameter: string) => (parameter.endsWith("Id") ? "id" : parameter);
