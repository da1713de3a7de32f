import { isDeepStrictEqual } from "node:util";
import {
  type Components,
  entries,
  type OpenApiDocument,
  own,
  type SecurityScheme,
} from "../openapi.js";
import { reachable, requestSchemas, responseSchemas, without } from "../schema-walk.js";
import type { Step } from "./context.js";

const PROSE = new Set(["description", "summary", "title", "example", "examples", "externalDocs"]);

/** What a document of requests and responses consists of; beside it stand tags, webhooks and extensions. The last is our own. */
const KEPT = new Set([
  "openapi",
  "info",
  "servers",
  "security",
  "paths",
  "components",
  "x-client-error-types",
]);

/** Parameter fields that say what OpenAPI assumes anyway; two spellings of one parameter must compare equal. */
const IDLE = new Map<string, unknown>([
  ["allowReserved", true],
  ["deprecated", false],
  ["required", false],
]);

/**
 * Removes the vendor's prose, examples, extensions and tags: we ship our own words, and none of it changes a request or a
 * type.
 */
export const strip: Step = (document) => {
  for (const key of Object.keys(document)) if (!KEPT.has(key)) delete document[key];
  const { paths, info } = document;
  const none = { schemas: {}, parameters: {}, responses: {} };
  const components = { ...none, ...(document.components as Partial<Components>) };
  document.info = { title: info.title, version: info.version };
  Object.assign(document, without({ paths, components }, isNoise));
};

function isNoise(key: string, value: unknown): boolean {
  const idle = IDLE.has(key) && IDLE.get(key) === value;
  return PROSE.has(key) || key === "tags" || key.startsWith("x-") || idle;
}

/** The document speaks for itself, and names the ways to give a token as we do. */
export const identity: Step = (document, { repairs }) => {
  const { securitySchemes = {}, ...ours } = structuredClone(repairs.identity);
  Object.assign(document, ours);
  ourSchemes(document, securitySchemes);
  document.components.securitySchemes = securitySchemes;
};

/** Ways that the client has not got are left out. */
function ourSchemes(document: OpenApiDocument, ours: Record<string, SecurityScheme>): void {
  const theirs = document.components.securitySchemes ?? {};
  const text = ({ type, scheme, in: place, name }: SecurityScheme = {}) =>
    `${type} ${scheme?.toLowerCase()} ${place} ${name}`;
  const nameOf = (name: string) =>
    Object.keys(ours).find((each) => text(ours[each]) === text(own(theirs, name)));
  for (const { operation } of entries(document)) {
    if (!operation.security) continue;
    const known = operation.security
      .map((each) => Object.entries(each).map(([name, scopes]) => [nameOf(name), scopes]))
      .filter((each) => each.every(([name]) => name !== undefined))
      .map((each) => Object.fromEntries(each));
    const none = known.length === 0 && operation.security.length > 0;
    operation.security = known;
    // What holds for the whole document need not be said.
    if (none || isDeepStrictEqual(known, document.security)) delete operation.security;
  }
}

/** Drops the components that nothing refers to any more. Runs while the parameters are with their operations. */
export const prune: Step = (document) => {
  const { components } = document;
  const responses = new Set<string>();
  for (const { operation } of entries(document)) {
    for (const { $ref } of Object.values(operation.responses)) {
      if ($ref) responses.add($ref.split("/").at(-1)!);
    }
  }
  components.responses = keep(components.responses, responses);
  const roots = [...responseSchemas(document), ...requestSchemas(document)];
  components.schemas = keep(components.schemas, reachable(document, roots));
};

function keep<T>(record: Record<string, T>, used: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => used.has(name)));
}

/** OpenAPI demands a description of each response: what its status means is all there is to say. */
export const responseMeanings: Step = (document, { repairs: { meanings, errors } }) => {
  for (const { operation } of entries(document)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (response.$ref) continue;
      response.description =
        own(meanings, status) ?? words(own(errors.names, status) ?? `Status${status}`);
    }
  }
  for (const [name, response] of Object.entries(document.components.responses)) {
    response.description = words(name);
  }
};

/** `NotFound` -> `Not Found`. */
function words(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z\d])/g, " ");
}
