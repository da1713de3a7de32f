import { type OpenApiDocument, operationAt } from "../document.js";
import type { AdditionOutcome } from "./additions.js";
import type { StatusAddition } from "./format.js";

/** Adds an answer without content, such as a redirect. */
export function addStatus(
  document: OpenApiDocument,
  key: string,
  { status, headers = [] }: StatusAddition,
): AdditionOutcome {
  const operation = operationAt(document, key);
  if (!operation) return "gone";
  if (operation.responses[status]) return "caught up";
  const described = headers.map((name) => [name, { schema: { type: "string" } }]);
  operation.responses[status] =
    described.length > 0 ? { headers: Object.fromEntries(described) } : {};
  return "hit";
}
