/** Throws if a name is none of the known ones, and says which one may be meant. */
export function checkName(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const [nearest = ""] = [...known].sort((a, b) => distance(name, a) - distance(name, b));
  throw new Error(`"${name}" is no ${what}. Did you mean "${nearest}"?`);
}

/** How many letters are to be added, removed or replaced (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...String(from)].entries()) {
    const next = [index + 1];
    for (let at = 0; at < to.length; at++) {
      const replaced = row[at]! + Number(letter.toLowerCase() !== to[at]!.toLowerCase());
      next.push(Math.min(replaced, row[at + 1]! + 1, next[at]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
