import { execFile } from "node:child_process";
import { createRequire } from "node:module";

const WIDTH = 90;

/** A JSDoc block of these paragraphs; nothing when there is nothing to say. */
export function comment(paragraphs: (string | undefined)[]): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph.trim() !== "")
    .map((paragraph) => wrapped(paragraph!.replaceAll("*/", "*\\/")));
  if (lines.length === 0) return "";
  if (lines.length === 1 && lines[0]!.length === 1) return `/** ${lines[0]![0]} */\n`;
  const body = lines.map((paragraph) =>
    paragraph
      .map((line) => ` * ${line}`.trimEnd())
      .join("\n")
      .concat("\n"),
  );
  return `/**\n${body.join(" *\n")} */\n`;
}

/**
 * Lines of at most 90 columns; line breaks of the text count as spaces, save those that begin an item of a list. Code stays as it
 * is.
 */
function wrapped(text: string): string[] {
  if (text.includes("```")) return text.split("\n");
  return text
    .trim()
    .split(/\n(?=- )/)
    .flatMap(wrappedWords);
}

function wrappedWords(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A type import of these names, sorted; nothing when there are none. */
export function importTypes(names: Iterable<string>, from: string): string {
  const sorted = [...names].sort();
  return sorted.length === 0 ? "" : `import type { ${sorted.join(", ")} } from "${from}";\n`;
}

const BIOME = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** The text as the house formats it, so that a generated file reads like any other. */
export function format(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const settings = { maxBuffer: 64 * 1024 * 1024 };
    const args = [BIOME, "format", "--stdin-file-path=generated.ts", "--files-max-size=16777216"];
    const process_ = execFile(process.execPath, args, settings, (error, stdout, stderr) => {
      if (error) reject(new Error(`generated code could not be formatted: ${stderr}`));
      else resolve(stdout);
    });
    process_.stdin!.end(text);
  });
}
