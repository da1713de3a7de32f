import ts from "typescript";
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
}

const OPERATION = /`((?:GET|HEAD|POST|PUT|DELETE) \/[^`]+)`/;

/** The outline of sources, by path; syntax is enough, so that nothing need compile. */
export function outline(sources: ReadonlyMap<string, string>): Outline {
  const found: Outline = { methods: [], types: new Map() };
  const names = new OptionNames();
  const files = Array.from(sources, ([path, text]) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    names.add(file);
    return [path, file] as const;
  });
  for (const [path, file] of files) {
    for (const statement of file.statements) {
      if (!isExported(statement)) continue;
      if (ts.isClassDeclaration(statement))
        found.methods.push(...methodsOf(statement, file, names));
      const name = typeName(statement);
      const anchor = name && path.startsWith("generated/") ? `#L${lineOf(name, file)}` : "";
      if (name) found.types.set(name.text, path + anchor);
    }
  }
  return found;
}

function methodsOf(
  declaration: ts.ClassDeclaration,
  file: ts.SourceFile,
  names: OptionNames,
): OutlinedMethod[] {
  const className = declaration.name?.text ?? "";
  const methods = new Map<string, OutlinedMethod>();
  for (const member of declaration.members) {
    if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) continue;
    if (ts.getCombinedModifierFlags(member) & HIDDEN) continue;
    // Of several signatures the first one is the usual one, and has the documentation.
    const { text } = member.name;
    const known = methods.get(text);
    const options = member.parameters.find((each) => nameOf(each) === "options");
    const own = options && names.of(options.type);
    if (!known) methods.set(text, { ...method(className, text, member, file), options: own });
    else if (own) known.options = [...new Set([...(known.options ?? []), ...own])];
  }
  return [...methods.values()];
}

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;

function method(
  className: string,
  name: string,
  member: ts.MethodDeclaration,
  file: ts.SourceFile,
): Omit<OutlinedMethod, "options"> {
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
