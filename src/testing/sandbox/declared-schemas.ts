import type { ActorDefinition, ActorFunction } from "./actor-function.js";
import type { BuildInfo, RunInfo } from "./state.js";
import { prepareSchema, type Schema } from "./validation.js";
import { isObject, own, type Wire } from "./wire.js";

/** What `.actor/actor.json` says about input, output and storages. */
type Declared = Pick<ActorDefinition, "input" | "output" | "storages">;

/** What the definition of an Actor declares, in the spelling of `.actor/actor.json`. */
export function declaredBy({ input, output, dataset, storages }: Partial<ActorDefinition>) {
  const all = { ...(dataset && { dataset }), ...storages };
  return {
    ...(input && { input }),
    ...(output && { output }),
    ...(Object.keys(all).length > 0 && { storages: all }),
  } satisfies Declared;
}

/** What tells the schemas of a build. */
type Declaring = Wire<Pick<BuildInfo, "actorDefinition" | "inputSchema">>;

const definitionOf = ({ actorDefinition }: Declaring): Schema => ({ ...actorDefinition });

const schemaAt = (object: Schema, ...names: readonly string[]): Schema | undefined =>
  names.map((name) => own(object, name)).find(isObject);

const storagesOf = (build: Declaring): Schema => schemaAt(definitionOf(build), "storages") ?? {};

/** The input schema that a build declares, in its definition or as text. */
export function inputSchemaOf(build: Declaring): Schema | undefined {
  return schemaAt(definitionOf(build), "input", "inputSchema") ?? schemaIn(build.inputSchema);
}

function schemaIn(text: string | null | undefined): Schema | undefined {
  try {
    const schema: unknown = JSON.parse(text ?? "");
    return isObject(schema) ? schema : undefined;
  } catch {
    return undefined;
  }
}

/** The schemas of the datasets of a run, by the name that the Actor has for each. There is always one named `default`. */
export function datasetSchemasOf(build: Declaring): Map<string, Schema | undefined> {
  const storages = storagesOf(build);
  const named = Object.entries(schemaAt(storages, "datasets") ?? {});
  return new Map([
    ["default", schemaAt(storages, "dataset")],
    ...named.map(([name, schema]) => [name, isObject(schema) ? schema : undefined] as const),
  ]);
}

/** The schema of the default key-value store of a run. */
export function storeSchemaOf(build: Declaring): Schema | undefined {
  const storages = storagesOf(build);
  const named = schemaAt(storages, "keyValueStores") ?? {};
  return schemaAt(named, "default") ?? schemaAt(storages, "keyValueStore");
}

/** The output schema that a build declares: which URLs its runs have in `output`. */
export function outputSchemaOf(build: Declaring): Schema | undefined {
  return schemaAt(definitionOf(build), "output", "outputSchema");
}

/** A group of keys in the schema of a key-value store: one key, or all with a prefix. */
export interface RecordCollection {
  readonly key?: string;
  readonly keyPrefix?: string;
  readonly contentTypes?: readonly string[];
  readonly jsonSchema?: Schema;
}

/** The collections in the schema of a key-value store, by name. */
export function collectionsOf(
  schema: Schema | null | undefined,
): Readonly<Record<string, RecordCollection>> {
  const collections = Object.entries(schemaAt(schema ?? {}, "collections") ?? {});
  return Object.fromEntries(collections.filter(([, collection]) => isObject(collection))) as Record<
    string,
    RecordCollection
  >;
}

/** The schema that each item of a dataset must fit. */
export function itemSchemaOf(schema: Schema | null | undefined): Schema | undefined {
  const fields = schemaAt(schema ?? {}, "fields");
  return fields && Object.keys(fields).length > 0 ? fields : undefined;
}

/** Throws an error that says which schema of an Actor is not valid, or which package is not installed. */
export async function checkSchemas(
  name: string,
  actor: ActorFunction | ActorDefinition,
): Promise<void> {
  if (typeof actor === "function") return;
  const build: Declaring = { actorDefinition: declaredBy(actor) };
  const input = inputSchemaOf(build);
  const items = [...datasetSchemasOf(build)].map(
    ([dataset, schema]) => [`the ${dataset} dataset`, itemSchemaOf(schema)] as const,
  );
  const records = Object.entries(collectionsOf(storeSchemaOf(build))).map(
    ([collection, { jsonSchema }]) => [`the collection ${collection}`, jsonSchema] as const,
  );
  const all = [["the input", input] as const, ...items, ...records];
  for (const [what, schema] of all) {
    if (!schema) continue;
    await prepareSchema(schema, schema === input ? "input" : "value").catch((cause: Error) => {
      throw new Error(`The schema of ${what} of ${name}: ${cause.message}`, { cause });
    });
  }
}

/** The URLs in `run.output`, by the templates in the output schema of its build. */
export function outputOf(
  build: Declaring,
  run: RunInfo,
  apiUrl: string,
): Record<string, string> | undefined {
  const schema = outputSchemaOf(build);
  if (!schema) return undefined;
  const api = `${apiUrl}/v2`;
  const datasets = Object.entries(run.storageIds.datasets ?? {}).map(([name, id]) => [
    name,
    { id, apiUrl: `${api}/datasets/${id}` },
  ]);
  const values = {
    run,
    links: {
      publicRunUrl: `https://console.apify.com/view/runs/${run.id}`,
      consoleRunUrl: `https://console.apify.com/actors/runs/${run.id}`,
      apiRunUrl: `${api}/actor-runs/${run.id}`,
      apiDefaultDatasetUrl: `${api}/datasets/${run.defaultDatasetId}`,
      apiDefaultKeyValueStoreUrl: `${api}/key-value-stores/${run.defaultKeyValueStoreId}`,
      containerRunUrl: run.containerUrl,
    },
    storages: { datasets: Object.fromEntries(datasets) },
  };
  const valueAt = (path: string) =>
    path
      .split(".")
      .reduce<unknown>((at, name) => (isObject(at) ? own(at, name) : undefined), values);
  const urls = Object.entries(schemaAt(schema, "properties") ?? {}).map(([name, property]) => {
    const { template } = (isObject(property) ? property : {}) as { template?: string };
    const filled = String(template ?? "").replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path) =>
      String(valueAt(path) ?? ""),
    );
    return [name, filled] as const;
  });
  return Object.fromEntries(urls);
}
