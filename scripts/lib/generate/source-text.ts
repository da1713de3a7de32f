import { execFile } from "node:child_process";
import { createRequire } from "node:module";

const WIDTH = 90;

/** A JSDoc block of these paragraphs; nothing when there is nothing to say. */
export function comment(paragraphs: (string | undefined)[]): string {
  const texts = paragraphs.filter((each) => each !== undefined && each.trim() !== "") as string[];
  const [first = [], ...others] = texts.map((text) => wrapped(text.replaceAll("*/", "*\\/")));
  if (others.length === 0 && first.length <= 1)
    return first.map((line) => `/** ${line} */\n`).join("");
  const lines = [first, ...others.map((each) => ["", ...each])].flat();
  return `/**\n${lines.map((line) => `${` * ${line}`.trimEnd()}\n`).join("")} */\n`;
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
  const [first = "", ...words] = text.trim().split(/\s+/);
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
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
