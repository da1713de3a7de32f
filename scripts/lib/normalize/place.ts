import { isNull, type OpenApiDocument, operationAt, resolve, type Schema } from "./document.js";

/** A position in the document that holds a schema, so that it can be read and replaced. */
export interface Slot {
  get(): Schema;
  set(schema: Schema): void;
}

/**
 * Finds what `GET /v2/datasets data.items[]` names: an operation and a place in it. A place starts at `body`, at the answer's
 * `data`, at `answer` (without envelope) or at `query.NAME`; `.name` steps into a property, `[]` into a list or a map. References,
 * nullable wrappers and `contentSchema` are seen through.
 */
export function slotAt(document: OpenApiDocument, address: string): Slot | undefined {
  const cut = address.lastIndexOf(" ");
  const operation = operationAt(document, address.slice(0, cut));
  const steps: string[] = address.slice(cut + 1).match(/[^.[\]]+|\[\]/g) ?? [];
  if (!operation) return undefined;

  let slot: Slot | undefined;
  const start = steps.shift();
  if (start === "body") {
    slot = member(operation.requestBody?.content["application/json"], "schema");
  } else if (start === "query") {
    const name = steps.shift();
    slot = member(
      operation.parameters?.find((each) => each.in === "query" && each.name === name),
      "schema",
    );
  } else {
    const success = Object.keys(operation.responses).find((code) => code.startsWith("2"));
    const answer = success === undefined ? undefined : operation.responses[success];
    slot = member(answer?.content?.["application/json"], "schema");
    if (start === "data") steps.unshift("data");
  }
  for (const step of steps) slot = slot && stepInto(document, slot, step);
  return slot && withoutNull(document, slot);
}

export function schemaAt(document: OpenApiDocument, address: string): Schema | undefined {
  const slot = slotAt(document, address);
  return slot && resolve(document, slot.get());
}

function member<K extends string>(holder: { [key in K]?: Schema } | undefined, key: K) {
  if (!holder?.[key]) return undefined;
  return slotOf(holder as Record<string, Schema>, key);
}

function slotOf(holder: Record<string, Schema> | Schema[], key: string | number): Slot {
  const record = holder as Record<string | number, Schema>;
  return {
    get: () => record[key]!,
    set: (schema) => {
      record[key] = schema;
    },
  };
}

function stepInto(document: OpenApiDocument, from: Slot, step: string): Slot | undefined {
  const schema = resolve(document, withoutNull(document, from).get());
  if (step === "[]") {
    const list = schema.contentSchema ?? schema;
    if (list.items) return slotOf(list as { items: Schema }, "items");
    const map = typeof list.additionalProperties === "object";
    return map ? slotOf(list as Record<string, Schema>, "additionalProperties") : undefined;
  }
  if (schema.properties?.[step]) return slotOf(schema.properties, step);
  for (const part of schema.allOf ?? []) {
    const found = resolve(document, part).properties;
    if (found?.[step]) return slotOf(found, step);
  }
  return undefined;
}

/** `X | null` is found as `X`. */
function withoutNull(document: OpenApiDocument, slot: Slot): Slot {
  const schema = slot.get();
  const members = schema.anyOf ?? schema.oneOf;
  if (members?.length !== 2) return slot;
  const index = members.findIndex((each) => !isNull(resolve(document, each)));
  return members.some(isNull) ? withoutNull(document, slotOf(members, index)) : slot;
}
