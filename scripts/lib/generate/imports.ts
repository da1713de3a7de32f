/** A type import of these names, sorted; nothing when there are none. */
export function importTypes(names: Iterable<string>, from: string): string {
  const sorted = [...names].sort();
  return sorted.length === 0 ? "" : `import type { ${sorted.join(", ")} } from "${from}";\n`;
}
