import { readFileSync } from "node:fs";

/** What an example says at its top that it prints; undefined if it says nothing of the kind. */
export function printedBy(name: string): string | undefined {
  const text = readFileSync(`examples/${name}.ts`, "utf8");
  const lines = /^\/\*\*\n[\s\S]*?^ \* Prints[^\n]*:\n \*\n((?: \* {5}.*\n)+) \*\//m.exec(
    text,
  )?.[1];
  return lines
    ?.trimEnd()
    .split("\n")
    .map((line) => line.slice(" *     ".length))
    .join("\n");
}

/** Whether a text is that promised one: `…` is any text, and alone on a line any number of lines. */
export function isPrinted(promised: string): (text: string) => boolean {
  const pattern = promised
    .split("\n")
    .map((line) => (line === "…" ? "(?:.*\\n)*" : `${patternOf(line)}\\n`))
    .join("");
  return (text) => new RegExp(`^${pattern}$`).test(`${text}\n`);
}

function patternOf(line: string): string {
  return line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("…", ".*");
}
