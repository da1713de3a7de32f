import { entries } from "./document.js";
import { mountOf } from "./mount-of.js";
import type { OperationRow, OperationsFile } from "./operations-format.js";
import type { Context, Step } from "./step.js";

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
