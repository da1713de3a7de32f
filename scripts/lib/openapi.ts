/** The parts of an OpenAPI 3.1 document that scripts read or change. Everything else passes through as it is. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; [key: string]: unknown };
  servers?: unknown[];
  security?: SecurityRequirement[];
  paths: Record<string, PathItem>;
  components: Components;
  [key: string]: unknown;
}

export interface Components {
  schemas: Record<string, Schema>;
  parameters: Record<string, Parameter>;
  responses: Record<string, ResponseObject>;
  securitySchemes?: Record<string, SecurityScheme>;
  [key: string]: unknown;
}

export type SecurityRequirement = Record<string, string[]>;
export type SecurityScheme = { type?: string; scheme?: string; in?: string; name?: string };

export const METHODS = ["get", "head", "post", "put", "patch", "delete"] as const;
export type Method = (typeof METHODS)[number];
export type PathItem = Partial<Record<Method, ApiOperation>>;

export interface ApiOperation {
  operationId?: string;
  summary?: string;
  deprecated?: boolean;
  security?: SecurityRequirement[];
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, ResponseObject>;
  "x-codeSamples"?: { source: string; [key: string]: unknown }[];
  [key: string]: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  schema?: Schema;
  "x-client-reference"?: boolean;
  [key: string]: unknown;
}

export type Content = Record<string, Media>;

export interface RequestBody {
  required?: boolean;
  content: Content;
}

export interface ResponseObject {
  $ref?: string;
  description?: string;
  headers?: Record<string, { schema?: Schema; content?: Content }>;
  content?: Content;
}

export interface Media {
  schema?: Schema;
  [key: string]: unknown;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  deprecated?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  contentSchema?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  /** More members than these may come. */
  "x-client-open"?: boolean;
  [keyword: string]: unknown;
}

/** One operation, with the key by which everything public knows it. */
export interface Entry {
  /** `GET /v2/datasets/{datasetId}`. */
  key: string;
  method: Method;
  path: string;
  operation: ApiOperation;
}

export function* entries({ paths }: Pick<OpenApiDocument, "paths">): Generator<Entry> {
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) yield { key: `${method.toUpperCase()} ${path}`, method, path, operation };
    }
  }
}

export function splitKey(key: string): { method: Method; path: string } {
  const [method = "", path = ""] = key.split(" ");
  return { method: method.toLowerCase() as Method, path };
}

export function operationAt(document: OpenApiDocument, key: string): ApiOperation | undefined {
  const { method, path } = splitKey(key);
  return own(document.paths, path)?.[method];
}

/** The first 2xx response. */
export function successOf({ responses }: ApiOperation): ResponseObject | undefined {
  const status = Object.keys(responses).find((each) => each.startsWith("2"));
  return status === undefined ? undefined : responses[status];
}

export const jsonSchema = (content: Content | undefined) => content?.["application/json"]?.schema;

/** The entry under a name that comes from a document: `constructor` and `toString` are what every object inherits. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string) {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

export function mapValues<T, R>(
  record: Record<string, T>,
  map: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

/** What a local reference points at, through references to references; anything else is returned as it is. */
export function resolve<T extends object>(document: object, value: T | { $ref: string }): T {
  const seen = new Set<string>();
  let current: { $ref?: unknown } = value;
  while (typeof current.$ref === "string") {
    const { $ref } = current;
    if (seen.has($ref)) throw new Error(`${$ref} points at itself`);
    seen.add($ref);
    let target: unknown = document;
    for (const key of $ref.replace(/^#\//, "").split("/")) {
      target = own(target as Record<string, unknown> | undefined, key);
    }
    if (typeof target !== "object" || target === null) throw new Error(`${$ref} points at nothing`);
    current = target;
  }
  return current as T;
}

const SCHEMA_PREFIX = "#/components/schemas/";

export const schemaRef = (name: string): string => SCHEMA_PREFIX + name;

/** The component that a `$ref` names, or undefined when it names none. */
export function refName(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.startsWith(SCHEMA_PREFIX)
    ? schema.$ref.slice(SCHEMA_PREFIX.length)
    : undefined;
}

export const isNull = (schema: Schema): boolean => schema.type === "null";
