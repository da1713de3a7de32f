import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { pascalCase } from "../generate/names.js";
import type { OpenApiDocument } from "../openapi.js";
import type { OperationsFile } from "../spec-files.js";

/** The methods by hand that take a parameter of the given method, too, by public name: `dataset.downloadItems`. */
export type MethodsWith = (method: string, parameter: string) => string[];

/** By their declarations in src/resources: `DownloadOptions extends Omit<DatasetListItemsOptions, "format">`. */
export function methodsWith(document: OpenApiDocument, root: string): MethodsWith {
  const resources = (document["x-client-resources"] ?? {}) as OperationsFile["resources"];
  const names = new Map(Object.entries(resources).map(([name, row]) => [row.class, name]));
  let declared: Declarations | undefined;
  return (method, parameter) => {
    // Most syncs change no parameter.
    declared ??= declarations(join(root, "src/resources"));
    const options = takingFrom(declared.types, `${pascalCase(method)}Options`, parameter);
    const methods = declared.methods
      .filter(({ types }) => types.some((type) => options.has(type)))
      .flatMap(({ owner, name }) => (names.has(owner) ? [`${names.get(owner)}.${name}`] : []));
    return [...new Set(methods)].filter((name) => name !== method);
  };
}

interface Declarations {
  /** By name of a type, what it extends or stands for. */
  types: Map<string, string>;
  methods: { owner: string; name: string; types: string[] }[];
}

const typeNames = (text: string): string[] => text.match(/\b[A-Z]\w*/g) ?? [];

function declarations(folder: string): Declarations {
  const found: Declarations = { types: new Map(), methods: [] };
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ts$/.test(name)) : [];
  for (const name of files) {
    const text = readFileSync(join(folder, name), "utf8");
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        const bases = statement.heritageClauses?.map((each) => each.getText(file)) ?? [];
        found.types.set(statement.name.text, bases.join());
      } else if (ts.isTypeAliasDeclaration(statement)) {
        found.types.set(statement.name.text, statement.type.getText(file));
      } else if (ts.isClassDeclaration(statement)) {
        for (const member of statement.members.filter(ts.isMethodDeclaration)) {
          const types = member.parameters.flatMap(({ type }) =>
            typeNames(type?.getText(file) ?? ""),
          );
          const owner = statement.name?.text ?? "";
          found.methods.push({ owner, name: member.name.getText(file), types });
        }
      }
    }
  }
  return found;
}

/** The types that have a property from `options`: through each other, and without those that omit it. */
function takingFrom(types: Declarations["types"], options: string, property: string): Set<string> {
  const taking = new Set([options]);
  for (const type of taking) {
    for (const [name, text] of types) {
      const without = text.replace(/Omit<(\w+),([^>]*)>/g, (all, _base, omitted: string) =>
        omitted.includes(JSON.stringify(property)) ? "" : all,
      );
      if (typeNames(without).includes(type)) taking.add(name);
    }
  }
  return taking;
}
