import type { ActorSchemas } from "./actor-schemas.js";
import type { RecordSchema } from "./build-schemas.js";
import { declarations } from "./declarations.js";
import { importable } from "./editors.js";
import { cleanText } from "./field-docs.js";
import {
  dictionary,
  documented,
  literals,
  named,
  objectOf,
  type Printable,
  unionOf,
} from "./printable.js";
import { oneLine, recordLine, recordOf, writtenBy } from "./recorded.js";
import { type NamedType, SchemaTypes } from "./schema-types.js";
import type { SchemaSource } from "./source.js";
import { TypeNames } from "./type-names.js";

const packageName = "apify-openapi-client";
/** Prettier's print width. */
const width = 80;

/** An entry of a registry: a name, and the names of its types. */
interface Entry {
  readonly key: string;
  readonly input: string;
  readonly item: string;
  readonly records: string | undefined;
  readonly output: string | undefined;
}

/** The file: header, registries and types. The order of the Actors does not matter. */
export async function render(actors: readonly ActorSchemas[], command: string): Promise<string> {
  const sorted = [...actors].sort(byKindAndName);
  const names = new TypeNames(importable);
  const types: NamedType[] = [];
  const known = new Map<string, Omit<Entry, "key">>();
  const entries = { actor: [] as Entry[], task: [] as Entry[] };
  for (const actor of sorted) {
    // A task whose Actor is also in the file, with the same schemas, uses the types of the Actor.
    const identity = `${actor.actId} ${recordOf(actor).schema}`;
    const own = known.get(identity) ?? addTypes(actor, names, types);
    known.set(identity, own);
    const input = actor.kind === "task" ? `Partial<${own.input}>` : own.input;
    entries[actor.kind].push(...actor.keys.map((key) => ({ ...own, key, input })));
  }
  const parts = [
    [
      `${writtenBy(command)}\`.`,
      "// Do not edit: run that again, or with --check to see whether a schema has changed.",
      "//",
      ...sorted.map((actor) => recordLine(recordOf(actor))),
    ]
      .map(oneLine)
      .join("\n"),
    importLine(types),
    [
      `declare module "${packageName}" {`,
      ...registry("ActorRegistry", entries.actor),
      ...registry("TaskRegistry", entries.task),
      "}",
    ].join("\n"),
    ...(await declarations(types)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function byKindAndName(a: ActorSchemas, b: ActorSchemas): number {
  const [left, right] = [`${a.kind} ${a.name}`, `${b.kind} ${b.name}`];
  return left < right ? -1 : Number(left > right);
}

function addTypes(
  { kind, name: reference, input, items, records, output }: ActorSchemas,
  names: TypeNames,
  to: NamedType[],
): Omit<Entry, "key"> {
  const name = cleanText(oneLine(reference));
  const take = (what: string) => names.take(reference, kind === "task" ? "task" : "", what);
  const add = (what: string, source: SchemaSource | undefined, docs: string, lack: string) => {
    const typeName = take(what);
    const found = source
      ? SchemaTypes.of(source, names, typeName, { docs, written: what === "input" })
      : [{ name: typeName, type: { ...dictionary, description: `${docs} ${lack}` } }];
    to.push(...found);
    return typeName;
  };
  const types = {
    input: add("input", input, `What ${name} takes.`, "Its build declares no input schema."),
    item: add("item", items, `What ${name} gives.`, "Its build declares no dataset schema."),
  };
  const outputDocs = `The outputs of ${name}, each a URL in the \`output\` of a run.`;
  const outputs = output && add("output", output, outputDocs, "");
  if (records.length === 0) return { ...types, records: undefined, output: outputs };
  const members = records.map((each) => {
    const docs = `A record of ${name}, of the collection ${cleanText(oneLine(each.name))}.`;
    const value = named(add(`record ${each.name}`, each.source, docs, ""));
    return objectOf({ key: keyType(each), value });
  });
  const typeName = take("records");
  const description = `The records of ${name}, by key.`;
  to.push({ name: typeName, type: documented(unionOf(members), description) });
  return { ...types, records: typeName, output: outputs };
}

/** A literal type, or a template literal type for keys with a prefix. */
function keyType({ key, keyPrefix = "" }: RecordSchema): Printable {
  if (key !== undefined) return literals([key]);
  const prefix = JSON.stringify(keyPrefix)
    .slice(1, -1)
    .replace(/`|\$\{/g, "\\$&");
  return named(`\`${prefix}\${string}\``);
}

function registry(name: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const key = (text: string) =>
    /^[a-z_$][\w$]*$/i.test(text) ? text : oneLine(JSON.stringify(text));
  return [
    `  interface ${name} {`,
    ...entries.flatMap((entry) => [
      `    ${key(entry.key)}: {`,
      `      input: ${entry.input};`,
      `      item: ${entry.item};`,
      ...(entry.records === undefined ? [] : [`      records: ${entry.records};`]),
      ...(entry.output === undefined ? [] : [`      output: ${entry.output};`]),
      "    };",
    ]),
    "  }",
  ];
}

/** The import of the package's types. */
function importLine(types: readonly NamedType[]): string {
  const used = new Set(types.flatMap(({ type }) => [...namesIn(type)]));
  const names = importable.filter((name) => used.has(name));
  // Without an import the compiler does not find the module to augment.
  const list = names.length > 0 ? `{ ${names.join(", ")} }` : "{}";
  const line = `import type ${list} from "${packageName}";`;
  if (line.length <= width) return line;
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "${packageName}";`;
}

function* namesIn(type: Printable | boolean | undefined): Generator<string> {
  if (typeof type !== "object") return;
  if (type.tsType) yield type.tsType;
  for (const part of [
    ...(type.anyOf ?? []),
    ...(type.allOf ?? []),
    ...Object.values(type.properties ?? {}),
    type.items,
    type.additionalProperties,
  ]) {
    yield* namesIn(part);
  }
}
