import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Block, blocksOf, documents, place, sources } from "./blocks.js";

const files = documents();
const blocks = files.flatMap((file) => blocksOf(file));
const inDocstrings = sources().flatMap((file) => blocksOf(file));

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
  const all = [...blocks, ...inDocstrings].filter(({ language }) => language === "ts");
  const problems = problemsOf(all);
  test.each(all.map(place))("%s", (at) => {
    expect(problems.get(at)).toEqual([]);
  });
});

test("a block that is wrong is found", () => {
  const block = { file: "X.md", line: 7, language: "ts", code: "\napify.dataset(7);" };
  expect(problemsOf([block]).get("X.md:7")).toEqual([expect.stringMatching(/^X\.md:8: Argument/)]);
});

test("a block of a docstring is found", () => {
  const text =
    "/**\n * Says more.\n *\n * ```ts\n * if (a)\n *   b();\n * ```\n */\nconst c = 1 * 2;\n";
  const code = "if (a)\n  b();";
  expect(blocksOf("x.ts", text)).toEqual([{ file: "x.ts", line: 5, language: "ts", code }]);
  expect(inDocstrings).not.toEqual([]);
});

test("YAML in the documents parses", () => {
  const all = blocks.filter(({ language }) => language === "yaml");
  expect(all).not.toEqual([]);
  for (const { code } of all) expect(() => parse(code)).not.toThrow();
});

test("every block is in a language that is checked", () => {
  // Shell: commands.test.ts.
  const others = [
    ...blocks.filter(({ language }) => !["ts", "sh", "yaml"].includes(language)),
    ...inDocstrings.filter(({ language }) => language !== "ts"),
  ];
  expect(others.map(place)).toEqual([]);
});

test("code fits the page of a README, without a bar to scroll by", () => {
  const columns = 96;
  const tooLong = blocks.flatMap((block) =>
    block.code
      .split("\n")
      .filter((line) => line.length > columns)
      .map((line) => `${place(block)}: ${line}`),
  );
  expect(tooLong).toEqual([]);
});

test("links between the documents lead somewhere", () => {
  const broken = files.flatMap((file) => {
    const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```/g, "");
    return [...text.matchAll(/\]\(([^)\s]+)\)|^\[.+\]: (\S+)$/gm)]
      .map(([, target, named]) => target ?? named!)
      .filter((target) => !/^(https?:|mailto:)/.test(target))
      .filter((target) => {
        const [path, anchor] = target.split("#") as [string, string?];
        const at = path ? join(dirname(file), path) : file;
        if (!existsSync(at)) return true;
        return anchor !== undefined && at.endsWith(".md") && !headings(at).has(anchor);
      })
      .map((target) => `${file}: ${target}`);
  });
  expect(broken).toEqual([]);
});

test("a link to a type leads to the file that declares it, to the very line of a generated one", () => {
  const links = files.flatMap((file) => {
    const defined = readFileSync(file, "utf8").matchAll(/^\[`(\w+)`\]: (\S+\.ts)(?:#L(\d+))?$/gm);
    return [...defined].map(([, name, path, line]) => {
      const declaration = new RegExp(`^export .*\\b(class|interface|type) ${name}\\b`);
      const lines = readFileSync(join(dirname(file), path!), "utf8").split("\n");
      const named = path!.includes("/generated/") ? [lines[Number(line) - 1] ?? ""] : lines;
      return { name, path, line, right: named.some((text) => declaration.test(text)) };
    });
  });
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ right }) => !right)).toEqual([]);
});

test("links by name are defined: all, and no others", () => {
  for (const file of files) {
    const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```/g, "");
    const used = text.matchAll(/\[(`[^`]+`)\](?![(:])/g);
    const defined = text.matchAll(/^\[(`[^`]+`)\]: /gm);
    const names = (all: Iterable<RegExpMatchArray>) => new Set(Array.from(all, ([, name]) => name));
    expect(names(used), file).toEqual(names(defined));
  }
});

/** The anchors that GitHub gives to headings. */
function headings(file: string): Set<string> {
  const lines = readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...lines].map(([, text]) =>
      text!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}
