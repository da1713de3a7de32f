import type { ApifyClient } from "../../client.js";
import { ApifyApiError } from "../../errors.js";
import type { Build } from "../../index.js";
import {
  collectionsOf,
  datasetSchemasOf,
  inputSchemaOf,
  itemSchemaOf,
  outputSchemaOf,
  storeSchemaOf,
} from "../../testing/sandbox/declared-schemas.js";
import { isObject, type JsonObject, pointedTo, type SchemaSource, wholeSchema } from "./source.js";

/** Records of one JSON Schema: one key, or all keys with a prefix. */
export interface RecordSchema {
  /** The name of the collection that they are. */
  readonly name: string;
  readonly key?: string;
  readonly keyPrefix?: string;
  readonly source: SchemaSource;
}

/** The schemas that a build declares, of its input, and of output and default storages of its runs. */
export interface BuildSchemas {
  readonly input: SchemaSource | undefined;
  readonly items: SchemaSource | undefined;
  readonly records: readonly RecordSchema[];
  /** An enum of the names of its outputs. */
  readonly output: SchemaSource | undefined;
}

/** The schemas of a build. Its OpenAPI document is read if there is no definition. */
export async function schemasOf(client: ApifyClient, build: Build): Promise<BuildSchemas> {
  const input = inputSchemaOf(build);
  const items = itemSchemaOf(datasetSchemasOf(build).get("default"));
  const isDocumented = !input && !build.actorDefinition;
  return {
    input: isDocumented ? await documentedInput(client, build) : input && wholeSchema(input),
    items: items && wholeSchema(items),
    records: recordSchemas(storeSchemaOf(build)),
    output: outputNames(outputSchemaOf(build)),
  };
}

function objectAt(value: unknown, ...path: readonly string[]): JsonObject | undefined {
  const found = path.reduce<unknown>(
    (at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined),
    value,
  );
  return isObject(found) ? found : undefined;
}

/** The collections of a key-value store whose records have a JSON Schema. */
function recordSchemas(store: JsonObject | undefined): RecordSchema[] {
  return Object.entries(collectionsOf(store)).flatMap(
    ([name, { key, keyPrefix, jsonSchema }]): RecordSchema[] => {
      if (!isObject(jsonSchema)) return [];
      const source = wholeSchema(jsonSchema);
      if (typeof key === "string") return [{ name, key, source }];
      return typeof keyPrefix === "string" ? [{ name, keyPrefix, source }] : [];
    },
  );
}

/** The names of an output schema, with their titles. */
function outputNames(schema: JsonObject | undefined): SchemaSource | undefined {
  const properties = Object.entries(objectAt(schema, "properties") ?? {});
  if (properties.length === 0) return undefined;
  return wholeSchema({
    enum: properties.map(([name]) => name),
    enumTitles: properties.map(([, property]) => (isObject(property) ? property.title : undefined)),
  });
}

/** The input schema in the build's OpenAPI document; undefined if there is no such document. */
async function documentedInput(
  client: ApifyClient,
  { id }: Build,
): Promise<SchemaSource | undefined> {
  const document = await client
    .build(id as string)
    .getOpenApiDefinition()
    .catch((error: unknown) => {
      if (ApifyApiError.is(error) && error.statusCode === 404) return undefined;
      throw error;
    });
  const schema = runBody(document);
  const components = document?.components;
  // The rest of the document may change without the schema.
  const found = { schema, document: { components } };
  return isTelling(found) ? found : undefined;
}

/** Whether there is a schema: the document of an Actor without one has an empty object. */
function isTelling({ schema, document }: SchemaSource): boolean {
  if (!isObject(schema)) return false;
  const { $ref } = schema;
  const target = typeof $ref === "string" ? pointedTo(document, $ref) : schema;
  return isObject(target) && Object.keys(target).some((keyword) => keyword !== "type");
}

/** The schema of the body that starts a run. */
function runBody(document: JsonObject | undefined): unknown {
  const paths = isObject(document?.paths) ? Object.entries(document.paths) : [];
  const [, path] = paths.find(([name]) => name.endsWith("/runs")) ?? paths[0] ?? [];
  return objectAt(path, "post", "requestBody", "content", "application/json", "schema");
}
