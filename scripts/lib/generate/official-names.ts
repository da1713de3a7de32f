import { importTypes } from "./imports.js";

/** Where a name that an expression uses may come from: file to the names it declares. */
export type Declared = Readonly<Record<string, ReadonlySet<string>>>;

/** official-names.ts: an alias for each row of spec/official-names.yaml, `Name` or `Name<Parameter>` to a type. */
export function officialNames(rows: Readonly<Record<string, string>>, declared: Declared): string {
  const aliases = Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1));
  const own = new Set(aliases.map(([name]) => bare(name)));
  const used = new Set(aliases.flatMap(([, type]) => type.match(/\b[A-Z]\w+/g) ?? []));
  const imports = Object.entries(declared).map(([file, names]) =>
    importTypes(
      [...used].filter((name) => names.has(name) && !own.has(name)),
      file,
    ),
  );
  const types = aliases.map(([name, type]) => `export type ${name} = ${type};\n`);
  return `${imports.join("")}\n${types.join("")}`;
}

/** `Name<Parameter>` without its parameters. */
function bare(name: string): string {
  return name.replace(/<.*/, "");
}
