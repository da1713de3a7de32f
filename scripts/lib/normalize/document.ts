/** The parts of an OpenAPI 3.1 document that normalizing touches. Everything else passes through as it is. */
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
  responses: Record<string, Answer>;
  securitySchemes?: Record<string, unknown>;
  [key: string]: unknown;
}

export type SecurityRequirement = Record<string, string[]>;

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
  responses: Record<string, Answer>;
  [key: string]: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
  [key: string]: unknown;
}

export interface RequestBody {
  required?: boolean;
  content: Record<string, Media>;
}

export interface Answer {
  $ref?: string;
  description?: string;
  headers?: Record<string, { schema?: Schema; content?: Record<string, Media> }>;
  content?: Record<string, Media>;
}

export interface Media {
  schema?: Schema;
  [key: string]: unknown;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  contentSchema?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
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

export function* entries(document: OpenApiDocument): Generator<Entry> {
  for (const [path, item] of Object.entries(document.paths)) {
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
  return document.paths[path]?.[method];
}

const SCHEMA_PREFIX = "#/components/schemas/";

export function schemaRef(name: string): string {
  return SCHEMA_PREFIX + name;
}

/** The component that a `$ref` names, or undefined when it names none. */
export function refName(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.startsWith(SCHEMA_PREFIX)
    ? schema.$ref.slice(SCHEMA_PREFIX.length)
    : undefined;
}

/** The schema behind a reference, through references to references. */
export function resolve(document: OpenApiDocument, schema: Schema): Schema {
  let current = schema;
  for (let name = refName(current); name !== undefined; name = refName(current)) {
    const target: Schema | undefined = document.components.schemas[name];
    if (!target) throw new Error(`${current.$ref} names no schema`);
    current = target;
  }
  return current;
}

export const isNull = (schema: Schema): boolean => schema.type === "null";

export const clone = <T>(value: T): T => structuredClone(value);
