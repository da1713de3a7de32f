/** Prints how much is written by hand: a mirror, not a gate. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Part {
  readonly folder: string;
  /** Below it, but no part of it. */
  readonly without?: RegExp;
  /** What would be a good size. */
  readonly lines: number;
  readonly files: number;
}

const parts: readonly Part[] = [
  { folder: "src", without: /^src\/(?:testing|cli)\//, lines: 8800, files: 80 },
  { folder: "scripts", lines: 6000, files: 70 },
  { folder: "src/testing", lines: 4600, files: 45 },
];

/** The point at which to look for a seam. */
const longFile = 260;

for (const { folder, without, lines, files } of parts) {
  const counts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !without?.test(file))
    .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }));
  const sum = counts.reduce((total, count) => total + count.lines, 0);
  console.log(
    `${folder}: ${sum} lines in ${counts.length} files (some ${lines} in ${files} is good)`,
  );
  for (const count of counts.filter((each) => each.lines > longFile)) {
    console.log(`  ${count.file} has ${count.lines}: is there a seam?`);
  }
}
