import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type Block, blocksOf, documents, place, sources } from "./blocks.js";

/** What tsc says of all blocks, by the place of the block. Each is a module of its own beside the repository's own settings. */
function problemsOf(all: readonly Block[]): Map<string, string[]> {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const sources = new Map(
    all.map((block) => [
      resolve(`test/docs/${place(block).replace(/\W/g, "-")}.ts`),
      { block, text: `${block.code}\nexport {};\n` },
    ]),
  );
  const settings = { ...options, noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name)?.text ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const source = sources.get(name);
    return source
      ? ts.createSourceFile(name, source.text, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  };
  // What README's typed Actors are.
  const typed = resolve("examples/typed-actors/apify-actors.ts");
  const roots = [...sources.keys(), resolve("test/docs/names.d.ts"), typed];
  const program = ts.createProgram(roots, settings, host);
  const problems = new Map<string, string[]>();
  for (const [name, { block }] of sources) {
    const source = program.getSourceFile(name)!;
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    const said = found.map(({ start = 0, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      const text = ts.flattenDiagnosticMessageText(messageText, "\n");
      return `${block.file}:${block.line + line}: ${text}`;
    });
    problems.set(place(block), said);
  }
  return problems;
}

describe("TypeScript in the documents and docstrings compiles", () => {
  const all = [...documents(), ...sources()].flatMap((file) => blocksOf(file));
  const typeScript = all.filter(({ language }) => language === "ts");
  const problems = problemsOf(typeScript);
  test.each(typeScript.map(place))("%s", (at) => {
    expect(problems.get(at)).toEqual([]);
  });
});

test("a block that is wrong is found", () => {
  const block = { file: "X.md", line: 7, language: "ts", code: "\napify.dataset(7);" };
  expect(problemsOf([block]).get("X.md:7")).toEqual([expect.stringMatching(/^X\.md:8: Argument/)]);
});
