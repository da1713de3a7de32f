import { type Context, Findings } from "../../../scripts/lib/normalize/context.js";
import type { ApiOperation, OpenApiDocument, Schema } from "../../../scripts/lib/openapi.js";
import type { SpecFiles } from "../../../scripts/lib/spec-files.js";

export type LooseOperation = Omit<Partial<ApiOperation>, "parameters"> & { parameters?: unknown[] };

/** A document of a few operations, by key, and schemas, by name. */
export function smallDocument(
  operations: Record<string, LooseOperation> = {},
  schemas: Record<string, Schema> = {},
): OpenApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = key.split(" ");
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { parameters: [], responses: {}, ...operation },
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    security: [{ httpBearer: [] }],
    paths: paths as OpenApiDocument["paths"],
    components: { schemas, parameters: {}, responses: {} },
  };
}

export function smallContext(files: Partial<SpecFiles> = {}): Context {
  return {
    operations: { resources: {}, references: [], operations: {}, models: {} },
    additions: {},
    repairs: {
      contents: [],
      parameters: [],
      models: [],
      sources: {},
      errors: { names: {}, always: [], withBody: [], schemas: {} },
      meanings: {},
      identity: {
        openapi: "3.1.2",
        info: { title: "", version: "" },
        security: [{ httpBearer: [] }, { apiKey: [] }],
        securitySchemes: {
          apiKey: { type: "apiKey", in: "query", name: "token" },
          httpBearer: { type: "http", scheme: "bearer" },
        },
      },
    },
    docs: {},
    examples: {
      models: {},
      pages: {},
      parameters: {},
      headers: {},
      redirect: "",
      errors: {},
      contents: {},
      operations: {},
    },
    ...files,
    findings: new Findings(),
  };
}

/** `level kind subject` of each finding. */
export function told({ findings }: Context): string[] {
  return findings.list.map(({ level, kind, subject }) => `${level} ${kind}: ${subject}`);
}

/** An operation that answers JSON of this schema. */
export function answering(schema: Schema, status = "200"): LooseOperation {
  return { responses: { [status]: { content: { "application/json": { schema } } } } };
}

/** An operation that takes JSON of this schema. */
export function taking(schema: Schema): LooseOperation {
  return { requestBody: { content: { "application/json": { schema } } } };
}

export function query(name: string, schema: Schema = { type: "string" }) {
  return { name, in: "query", schema };
}
