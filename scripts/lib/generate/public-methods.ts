import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Document } from "../endpoints.js";
import { pascalCase } from "./names.js";
import { OptionNames } from "./option-names.js";

/** A public method, as its class declares it. */
export interface OutlinedMethod {
  className: string;
  name: string;
  /** `input?`, `options?` */
  parameters: string[];
  parameterTypes: string;
  /** The names of its options, of all its signatures; undefined if it takes no options. Without those that all methods take. */
  options: string[] | undefined;
  resultType: string;
  /** Type parameters, which are declared nowhere else. */
  generics: string[];
  /** The first sentence of its documentation. */
  summary: string;
  /** The operation that its documentation names. */
  operation: string | undefined;
}

/** What source files declare: methods by their classes, and where types are. */
export interface Outline {
  methods: OutlinedMethod[];
  /**
   * Type name -> path of the file that declares it; in a generated one with the line, as GitHub writes it: `generated/models.ts#L12`.
   * A file that people write changes without anything being generated, and is named after its type.
   */
  types: Map<string, string>;
  /** The methods that take a property of a type, too, through the types of their parameters. */
  taking(type: string, property: string): OutlinedMethod[];
}

const OPERATION = /`((?:GET|HEAD|POST|PUT|DELETE) \/[^`]+)`/;

/** The outline of sources, by path; syntax is enough, so that nothing need compile. */
export function outline(sources: ReadonlyMap<string, string>): Outline {
  const names = new OptionNames();
  const signatures: Signature[] = [];
  const found: Outline = {
    methods: [],
    types: new Map(),
    taking(type, property) {
      const takes = (given: ts.TypeNode) => names.inherits(given, type, property);
      const taking = signatures.filter(({ types }) => types.some(takes));
      return [...new Set(taking.map(({ method }) => method))];
    },
  };
  const files = Array.from(sources, ([path, text]) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    names.add(file);
    return [path, file] as const;
  });
  for (const [path, file] of files) {
    for (const statement of file.statements) {
      if (!isExported(statement)) continue;
      if (ts.isClassDeclaration(statement)) {
        signatures.push(...signaturesOf(statement, file, names));
      }
      const name = typeName(statement);
      const anchor = name && path.startsWith("generated/") ? `#L${lineOf(name, file)}` : "";
      if (name) found.types.set(name.text, path + anchor);
    }
  }
  found.methods = [...new Set(signatures.map(({ method }) => method))];
  return found;
}

interface Signature {
  method: OutlinedMethod;
  types: ts.TypeNode[];
}

function* signaturesOf(
  declaration: ts.ClassDeclaration,
  file: ts.SourceFile,
  names: OptionNames,
): Generator<Signature> {
  const className = declaration.name?.text ?? "";
  const methods = new Map<string, OutlinedMethod>();
  for (const member of declaration.members) {
    if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) continue;
    if (ts.getCombinedModifierFlags(member) & HIDDEN) continue;
    // Of several signatures the first one is the usual one, and has the documentation.
    const { text } = member.name;
    const known = methods.get(text) ?? methodOf(className, text, member, file);
    methods.set(text, known);
    const { type } = member.parameters.find((each) => nameOf(each) === "options") ?? {};
    if (type) known.options = [...new Set([...(known.options ?? []), ...names.of(type)])];
    yield { method: known, types: member.parameters.flatMap((each) => each.type ?? []) };
  }
}

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;

function methodOf(
  className: string,
  name: string,
  member: ts.MethodDeclaration,
  file: ts.SourceFile,
): OutlinedMethod {
  const docs = ts
    .getJSDocCommentsAndTags(member)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join("\n\n");
  const { typeParameters: ofClass = [] } = member.parent as ts.ClassDeclaration;
  const { parameters } = member;
  return {
    className,
    name,
    parameters: parameters.map((each) => {
      const optional = each.questionToken || each.initializer ? "?" : "";
      return nameOf(each) + optional;
    }),
    options: undefined,
    parameterTypes: parameters.map(({ type }) => type?.getText(file) ?? "").join(" "),
    resultType: member.type?.getText(file) ?? "",
    generics: [...ofClass, ...(member.typeParameters ?? [])].map(({ name }) => name.text),
    summary: docs.replace(/\s+/g, " ").split(/(?<=\.) /)[0]!,
    operation: OPERATION.exec(docs)?.[1],
  };
}

/** What is taken apart has no name of its own: as everywhere, it is the options. */
function nameOf({ name }: ts.ParameterDeclaration): string {
  return ts.isIdentifier(name) ? name.text : "options";
}

function typeName(statement: ts.Statement): ts.Identifier | undefined {
  const declares =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return declares ? statement.name : undefined;
}

function lineOf(node: ts.Node, file: ts.SourceFile): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** The methods by hand that take a parameter of the given method, too, by public name: `dataset.downloadItems`. */
export type MethodsWith = (method: string, parameter: string) => string[];

/** By the types in src/resources: `DownloadOptions extends Omit<DatasetListItemsOptions, "format">`. */
export function methodsWith(document: Partial<Document>, root: string): MethodsWith {
  const resources = Object.entries(document["x-client-resources"] ?? {});
  const names = new Map(resources.map(([name, row]) => [row.class, name]));
  const folder = join(root, "src/resources");
  let found: Outline | undefined;
  return (method, parameter) => {
    // Most syncs change no parameter.
    found ??= outline(
      new Map(
        existsSync(folder)
          ? readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")])
          : [],
      ),
    );
    return found
      .taking(`${pascalCase(method)}Options`, parameter)
      .filter(({ className }) => names.has(className))
      .map(({ className, name }) => `${names.get(className)}.${name}`)
      .filter((name) => name !== method);
  };
}
