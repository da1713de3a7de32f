import { type OpenApiDocument, operationAt } from "../document.js";
import type { AdditionOutcome } from "./additions.js";

/** Adds the empty alternative to what an operation asks for: a token may be sent, but need not. */
export function allowWithoutToken(document: OpenApiDocument, key: string): AdditionOutcome {
  const operation = operationAt(document, key);
  if (!operation) return "gone";
  const alternatives = operation.security ?? document.security ?? [];
  if (alternatives.some((each) => Object.keys(each).length === 0)) return "caught up";
  // No alternatives at all upstream means that no token is asked for; ours still takes one.
  const tokens = document.security ?? [];
  operation.security = [...(alternatives.length > 0 ? alternatives : tokens), {}];
  return "hit";
}
