import { type DocumentedOperation, exampleOf } from "../document.js";
import type { Answer } from "./answer.js";
import type { Call } from "./call.js";

/** What the sandbox keeps no state for is answered with the document's example, and says so. */
export function exampleAnswer(operation: DocumentedOperation): Answer {
  const { contentType = "application/json", value } = exampleOf(operation) ?? {};
  const body = typeof value === "string" ? value : JSON.stringify(value);
  const headers = { "content-type": contentType, "x-sandbox-example": "true" };
  return { status: operation.status, headers, body };
}

/** The `data` of the example. */
export function exampleData<T>({ operation }: Pick<Call, "operation">): T {
  const { value } = exampleOf(operation) ?? {};
  return structuredClone((value as { data: T }).data);
}
