import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = `${root}test/types/hovers-in-memory.ts`;
const text = `import { ApifyClient } from "../../src/index.js";
const client = new ApifyClient();
client.dataset("D").get({ });
client.actor("A").start({}, { });
`;

let service: ts.LanguageService;

beforeAll(() => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const source = name === file ? text : ts.sys.readFile(name);
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
  });
});

/** What an editor offers within the braces behind this text, each with its documentation. */
function completions(behind: string): Map<string, string> {
  const position = text.indexOf(behind) + behind.length;
  const { entries = [] } = service.getCompletionsAtPosition(file, position, {}) ?? {};
  return new Map(
    entries.map(({ name }) => {
      const details = service.getCompletionEntryDetails(
        file,
        position,
        name,
        {},
        undefined,
        {},
        undefined,
      );
      return [name, ts.displayPartsToString(details?.documentation)];
    }),
  );
}

test("within the options of any method an editor offers those of the request, described", () => {
  const offered = completions(".get({");
  expect([...offered.keys()].sort()).toEqual([
    "headers",
    "maxRetries",
    "query",
    "signal",
    "timeoutSecs",
    "totalTimeoutSecs",
  ]);
  expect([...offered.values()]).not.toContain("");
});

test("within those of a start it offers what a run takes, too", () => {
  const offered = completions(".start({}, {");
  expect([...offered.keys()]).toEqual(expect.arrayContaining(["memory", "timeout", "webhooks"]));
  expect([...offered.values()]).not.toContain("");
});

test("every parameter of a public method is described, save options, which are by their type", () => {
  const program = service.getProgram()!;
  const checker = program.getTypeChecker();
  const index = checker.getSymbolAtLocation(program.getSourceFile(`${root}src/index.ts`)!)!;
  const classes = checker
    .getExportsOfModule(index)
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter(({ flags, name }) => flags & ts.SymbolFlags.Class && name.endsWith("Client"));
  expect(classes.length).toBeGreaterThan(20);
  const silent = classes.flatMap((symbol) =>
    checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .filter(({ valueDeclaration }) => {
        const flags = valueDeclaration ? ts.getCombinedModifierFlags(valueDeclaration) : 0;
        return !(flags & ts.ModifierFlags.NonPublicAccessibilityModifier);
      })
      .flatMap((member) => {
        const type = checker.getTypeOfSymbol(member);
        // The first overload has the documentation.
        const [signature] = type.getCallSignatures();
        const parameters = signature?.getParameters() ?? [];
        return parameters
          .filter(({ name }) => name !== "options")
          .filter((each) => each.getDocumentationComment(checker).length === 0)
          .map(({ name }) => `${symbol.name}.${member.name}(${name})`);
      }),
  );
  expect([...new Set(silent)]).toEqual([]);
});
