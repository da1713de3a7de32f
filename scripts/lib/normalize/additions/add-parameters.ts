import { clone, type OpenApiDocument, operationAt, type Parameter } from "../document.js";
import type { AdditionOutcome } from "./additions.js";
import type { ParameterAddition } from "./format.js";

/** Adds parameters that are written out, or those that another operation describes. */
export function* addParameters(
  document: OpenApiDocument,
  key: string,
  addition: ParameterAddition,
): Generator<[name: string, outcome: AdditionOutcome]> {
  const operation = operationAt(document, key);
  for (const name of "like" in addition ? addition.names : [addition.parameter.name]) {
    const parameter =
      "like" in addition ? parameterOf(document, addition.like, name) : addition.parameter;
    if (!operation || !parameter) {
      yield [name, "gone"];
    } else if (operation.parameters?.some((each) => each.name === name)) {
      yield [name, "caught up"];
    } else {
      operation.parameters = [...(operation.parameters ?? []), clone(parameter)];
      yield [name, "hit"];
    }
  }
}

function parameterOf(document: OpenApiDocument, key: string, name: string): Parameter | undefined {
  return operationAt(document, key)?.parameters?.find((each) => each.name === name);
}
