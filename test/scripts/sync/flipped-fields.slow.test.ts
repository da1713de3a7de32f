import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SRC = join(ROOT, "src/");
const MODELS = join(ROOT, "generated/models.ts");

/** What a document may say of a field, from one version to the next. */
const STATES: readonly { mark: "" | "?"; or: string }[] = [
  { mark: "", or: "" },
  { mark: "?", or: " | undefined" },
  { mark: "", or: " | null" },
  { mark: "?", or: " | null | undefined" },
];

const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
  join(ROOT, "tsconfig.json"),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
)!;
const sources = fileNames.filter((file) => file.startsWith(SRC) || file === MODELS);

// What is parsed once serves all programs: only the models differ.
const host = ts.createCompilerHost(options, true);
const { getSourceFile } = host;
const parsed = new Map<string, ts.SourceFile | undefined>();
host.getSourceFile = (file, version) => {
  if (!parsed.has(file)) parsed.set(file, getSourceFile(file, version));
  return parsed.get(file);
};

/** The fields of models that files of src/ name, by the compiler: `run.id`, `const { id } = run`, `{ id: "x" }`. */
function namedFields(program: ts.Program): ts.PropertySignature[] {
  const checker = program.getTypeChecker();
  const models = program.getSourceFile(MODELS);
  const found = new Set<ts.PropertySignature>();
  const note = (symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) {
      if (declaration.getSourceFile() !== models) continue;
      if (ts.isPropertySignature(declaration)) found.add(declaration);
    }
  };
  const noteProperty = (type: ts.Type | undefined, { text }: ts.Identifier | ts.StringLiteral) => {
    for (const each of type?.isUnion() ? type.types : [type]) {
      if (each) note(checker.getPropertyOfType(checker.getNonNullableType(each), text));
    }
  };
  const isName = (node: ts.Node | undefined) =>
    node !== undefined && (ts.isIdentifier(node) || ts.isStringLiteral(node));
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      note(checker.getSymbolAtLocation(node.name));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (isName(name)) noteProperty(checker.getTypeAtLocation(node.parent), name as ts.Identifier);
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const { name } of node.properties) {
        if (isName(name)) noteProperty(type, name as ts.Identifier);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(SRC)) visit(file);
  return [...found];
}

/** The text of the models with each field in the state that is chosen for it. */
function flipped(
  text: string,
  fields: readonly ts.PropertySignature[],
  stateOf: (index: number) => number,
): string {
  const edits = fields.flatMap(({ name, questionToken, type, parent }, index) => {
    const { mark, or } = STATES[stateOf(index) % STATES.length]!;
    const others = parent.members.find(ts.isIndexSignatureDeclaration)?.type;
    return [
      // As the generator does where the type of a field is not that of undeclared ones.
      ...(others ? [{ from: others.getStart(), to: others.getEnd(), text: "unknown" }] : []),
      { from: name.getEnd(), to: questionToken?.getEnd() ?? name.getEnd(), text: mark },
      { from: type!.getStart(), to: type!.getStart(), text: "NonNullable<" },
      { from: type!.getEnd(), to: type!.getEnd(), text: `>${or}` },
    ];
  });
  // From the end, so that no edit moves the place of another one.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((all, edit) => all.slice(0, edit.from) + edit.text + all.slice(edit.to), text);
}

test("src compiles whether the document has a field that it names as required, optional or nullable", () => {
  const program = ts.createProgram(sources, options, host);
  const fields = namedFields(program);
  const { text, languageVersion, impliedNodeFormat } = program.getSourceFile(MODELS)!;
  const misfits = (stateOf: (index: number) => number): string[] => {
    const models = flipped(text, fields, stateOf);
    const settings = { languageVersion, impliedNodeFormat: impliedNodeFormat! };
    parsed.set(MODELS, ts.createSourceFile(MODELS, models, settings, true));
    const changed = ts.createProgram(sources, options, host, program);
    return changed.getSourceFiles().flatMap((file) => {
      if (!file.fileName.startsWith(SRC) && file.fileName !== MODELS) return [];
      return changed.getSemanticDiagnostics(file).map(({ start, messageText }) => {
        const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
        const place = file.fileName.slice(ROOT.length);
        return `${place}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
      });
    });
  };
  const found = new Set<string>();
  let checks = 0;
  // All fields alike; then in different states at once, so that one field does not hide what another one breaks.
  for (const digit of [Number.POSITIVE_INFINITY, 1, 5]) {
    for (let turn = 0; turn < STATES.length; turn++, checks++) {
      for (const misfit of misfits((index) => Math.floor(index / digit) + turn)) found.add(misfit);
    }
  }
  console.log(`${fields.length} fields of models in ${STATES.length} states, ${checks} checks`);
  expect([...found].sort()).toEqual([]);
  expect(fields.length).toBeGreaterThan(200);
}, 600_000);
