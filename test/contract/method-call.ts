import type { ApifyClient, RequestOptions } from "apify-openapi-client";
import type { Parameter } from "../../scripts/lib/openapi.js";
import { accessors } from "./accessors.js";
import type { Arguments } from "./arguments.js";
import { type Operation, target } from "./document.js";

type Method = (...positional: unknown[]) => PromiseLike<unknown>;

/** Calls an operation as a user does: the accessors down to its resource, then its method (for an alias: its target's). */
export function callMethod(
  client: ApifyClient,
  operation: Operation,
  given: Arguments,
  request?: RequestOptions,
): PromiseLike<unknown> {
  const called = target(operation);
  const accessor = accessors[called.place];
  if (!accessor) throw new Error(`No accessor leads to ${called.place}`);
  const belongsToMount = (name: string) => called.mount.query?.includes(name) === true;
  const last = pick(given.query, belongsToMount);
  const resource = accessor(client, given.path, last) as Record<string, Method>;
  const method = resource[called.facts.method];
  if (!method) throw new Error(`${called.place} has no method ${called.facts.method}`);
  const positional = (adapters[called.facts.of ?? called.id] ?? inDocumentOrder)(called, given);
  return method.call(resource, ...positional, {
    ...asListed(called, optionsOf(called, given)),
    ...request,
  });
}

/** A list of items takes what only files have as other query parameters. */
function asListed({ facts }: Operation, options: Record<string, unknown>): object {
  if (facts.method !== "listItems") return options;
  const query = pick(options, isFileOption);
  const own = pick(options, (name) => !isFileOption(name));
  return Object.keys(query).length > 0 ? { ...own, query } : own;
}

const isFileOption = (name: string) =>
  /^(attachment|bom|delimiter|feed|skipHeaderRow|xml)/.test(name);

/** What stands before the options. */
type Adapter = (operation: Operation, given: Arguments) => unknown[];

/** Path parameters below the mount, then what the row calls arguments, then the body. */
const inDocumentOrder: Adapter = ({ path, mount, facts, body }, given) => [
  ...[...path.slice(mount.at.length).matchAll(/\{([^}]+)\}/g)].map(([, name]) => given.path[name!]),
  ...(facts.args ?? []).map((name) => given.query[name]),
  ...(body ? [given.body] : []),
];

/** Methods written by hand whose arguments come otherwise. */
const adapters: Readonly<Record<string, Adapter>> = {
  // The request carries its ID itself.
  "requestQueue.updateRequest": (_, { path, body }) => [
    { ...(body as object), id: path.requestId },
  ],
};

function optionsOf(
  { parameters, facts, mount }: Operation,
  given: Arguments,
): Record<string, unknown> {
  const taken = [...(facts.args ?? []), ...(mount.query ?? [])];
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const { name } = parameter;
      if (parameter.in === "query" && name in given.query && !taken.includes(name)) {
        return [[name, asUsersPassIt(parameter, given.query[name])]];
      }
      return parameter.in === "header" && name in given.header
        ? [[optionName(name), given.header[name]]]
        : [];
    }),
  );
}

/** Dates as `Date`, ad-hoc webhooks as objects. */
function asUsersPassIt({ schema }: Parameter, value: unknown): unknown {
  if (schema?.format === "date-time") return new Date(value as string);
  if (schema?.contentSchema) return JSON.parse(Buffer.from(value as string, "base64").toString());
  return value;
}

/** `Content-Encoding` is the option `contentEncoding`. */
function optionName(header: string): string {
  return header.toLowerCase().replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  wanted: (name: string) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => wanted(name)));
}
