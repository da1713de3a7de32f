import type { Document, Endpoint } from "../endpoints.js";
import type { ResourceRow } from "../spec-files.js";
import { pascalCase } from "./names.js";
import type { Outline, OutlinedMethod } from "./public-methods.js";

/** How a user reaches a resource or a mount, from its name and path: `apify.actor(id).lastRun(options?)`. */
export function accessor(name: string, resource: Pick<ResourceRow, "at" | "accessor">): string {
  const names = (resource.accessor ?? name).split(".");
  const args = argumentsOf(resource.at, names.length);
  return ["apify", ...names.map((each, index) => `${each}(${args[index]})`)].join(".");
}

/** One argument list an accessor: the path parameters stand in the path in the order of the accessors. */
function argumentsOf(path: string, count: number): string[] {
  const lists: string[] = [];
  for (const [, parameter, word] of path.matchAll(/\/(?:\{([^}]+)\}|([^/{]+))/g)) {
    // `runId` names nothing that the accessor's own name does not say.
    if (parameter !== undefined) lists[lists.length - 1] = parameter.replace(/^.*Id$/, "id");
    else if (word === "last") lists[lists.length - 1] = "options?";
    else if (word !== "v2") lists.push("");
  }
  return lists.length === count ? lists : Array(count).fill("");
}

/** What a call hands its answer out by, and names that say nothing to look up. */
const WRAPPERS = new Set(["ApiPromise", "PagePromise", "Dictionary", "RequestOptions"]);

/** Markdown links to declared types. */
class TypeLinks {
  readonly #used = new Set<string>();

  constructor(readonly types: ReadonlyMap<string, string>) {}

  /** Links for the declared types that a TypeScript type names, `generics` aside. */
  in(type: string, generics: readonly string[]): string {
    const names = [...new Set(type.match(/\b[A-Z]\w*/g))].filter(
      (name) => this.types.has(name) && !WRAPPERS.has(name) && !generics.includes(name),
    );
    for (const name of names) this.#used.add(name);
    return names.map((name) => `[\`${name}\`]`).join(", ");
  }

  /** What a call resolves to: links, or the type itself where nothing of it is declared; a page where it pages. */
  ofResult(type: string, generics: readonly string[]): string {
    const inner =
      /^(?:Api)?Promise<(.*)>$/s.exec(type)?.[1] ?? /^PagePromise<.*, (.*)>$/s.exec(type)?.[1];
    const value = inner ?? type;
    if (value === "void") return "";
    const links = this.in(value, generics);
    if (links === "") return `\`${value.replace(/\s+/g, " ")}\``;
    return /\bundefined$/.test(value) ? `${links} or \`undefined\`` : links;
  }

  /** Where the links lead, for the end of the page. */
  definitions(from: string): string {
    const names = [...this.#used].sort();
    return names.map((name) => `[\`${name}\`]: ${from}${this.types.get(name)}\n`).join("");
  }
}

/** Resources in the order users know; the parts of one follow it, and what has no place here stands at the end. */
const ORDER = [
  "actors actor builds build runs run tasks task datasets dataset keyValueStores keyValueStore",
  "requestQueues requestQueue log schedules schedule webhooks webhook webhookDispatches",
  "webhookDispatch store me user tools",
].flatMap((names) => names.split(" "));

const INTRODUCTION = `<!-- Generated from spec/openapi.json and src/ by \`npm run generate\`. Do not edit. -->

# Every method

One line for each method: how it is called, what it does, its options, the operation it sends, the types it takes, and what it
resolves to. Every \`options\` also takes the *common* options, which say how the requests are sent: \`signal\`, \`timeoutSecs\`,
\`totalTimeoutSecs\`, \`maxRetries\`, \`headers\` and \`query\` ([\`RequestOptions\`](../src/options.ts)). A *twin* is an operation that does
the same, and that only the raw client sends.
`;

/** docs/api.md: all public methods by class, generated ones and those written by hand. */
export function apiPage(all: Endpoint[], document: Document, outline: Outline): string {
  const links = new TypeLinks(outline.types);
  const resources = document["x-client-resources"];
  const accessors = new Set(Object.values(resources).map((each) => each.class));
  const methods = outline.methods.filter(
    ({ name, resultType }) => name !== "toJSON" && !accessors.has(resultType.replace(/\W.*/s, "")),
  );

  const client = methods.filter(({ className }) => className === "ApifyClient");
  const sections = [
    `## ApifyClient\n\n${client.map((each) => line(each, "apify", links)).join("")}`,
  ];
  for (const name of Object.keys(resources).sort(byOrder)) {
    const { class: className, mounts = {}, ...resource } = resources[name]!;
    const path = accessor(name, resource);
    const also = Object.entries(mounts).map(([mount, row]) => `\`${accessor(mount, row)}\``);
    const lines = own(methods, [`${pascalCase(name)}Operations`, className]).map((each) =>
      line(each, path, links, operations(all, name, each.name)),
    );
    const head = [`\`${path}\``, ...also].join(", ");
    sections.push(`## ${className}\n\n${head}\n\n${lines.join("")}`);
  }
  return [INTRODUCTION, ...sections, links.definitions("../")].join("\n");
}

/** The methods of a class, by name; what it writes by hand stands for what it inherits. */
function own(methods: OutlinedMethod[], classes: string[]): OutlinedMethod[] {
  const all = classes.flatMap((name) => methods.filter(({ className }) => className === name));
  const byName = new Map(all.map((each) => [each.name, each]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The operation that a method stands for, and its twins. */
function operations(all: Endpoint[], resource: string, method: string): Endpoint[] {
  const main = all.filter(
    ({ facts }) =>
      facts.kind === "method" && facts.resource === resource && facts.method === method,
  );
  return main.flatMap((each) => [
    each,
    ...all.filter(({ facts }) => facts.kind === "alias" && facts.of === each.id),
  ]);
}

function line(
  method: OutlinedMethod,
  path: string,
  links: TypeLinks,
  [endpoint, ...twins]: Endpoint[] = [],
): string {
  const call = `\`${path}.${method.name}(${method.parameters.join(", ")})\``;
  const sent = endpoint?.key ?? method.operation;
  const taken = links.in(method.parameterTypes, method.generics);
  const result = links.ofResult(method.resultType, method.generics);
  const parts = [
    method.summary,
    optionsOf(method),
    sent && `\`${sent}\``,
    twins.length > 0 ? `twin ${twins.map(({ key }) => `\`${key}\``).join(", ")}` : "",
    result ? `${taken} → ${result}`.trim() : taken,
  ];
  return `- ${call}: ${parts.filter(Boolean).join(" · ")}\n`;
}

/** Those of the client itself are on a page of their own. */
function optionsOf({ options, parameterTypes }: OutlinedMethod): string {
  if (!options || parameterTypes === "ClientOptions") return "";
  const names = options.map((name) => `\`${name}\``);
  return `options: ${[...names, "common"].join(", ")}`;
}

/** By the first part of the name, then the resource before its parts. */
function byOrder(a: string, b: string): number {
  const [first, second] = [a, b].map(
    (name) => ORDER.indexOf(name.split(".")[0]!) + 1 || ORDER.length + 1,
  );
  return first! - second! || (a < b ? -1 : 1);
}
