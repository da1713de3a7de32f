import { clone, type OpenApiDocument, operationAt } from "../document.js";
import type { AdditionOutcome } from "./additions.js";
import type { BodyAddition } from "./format.js";

/** Gives an operation the body that it takes. */
export function addBody(
  document: OpenApiDocument,
  key: string,
  addition: BodyAddition,
): AdditionOutcome {
  const operation = operationAt(document, key);
  const body =
    "like" in addition
      ? operationAt(document, addition.like)?.requestBody
      : { content: addition.content };
  if (!operation || !body) return "gone";
  if (operation.requestBody) return "caught up";
  operation.requestBody = clone(body);
  return "hit";
}
