import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Each is one mistake, and what its one error must name. */
const mistakes: Readonly<Record<string, readonly [code: string, names: RegExp]>> = {
  "a misspelt option": ['client.actor("A").start({}, { memori: 512 });', /'memori'.*'memory'/],
  "a value of another type": [
    'client.actor("A").start({}, { memory: "512" });',
    /'string'.*'number'/,
  ],
  "an option of another method": ['client.actor("A").start({}, { waitSecs: 5 });', /'waitSecs'/],
  "options in a second bag": [
    'client.actor("A").start({}, { memory: 512 }, { timeoutSecs: 5 });',
    /Expected 0-2 arguments, but got 3/,
  ],
  "a number instead of options": ["client.runs().list(10);", /'10'/],
  "an option of files for a list": [
    'client.dataset("D").listItems({ delimiter: ";" });',
    /'delimiter'/,
  ],
  "a list that was not awaited": ["client.runs().list().items;", /'items'/],
  "a loop over a list that was not awaited": [
    "for (const run of client.runs().list()) run;",
    /Symbol\.iterator/,
  ],
};

test("each typical mistake is one error, short and readable", () => {
  const file = `${root}test/types/mistakes-in-memory.ts`;
  const lines = Object.values(mistakes).map(([code]) => `${code}`);
  const text = `import { ApifyClient } from "../../src/index.js";\nconst client = new ApifyClient();\n${lines.join("\n")}\n`;
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], { ...options, noEmit: true }, host);
  const source = program.getSourceFile(file)!;
  const found = program.getSemanticDiagnostics(source).map(({ start = 0, ...error }) => ({
    line: source.getLineAndCharacterOfPosition(start).line - 2,
    message: ts.flattenDiagnosticMessageText(error.messageText, "\n").split("\n")[0]!,
    related: (error.relatedInformation ?? []).map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    ),
  }));
  expect(found.map(({ line }) => line)).toEqual(lines.map((_, index) => index));
  for (const [index, [what, [, names]]] of Object.entries(mistakes).entries()) {
    const { message, related } = found[index]!;
    expect(message.length, `${what}: ${message}`).toBeLessThan(300);
    expect(message, what).toMatch(names);
    // TypeScript says it beside the error.
    if (what.endsWith("awaited")) expect(related.join("\n"), what).toMatch(/await/);
  }
}, 120_000);
