import {
  entries,
  type OpenApiDocument,
  operationAt,
  refName,
  resolve,
  type Schema,
  schemaRef,
} from "../openapi.js";
import {
  reachable,
  requestSchemas,
  responseSchemas,
  rewriteSchema,
  rewriteSchemas,
  visitSchema,
} from "../schema-walk.js";
import type { OperationRow, OperationsFile } from "../spec-files.js";
import type { Context, Step } from "./context.js";
import { mountOf } from "./mounts.js";
import { type Slot, slotAt } from "./place.js";

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
    const upstream = refName(slot.get()) ?? lift(document, slot, name);
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
function lift(document: OpenApiDocument, slot: Slot, name: string): string {
  const provisional = `${name} (in place)`;
  document.components.schemas[provisional] = slot.get();
  slot.set({ $ref: schemaRef(provisional) });
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
  const schemas = Object.entries(document.components.schemas);
  document.components.schemas = Object.fromEntries(
    schemas.map(([name, schema]) => [renames.get(name) ?? name, schema]),
  );
}

const SAFE_METHODS = new Set(["get", "head", "put", "delete"]);

/** Names every operation for the public, and embeds the facts of operations.yaml as `x-client`. */
export const publicNames: Step = (document, context) => {
  const { operations, findings } = context;
  const seen = new Set<string>();
  for (const { key, method, path, operation } of entries(document)) {
    seen.add(key);
    const { id, client } = clientOf(key, method, path, context);
    operation.operationId = id;
    operation["x-client"] = client;
    for (const parameter of operation.parameters ?? []) {
      if (operations.references.includes(parameter.name)) parameter["x-client-reference"] = true;
    }
  }
  for (const [key, row] of Object.entries(operations.operations)) {
    if (seen.has(key)) continue;
    // Handwritten code cannot do without it; a generated method just goes.
    const needed = row.by === "hand" && !row["alias of"];
    findings.add("row without operation", key, row.name, needed ? "error" : "review");
  }
  document["x-client-resources"] = operations.resources;
};

function clientOf(key: string, method: string, path: string, { operations, findings }: Context) {
  const row = operations.operations[key];
  if (row) {
    const target = row["alias of"];
    const client = { kind: target ? "alias" : "method", ...factsOf(row, method, operations) };
    if (target === undefined) return { id: row.name, client };
    return { id: row.name, client: { ...client, of: operations.operations[target]?.name } };
  }
  const mounted = mountOf(operations, path);
  const base = mounted && operations.operations[`${method.toUpperCase()} ${mounted.basePath}`];
  if (!base) {
    findings.add("operation without row", key);
    const id = key.replace(/[^A-Za-z0-9]+/g, "_").replace(/_$/, "");
    return { id, client: { kind: "none", retry: retryOf(undefined, method) } };
  }
  const facts = factsOf(base, method, operations);
  return {
    id: `${mounted.mount}.${facts.method}`,
    client: { kind: "mount", of: base.name, ...facts },
  };
}

function factsOf(row: OperationRow, method: string, { resources }: OperationsFile) {
  const { name, retry, "alias of": _target, ...facts } = row;
  const dot = name.lastIndexOf(".");
  const resource = name.slice(0, dot);
  if (!resources[resource]) throw new Error(`operations.yaml: ${name} names no resource`);
  return { resource, method: name.slice(dot + 1), retry: retryOf(retry, method), ...facts };
}

function retryOf(retry: OperationRow["retry"], method: string) {
  return retry ?? (SAFE_METHODS.has(method) ? "safe" : "never");
}

/**
 * Marks the enums of responses as open: new members come without notice, and known ones are hints. What is only ever sent gets
 * closed copies of its own, so that a typing error there stays one.
 */
export const openEnums: Step = (document) => {
  const { schemas } = document.components;
  const answered = reachable(document, responseSchemas(document));
  for (const name of reachable(document, requestSchemas(document))) {
    if (!answered.has(name)) schemas[name] = withOwnEnums(document, schemas[name]!);
  }
  for (const { operation } of entries(document)) {
    const media = Object.values(operation.requestBody?.content ?? {});
    for (const holder of [...media, ...(operation.parameters ?? [])]) {
      if (holder.schema) holder.schema = withOwnEnums(document, holder.schema);
    }
  }
  const roots = [...answered].map((name) => schemas[name]!);
  for (const root of [...roots, ...responseSchemas(document)]) {
    visitSchema(root, (schema) => {
      if (schema.enum) schema["x-client-open"] = true;
    });
  }
};

function withOwnEnums(document: OpenApiDocument, schema: Schema): Schema {
  return rewriteSchema(schema, (each) => {
    const target = refName(each) === undefined ? undefined : resolve(document, each);
    return target?.enum ? structuredClone(target) : each;
  });
}
