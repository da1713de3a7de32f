import {
  type ApiOperation,
  entries,
  type Method,
  type OpenApiDocument,
  type Parameter,
  type RequestBody,
  type ResponseObject,
  resolve,
} from "./openapi.js";
import type { OperationFacts, ResourceRow } from "./spec-files.js";

/** A normalized document, in which the facts of spec/operations.yaml are embedded. */
export interface Document extends OpenApiDocument {
  "x-client-resources": Record<string, ResourceRow>;
  "x-client-models": Record<string, string>;
  "x-client-error-types"?: string[];
}

/** What normalizing embeds in each operation as `x-client`. */
export interface Facts extends OperationFacts {
  kind: "method" | "mount" | "alias" | "none";
  resource: string;
  method: string;
  /** The operation that this one is a copy or an alias of. */
  of?: string;
  retry: NonNullable<OperationFacts["retry"]>;
}

/** An operation of a normalized document, with its references resolved. */
export interface Endpoint {
  /** `GET /v2/datasets/{datasetId}`. */
  key: string;
  id: string;
  /** What users call it: its ID, or its key where only raw reaches it. */
  name: string;
  method: Uppercase<Method>;
  path: string;
  operation: ApiOperation;
  parameters: Parameter[];
  body: RequestBody | undefined;
  /** The 2xx responses. */
  success: ResponseObject[];
  facts: Facts;
}

/** All operations, by path and method. */
export function endpoints(document: OpenApiDocument): Endpoint[] {
  const paths = Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...entries({ paths: Object.fromEntries(paths) })].map((entry) => {
    const { key, method, path, operation } = entry;
    const parameters = (operation.parameters ?? []).map((each) => resolve(document, each));
    const { operationId: id = "", requestBody, responses = {} } = operation;
    const facts = operation["x-client"] as Facts;
    return {
      key,
      id,
      name: facts.kind === "none" ? key : id,
      method: method.toUpperCase() as Uppercase<Method>,
      path,
      operation: { ...operation, parameters },
      parameters,
      body: requestBody && resolve(document, requestBody),
      success: Object.keys(responses)
        .filter((status) => status.startsWith("2"))
        .map((status) => resolve(document, responses[status]!)),
      facts,
    };
  });
}
