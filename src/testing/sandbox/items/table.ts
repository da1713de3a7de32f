import type { Item } from "../dataset-state.js";

/** The most columns, and the longest name of one. */
const mostColumns = 2000;
const longestName = 200;

/** Items as rows and columns: what is nested becomes columns such as `author/name` and `tags/0`. */
export function table(items: Iterable<Item>): {
  header: string[];
  cells(): Generator<string[]>;
} {
  const columns = new Set<string>();
  const rows = Array.from(items, (item) => {
    const row = new Map<string, string>();
    spread(item, "", row);
    for (const name of row.keys()) if (columns.size < mostColumns) columns.add(name);
    return row;
  });
  const names = [...columns];
  return {
    header: names.map((name) => name.slice(0, longestName)),
    *cells() {
      for (const row of rows) yield names.map((name) => row.get(name) ?? "");
    },
  };
}

function spread(value: object, path: string, row: Map<string, string>): void {
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === "object" && inner !== null) spread(inner, `${path}${name}/`, row);
    else row.set(path + name, inner === null ? "" : String(inner));
  }
}
