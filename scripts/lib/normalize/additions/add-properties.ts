import { clone, type OpenApiDocument, resolve, type Schema } from "../document.js";
import { schemaAt } from "../place.js";
import type { AdditionOutcome } from "./additions.js";

/** Adds optional properties to the schema at an address (`GET /v2/actors/{actorId} data`). */
export function* addProperties(
  document: OpenApiDocument,
  address: string,
  properties: Record<string, Schema>,
): Generator<[name: string, outcome: AdditionOutcome]> {
  const schema = schemaAt(document, address);
  // Where a repair has split the object into branches, one of them has it.
  const branches = (schema?.oneOf ?? schema?.anyOf ?? []).map((each) => resolve(document, each));
  for (const [name, property] of Object.entries(properties)) {
    if (branches.some((branch) => branch.properties?.[name])) {
      yield [name, "caught up"];
    } else if (!schema?.properties) {
      yield [name, "gone"];
    } else if (schema.properties[name]) {
      yield [name, "caught up"];
    } else {
      schema.properties[name] = clone(property);
      yield [name, "hit"];
    }
  }
}
