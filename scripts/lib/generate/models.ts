import type { Document } from "../endpoints.js";
import type { Schema } from "../openapi.js";
import { globalNames, modelName } from "./names.js";
import { inherited, isRecord, membersOf, propertyDocs, typeOf } from "./schema-types.js";

/** models.ts: one exported declaration a schema, sorted by name. */
export function models(document: Document): string {
  refuseMisnamed(document);
  const names = Object.keys(document.components.schemas).sort();
  const owners = new Map<string, string>();
  for (const name of names) {
    const [called, other] = [modelName(name), owners.get(modelName(name))];
    if (other) throw new Error(`the schemas ${other} and ${name} are both called ${called}`);
    owners.set(called, name);
  }
  const declarations = names.map((name) => {
    const schema = document.components.schemas[name]!;
    const used = new Set<string>();
    const text = declared(modelName(name), schema, document, used);
    const gone = [...used].find((each) => !owners.has(each));
    if (gone) throw new Error(`${name} refers to ${gone}, which no schema declares`);
    return `${propertyDocs(schema)}export ${text}\n`;
  });
  return [MODULE, ...declarations].join("\n");
}

/** How the reference calls the file. */
const MODULE = `/**
 * What the API takes and answers with. The main entry exports the most used ones.
 *
 * @module models
 */
`;

function declared(name: string, schema: Schema, document: Document, used: Set<string>): string {
  const heir = inherited(schema, document);
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
