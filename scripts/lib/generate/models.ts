import type { Document } from "../endpoints.js";
import type { Schema } from "../openapi.js";
import { globalNames, modelName } from "./names.js";
import { inherited, isRecord, membersOf, propertyDocs, typeOf } from "./schema-types.js";

/** models.ts: one exported declaration a schema, sorted by name. */
export function models(document: Document): string {
  refuseMisnamed(document);
  const schemas = document.components.schemas;
  const names = Object.keys(schemas).sort();
  const owners = new Map<string, string>();
  for (const name of names) {
    const other = owners.get(modelName(name));
    if (other)
      throw new Error(`the schemas ${other} and ${name} are both called ${modelName(name)}`);
    owners.set(modelName(name), name);
  }
  const declarations = names.map((name) => declaration(name, schemas));
  return [MODULE, ...declarations].join("\n");
}

/** How the reference calls the file. */
const MODULE = `/**
 * What the API takes and answers with. The main entry exports the most used ones.
 *
 * @module models
 */
`;

function declaration(name: string, schemas: Record<string, Schema>): string {
  const schema = schemas[name]!;
  const used = new Set<string>();
  const text = `${propertyDocs(schema)}export ${declared(modelName(name), schema, schemas, used)}\n`;
  const known = new Set(Object.keys(schemas).map(modelName));
  for (const other of used) {
    if (!known.has(other)) throw new Error(`${name} refers to ${other}, which no schema declares`);
  }
  return text;
}

function declared(
  name: string,
  schema: Schema,
  schemas: Record<string, Schema>,
  used: Set<string>,
): string {
  const heir = inherited(schema, schemas);
  if (heir) {
    const bases = heir.bases.map(modelName).join(", ");
    return `interface ${name}${bases && ` extends ${bases}`} ${membersOf(heir.own, used)}`;
  }
  if (isRecord(schema)) return `interface ${name} ${membersOf(schema, used)}`;
  return `type ${name} = ${typeOf(schema, used)};`;
}

/** A public name must be the schema's own, or hovers and imports would say two things. */
function refuseMisnamed(document: Document): void {
  for (const [name, schema] of Object.entries(document["x-client-models"])) {
    if (!document.components.schemas[schema]) {
      throw new Error(`model ${name}: the document has no schema ${schema}`);
    }
    if (name !== schema) throw new Error(`model ${name}: its schema is still called ${schema}`);
    if (globalNames().has(name)) throw new Error(`model ${name} would shadow a global type`);
  }
}
