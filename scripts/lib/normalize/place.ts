import {
  isNull,
  type OpenApiDocument,
  operationAt,
  own,
  resolve,
  type Schema,
  successOf,
} from "../openapi.js";

/** A position in the document that holds a schema, so that it can be read and replaced. */
export interface Slot {
  get(): Schema;
  set(schema: Schema): void;
}

/**
 * Finds what `GET /v2/datasets data.items[]` names: an operation and a place in it. A place starts at `body`, at the response's
 * `data`, at `answer` (without envelope) or at `query.NAME`; `.name` steps into a property, `[]` into a list or a map. References,
 * nullable wrappers, choices and `contentSchema` are seen through.
 */
export function slotAt(document: OpenApiDocument, address: string): Slot | undefined {
  const cut = address.lastIndexOf(" ");
  const operation = operationAt(document, address.slice(0, cut));
  const steps: string[] = address.slice(cut + 1).match(/[^.[\]]+|\[\]/g) ?? [];
  if (!operation) return undefined;

  let holder: object | undefined;
  const start = steps.shift();
  if (start === "body") {
    holder = operation.requestBody?.content["application/json"];
  } else if (start === "query") {
    const name = steps.shift();
    holder = operation.parameters?.find((each) => each.in === "query" && each.name === name);
  } else {
    holder = successOf(operation)?.content?.["application/json"];
    if (start === "data") steps.unshift("data");
  }
  let slot = slotOf(holder, "schema");
  for (const step of steps) slot = slot && stepInto(document, slot, step);
  return slot && withoutNull(document, slot);
}

export function schemaAt(document: OpenApiDocument, address: string): Schema | undefined {
  const slot = slotAt(document, address);
  return slot && resolve(document, slot.get());
}

/** Undefined where the holder has no schema under that key. */
function slotOf(holder: object | undefined, key: string | number): Slot | undefined {
  const record = holder as Record<string, Schema> | undefined;
  if (!record || typeof own(record, String(key)) !== "object") return undefined;
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
    return slotOf(list, "items") ?? slotOf(list, "additionalProperties");
  }
  const { allOf = [], anyOf = [], oneOf = [] } = schema;
  const parts = [...allOf, ...anyOf, ...oneOf].map((part) => resolve(document, part));
  const holders = [schema, ...parts].map(({ properties }) => slotOf(properties, step));
  return holders.find((slot) => slot !== undefined);
}

/** `X | null` is found as `X`. */
function withoutNull(document: OpenApiDocument, slot: Slot): Slot {
  const schema = slot.get();
  const members = schema.anyOf ?? schema.oneOf;
  if (members?.length !== 2 || !members.some(isNull)) return slot;
  const index = members.findIndex((each) => !isNull(resolve(document, each)));
  const other = slotOf(members, index);
  return other ? withoutNull(document, other) : slot;
}
