import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const entries = ["", "/apify-client", "/testing"].map((path) => `apify-openapi-client${path}`);

/**
 * Writes programs into the project that export the result of every function and method and the type of every property that the
 * package declares, and the result of every raw call. Gives their names.
 */
export function writeExportedResults(project: string): string[] {
  const main = join(project, "entries.ts");
  writeFileSync(main, entries.map((entry) => `export * from "${entry}";\n`).join(""));
  const { NodeNext } = ts.ModuleKind;
  const program = ts.createProgram([main], { module: NodeNext, strict: true });
  const checker = program.getTypeChecker();
  const programs = program
    .getSourceFile(main)!
    .statements.filter(ts.isExportDeclaration)
    .map(({ moduleSpecifier }) => {
      const module = checker.getSymbolAtLocation(moduleSpecifier!)!;
      const values = checker
        .getExportsOfModule(module)
        .flatMap((symbol) => valuesOf(checker, symbol));
      return `import * as entry from ${moduleSpecifier!.getText()};\n${exported(values)}`;
    });
  const spec = readFileSync(join(project, "node_modules/apify-openapi-client/spec/openapi.json"));
  const paths: [string, object][] = Object.entries(JSON.parse(spec.toString()).paths);
  const calls = paths.flatMap(([path, item]) =>
    ["get", "post", "put", "delete"]
      .filter((method) => method in item)
      .map((method) => `await raw.${method.toUpperCase()}("${path}", null! as never)`),
  );
  const imports = `import { ApifyClient } from "apify-openapi-client";\nimport { rawClient } from "apify-openapi-client/raw";\n`;
  const raw = "export const raw = rawClient(new ApifyClient());\n";
  return [...programs, imports + raw + exported(calls)].map((text, i) => {
    writeFileSync(join(project, `exported-results-${i}.ts`), text);
    return `exported-results-${i}.ts`;
  });
}

const exported = (values: readonly string[]) =>
  values.map((value, i) => `export const value${i} = ${value};\n`).join("");

/** Expressions for what a function returns, or for the members of a class or an interface. */
function valuesOf(checker: ts.TypeChecker, symbol: ts.Symbol): string[] {
  const { Alias, Class, Function: Callable, Interface } = ts.SymbolFlags;
  const target = symbol.flags & Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const call = (type: ts.Type, callee: string) =>
    type
      .getCallSignatures()
      .map(({ parameters }) => `${callee}(${parameters.map(() => "null!").join(", ")})`);
  if (target.flags & Callable) return call(checker.getTypeOfSymbol(target), `entry.${symbol.name}`);
  if (!(target.flags & (Class | Interface))) return [];
  const type = checker.getDeclaredTypeOfSymbol(target) as ts.InterfaceType;
  const parameters = type.typeParameters?.map(() => "any").join(", ");
  const instance = `(null! as entry.${symbol.name}${parameters ? `<${parameters}>` : ""})`;
  return checker
    .getPropertiesOfType(type)
    .filter((property) => isPublic(property))
    .flatMap((property) => {
      const member = `${instance}.${property.name}`;
      const calls = call(checker.getTypeOfSymbol(property), member);
      return calls.length > 0 ? calls : [member];
    });
}

/** Not `#name`, `private name` or `[symbol]`. */
function isPublic({ name, declarations = [] }: ts.Symbol): boolean {
  if (!/^[\w$]+$/.test(name) || name.startsWith("__")) return false;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return declarations.every((each) => !(ts.getCombinedModifierFlags(each) & hidden));
}
