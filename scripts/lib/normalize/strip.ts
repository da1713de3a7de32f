import type { Step } from "./step.js";

const PROSE = new Set(["description", "summary", "title", "example", "examples", "externalDocs"]);

/** Objects whose keys are names that somebody chose, so that one of them may well be `description`. */
const NAMED = new Set([
  "properties",
  "patternProperties",
  "schemas",
  "parameters",
  "responses",
  "headers",
  "content",
  "paths",
  "mapping",
  "securitySchemes",
  "requestBodies",
  "pathItems",
]);

/** Values that are data, not description. */
const DATA = new Set(["default", "const", "enum", "required", "pattern"]);

/** What a document of requests and answers consists of; beside it stand tags, webhooks and extensions. */
const KEPT = new Set(["openapi", "info", "servers", "security", "paths", "components"]);

/** Parameter fields that say what OpenAPI assumes anyway; two spellings of one parameter must compare equal. */
const IDLE: Record<string, unknown> = {
  allowReserved: true,
  deprecated: false,
  required: false,
};

/**
 * Removes the vendor's prose, examples, extensions and tags: we ship our own words, and none of it changes a request or a
 * type.
 */
export const strip: Step = (document) => {
  for (const key of Object.keys(document)) if (!KEPT.has(key)) delete document[key];
  const { paths, info } = document;
  const components = Object.assign(
    { schemas: {}, parameters: {}, responses: {} },
    document.components,
  );
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
      const insideNames = !named && NAMED.has(key) && !Array.isArray(each);
      return [key, stripped(each, insideNames)];
    }),
  );
}

function isNoise(key: string, value: unknown): boolean {
  return PROSE.has(key) || key === "tags" || key.startsWith("x-") || IDLE[key] === value;
}
