/** Prints how much is written by hand: a mirror, not a gate. */
import { countLines, longFile, parts } from "./lib/line-counts.js";

for (const part of parts) {
  const counts = countLines(part);
  const lines = counts.reduce((sum, count) => sum + count.lines, 0);
  console.log(
    `${part.name}: ${lines} lines in ${counts.length} files (some ${part.lines} is good)`,
  );
  for (const { file, lines } of counts.filter((count) => count.lines > longFile)) {
    console.log(`  ${file} has ${lines}: is there a seam?`);
  }
}
