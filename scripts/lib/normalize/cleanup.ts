import { isDeepStrictEqual } from "node:util";
import { type Components, entries, type OpenApiDocument, own } from "../openapi.js";
import { reachable, requestSchemas, responseSchemas } from "../schema-walk.js";
import type { Step } from "./context.js";

const PROSE = new Set(["description", "summary", "title", "example", "examples", "externalDocs"]);

/** Objects whose keys are names that somebody chose, so that one of them may well be `description`. */
export const NAMES = new Set(
  (
    "properties patternProperties $defs dependentSchemas schemas parameters responses headers content paths mapping securitySchemes " +
    "requestBodies pathItems"
  ).split(" "),
);

/** Values that are data, not description. */
const DATA = new Set(["default", "const", "enum", "required", "pattern"]);

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
  Object.assign(document, stripped({ paths, components }, false));
};

function stripped(value: unknown, named: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => stripped(each, false));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, each]) => named || !isNoise(key, each));
  return Object.fromEntries(
    kept.map(([key, each]) => {
      if (!named && DATA.has(key)) return [key, each];
      const insideNames = !named && NAMES.has(key) && !Array.isArray(each);
      return [key, stripped(each, insideNames)];
    }),
  );
}

function isNoise(key: string, value: unknown): boolean {
  const idle = IDLE.has(key) && IDLE.get(key) === value;
  return PROSE.has(key) || key === "tags" || key.startsWith("x-") || idle;
}

/** The document speaks for itself, under our title and without the version that moves with every deployment of the docs. */
export const identity: Step = (document) => {
  // The revisions of 3.1 say the same in other words.
  document.openapi = "3.1.2";
  document.info = {
    title: "Apify API v2, normalized",
    version: "v2",
    description:
      "What the Apify API v2 takes and answers, derived from the OpenAPI document that Apify publishes (Apache-2.0): " +
      "repaired, completed and documented by apify-openapi-client. Unofficial.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  };
  document.servers = [{ url: "https://api.apify.com" }];
  document.security = [{ httpBearer: [] }, { apiKey: [] }];
  ourSchemes(document);
  document.components.securitySchemes = {
    apiKey: { type: "apiKey", in: "query", name: "token" },
    httpBearer: { type: "http", scheme: "bearer" },
  };
};

/** Operations name the two ways to give a token as we do; ways that the client has not got are left out. */
function ourSchemes(document: OpenApiDocument): void {
  const schemes = (document.components.securitySchemes ?? {}) as Record<string, Scheme>;
  const names = new Map(Object.entries(schemes).map(([name, scheme]) => [name, ourName(scheme)]));
  for (const { operation } of entries(document)) {
    if (!operation.security) continue;
    const ours = operation.security
      .map((each) => Object.entries(each).map(([name, scopes]) => [names.get(name), scopes]))
      .filter((each) => each.every(([name]) => name !== undefined))
      .map((each) => Object.fromEntries(each));
    const none = ours.length === 0 && operation.security.length > 0;
    operation.security = ours;
    // What holds for the whole document need not be said.
    if (none || isDeepStrictEqual(ours, document.security)) delete operation.security;
  }
}

type Scheme = { type?: string; scheme?: string; in?: string; name?: string };

function ourName({ type, scheme, in: place, name }: Scheme): string | undefined {
  if (type === "http" && scheme?.toLowerCase() === "bearer") return "httpBearer";
  return type === "apiKey" && place === "query" && name === "token" ? "apiKey" : undefined;
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
