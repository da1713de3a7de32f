import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { blocksOf, documents, place, sources } from "./blocks.js";

const files = documents();
const blocks = files.flatMap((file) => blocksOf(file));
const inDocstrings = sources().flatMap((file) => blocksOf(file));

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
  const json = blocks.filter(({ language }) => language === "json");
  for (const { code } of json) expect(() => JSON.parse(code)).not.toThrow();
});

test("every block is in a language that is checked", () => {
  // Shell: commands.test.ts. Text is what a program prints: programs.slow.test.ts.
  const others = [
    ...blocks.filter(({ language }) => !["ts", "sh", "yaml", "json", "text"].includes(language)),
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

test("README names every guide", () => {
  const guides = files.filter((file) => file.startsWith("docs/guides/"));
  expect(guides).toHaveLength(9);
  const readme = readFileSync("README.md", "utf8");
  expect(guides.filter((guide) => !readme.includes(`](${guide})`))).toEqual([]);
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
