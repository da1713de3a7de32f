import { type OpenApiDocument, operationAt, refName, type Schema, schemaRef } from "./document.js";
import { slotAt } from "./place.js";
import { rewriteSchemas } from "./schema-walk.js";
import type { Step } from "./step.js";

const GLOBALS = new Set(
  (
    "Array Blob Boolean Date Element Error Event Fetch File FormData Function Headers JSON Map Math Navigator Node Number " +
    "Object Promise Proxy Record Request Response Set String Symbol Text URL WeakMap Window Worker"
  ).split(" "),
);

/** Gives each model of operations.yaml its public name, wherever upstream describes it and however it calls it. */
export const models: Step = (document, { operations, findings }) => {
  const renames = new Map<string, string>();
  const exported: Record<string, string> = {};
  for (const [name, address] of Object.entries(operations.models)) {
    const slot = slotAt(document, address);
    if (!slot) {
      const known = operationAt(document, address.slice(0, address.lastIndexOf(" ")));
      findings.add("model gone", name, address, known ? "error" : "review");
      continue;
    }
    const upstream = refName(slot.get()) ?? lift(document, slot.get(), name, slot.set);
    const taken = renames.get(upstream);
    if (taken !== undefined) {
      findings.add("name collision", name, `${upstream} is ${taken} already`);
      continue;
    }
    renames.set(upstream, name);
    exported[name] = name;
    findings.add("model found", name, upstream);
  }
  document["x-client-models"] = exported;
  giveWay(Object.keys(document.components.schemas), renames);
  renameSchemas(document, renames);
  for (const name of Object.keys(document.components.schemas)) {
    if (GLOBALS.has(name)) findings.add("name shadows a global", name);
  }
};

/** Turns a schema written in place into a component. Its name is provisional, so that it meets the same checks as others. */
function lift(
  document: OpenApiDocument,
  schema: Schema,
  name: string,
  set: (schema: Schema) => void,
): string {
  const provisional = `${name} (in place)`;
  document.components.schemas[provisional] = schema;
  set({ $ref: schemaRef(provisional) });
  return provisional;
}

/** A schema that nobody named, and that is called as a model is, takes another name. */
function giveWay(names: readonly string[], renames: Map<string, string>): void {
  const taken = new Set([...names, ...renames.values()]);
  const models = new Set(renames.values());
  for (const name of names) {
    if (renames.has(name) || !models.has(name)) continue;
    let other = `${name}Schema`;
    while (taken.has(other)) other += "2";
    taken.add(other);
    renames.set(name, other);
  }
}

export function renameSchemas(
  document: OpenApiDocument,
  renames: ReadonlyMap<string, string>,
): void {
  const renamed = (ref: string) => {
    const name = ref.split("/").at(-1)!;
    return schemaRef(renames.get(name) ?? name);
  };
  rewriteSchemas(document, (schema) => {
    if (schema.$ref) schema.$ref = renamed(schema.$ref);
    const mapping = schema.discriminator?.mapping;
    if (mapping) for (const key of Object.keys(mapping)) mapping[key] = renamed(mapping[key]!);
    return schema;
  });
  document.components.schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [
      renames.get(name) ?? name,
      schema,
    ]),
  );
}
