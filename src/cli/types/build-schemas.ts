import type { ApifyClient } from "../../client.js";
import { ApifyApiError } from "../../errors.js";
import type { Build } from "../../index.js";
import { isObject, type JsonObject, pointedTo, type SchemaSource, wholeSchema } from "./source.js";

/** What a build says of the input and of the items of the default dataset; nothing, if it declares none. */
export interface BuildSchemas {
  readonly input: SchemaSource | undefined;
  readonly items: SchemaSource | undefined;
}

/** The schemas of a build. Builds without a definition have an OpenAPI document all the same. */
export async function schemasOf(client: ApifyClient, build: Build): Promise<BuildSchemas> {
  const definition = build.actorDefinition;
  const input = definition?.input ?? schemaIn(build.inputSchema);
  const fields = definition?.storages?.dataset?.fields;
  return {
    input: isObject(input)
      ? wholeSchema(input)
      : definition
        ? undefined
        : await documentedInput(client, build),
    items: isObject(fields) && Object.keys(fields).length > 0 ? wholeSchema(fields) : undefined,
  };
}

function schemaIn(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** The input by the document that describes how to run the build; none, if there is no such document. */
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
  // What else is in it has nothing to do with the schema, and may change.
  const found = { schema, document: { components } };
  return isTelling(found) ? found : undefined;
}

/** There is such a document of an Actor without a schema, too. */
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
  return ["post", "requestBody", "content", "application/json", "schema"].reduce<unknown>(
    (at, name) => (isObject(at) ? at[name] : undefined),
    path,
  );
}
