import type {
  PagingKind,
  ResponseKind,
  RetryClass,
  TimeoutTier,
} from "../../../src/core/operation.js";
import { type Parameter, resolve, type Schema } from "../openapi.js";

export { type Parameter, resolve, type Schema };
export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface Content {
  description?: string;
  required?: boolean;
  content?: Record<string, { schema?: Schema }>;
}

/** The facts of spec/operations.yaml, as normalizing embeds them in each operation. */
export interface Facts {
  kind: "method" | "mount" | "alias" | "none";
  resource: string;
  method: string;
  of?: string;
  by?: "hand";
  args?: string[];
  defaults?: Record<string, string>;
  paging?: PagingKind;
  retry: RetryClass;
  key?: string;
  timeout?: TimeoutTier;
  rate?: number;
  absent?: "resource" | "item";
  wait?: string;
  starts?: "run" | "build";
  /** Checks of arguments that are switched off, with the reason. */
  unchecked?: Record<string, string>;
  /** Says what the answer is where the rules of answers.ts would say something else. */
  answer?: ResponseKind;
}

/** Anything that the document may hold in place or by reference. */
type Referable<T> = T | { $ref: string };

export interface OperationObject {
  operationId: string;
  summary?: string;
  deprecated?: boolean;
  "x-codeSamples"?: { source: string }[];
  parameters?: Referable<Parameter>[];
  requestBody?: Referable<Content>;
  responses?: Record<string, Referable<Content>>;
  "x-client": Facts;
}

export interface Resource {
  class: string;
  at: string;
  by?: "hand";
  /** The name of its accessor, where that is not its own. */
  accessor?: string;
  /** Where else it can be reached. */
  mounts?: Record<string, { at: string }>;
}

export interface Document {
  openapi: string;
  paths: Record<string, Record<string, unknown>>;
  components?: { schemas?: Record<string, Schema> } & Record<string, unknown>;
  "x-client-resources": Record<string, Resource>;
  "x-client-models": Record<string, string>;
  "x-client-error-types"?: string[];
}

/** An operation with everything resolved that the generator asks about. */
export interface Endpoint {
  id: string;
  method: Method;
  path: string;
  summary: string | undefined;
  deprecated: boolean;
  /** TypeScript that calls the method. */
  examples: string[];
  parameters: Parameter[];
  body: Content | undefined;
  /** The 2xx answers. */
  success: Content[];
  facts: Facts;
}

const METHODS: Method[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/** The same value with the keys of every object sorted, so that their order in the input changes no byte of the output. */
export function canonical<T>(value: T): T {
  if (Array.isArray(value)) return value.map(canonical) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)])) as T;
}

/** All operations, by path and method. */
export function endpoints(document: Document): Endpoint[] {
  const found: Endpoint[] = [];
  for (const path of Object.keys(document.paths).sort()) {
    const item = document.paths[path]!;
    for (const method of METHODS) {
      const operation = item[method.toLowerCase()] as OperationObject | undefined;
      if (operation) found.push(endpoint(document, method, path, operation, item));
    }
  }
  return found;
}

function endpoint(
  document: Document,
  method: Method,
  path: string,
  operation: OperationObject,
  item: Record<string, unknown>,
): Endpoint {
  const shared = (item.parameters ?? []) as Referable<Parameter>[];
  const parameters = new Map<string, Parameter>();
  for (const each of [...shared, ...(operation.parameters ?? [])]) {
    const parameter = resolve(document, each);
    parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const responses = Object.entries(operation.responses ?? {});
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    deprecated: operation.deprecated === true,
    examples: (operation["x-codeSamples"] ?? []).map(({ source }) => source),
    parameters: [...parameters.values()],
    body: operation.requestBody && resolve(document, operation.requestBody),
    success: responses
      .filter(([status]) => status.startsWith("2"))
      .map(([, response]) => resolve(document, response)),
    facts: operation["x-client"],
  };
}
