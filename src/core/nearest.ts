/** The known name that was most likely meant: `memory` for `memoryMbytes`, `limit` for `limits`. Undefined if none is near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = plain(name);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const known of names) {
    const candidate = plain(known);
    const shorter = Math.min(wanted.length, candidate.length);
    const extended = shorter > 2 && (wanted.startsWith(candidate) || candidate.startsWith(wanted));
    const longer = Math.abs(wanted.length - candidate.length);
    // Of several that go on alike, the one with the least added.
    const distance = extended ? longer && 1 + longer / 100 : editDistance(wanted, candidate);
    if (distance < least) [best, least] = [known, distance];
  }
  return best;
}

/** Case, separators and the plural are what people get wrong without noticing. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_.\s]/g, "")
    .replace(/ies$/, "y");
}

/** How many letters to insert, delete, replace, or swap with the next one. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [before, previous, row] = [previous, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? before[j - 2]! + 1 : replaced;
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, replaced, swapped));
    }
  }
  return row[b.length]!;
}

/** ` Did you mean "limit"?`, or nothing. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const meant = nearest(name, names);
  return meant === undefined ? "" : ` Did you mean "${meant}"?`;
}
