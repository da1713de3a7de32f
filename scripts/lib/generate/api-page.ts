import { accessor } from "./accessors.js";
import type { Document, Endpoint } from "./document.js";
import { pascalCase } from "./names.js";
import type { Outline, OutlinedMethod } from "./outline.js";
import { TypeLinks } from "./type-links.js";

/** Resources in the order users know; the parts of one follow it, and what has no place here stands at the end. */
const ORDER = [
  "actors actor builds build runs run tasks task datasets dataset keyValueStores keyValueStore",
  "requestQueues requestQueue log schedules schedule webhooks webhook webhookDispatches",
  "webhookDispatch store me user tools",
].flatMap((names) => names.split(" "));

const INTRODUCTION = `<!-- Generated from spec/openapi.json and src/ by \`npm run generate\`. Do not edit. -->

# Every method

A line a method: how it is called, what it does, the operation it sends, the types it takes, and what it resolves to. All of
them take \`request?\` (\`RequestOptions\`) as their last argument, too. A *twin* is an operation that does the same, and that
only the raw client sends.
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
  const byName = new Map<string, OutlinedMethod>();
  for (const className of classes) {
    for (const each of methods) if (each.className === className) byName.set(each.name, each);
  }
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
  const operation = endpoint ? sent(endpoint) : method.operation && `\`${method.operation}\``;
  const types = [
    links.in(method.parameterTypes, method.generics),
    links.ofResult(method.resultType, method.generics),
  ];
  const parts = [
    method.summary,
    operation,
    twins.length > 0 ? `twin ${twins.map(sent).join(", ")}` : "",
    types[1] ? `${types[0]} → ${types[1]}`.trim() : types[0],
  ];
  return `- ${call}: ${parts.filter(Boolean).join(" · ")}\n`;
}

const sent = ({ method, path }: Endpoint) => `\`${method} ${path}\``;

/** By the first part of the name, then the resource before its parts. */
function byOrder(a: string, b: string): number {
  const [first, second] = [a, b].map(
    (name) => ORDER.indexOf(name.split(".")[0]!) + 1 || ORDER.length + 1,
  );
  return first! - second! || (a < b ? -1 : 1);
}
