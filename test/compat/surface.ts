import { fileURLToPath } from "node:url";
import ts from "typescript";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The exports of two packages, in one program, so that their types can be compared. */
export interface Surface {
  readonly checker: ts.TypeChecker;
  readonly theirs: ReadonlyMap<string, ts.Symbol>;
  readonly ours: ReadonlyMap<string, ts.Symbol>;
}

/** The project's own, with packages that stand for other files. */
export function compilerOptions(paths: Record<string, string[]> = {}): ts.CompilerOptions {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  return { ...options, paths: { ...options.paths, ...paths } };
}

/** What the installed official client exports, and what we do. */
export function surface(): Surface {
  const file = `${ROOT}test/compat/both.ts`;
  const text =
    'export * as theirs from "apify-client";\nexport * as ours from "apify-openapi-client/apify-client";\n';
  const options = { ...compilerOptions(), exactOptionalPropertyTypes: false };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === file || fileExists(name);
  const program = ts.createProgram([file], options, host);
  const checker = program.getTypeChecker();
  const [theirs, ours] = program
    .getSourceFile(file)!
    .statements.filter(ts.isExportDeclaration)
    .map(({ moduleSpecifier }) => {
      const module = checker.getSymbolAtLocation(moduleSpecifier!)!;
      const symbols = checker.getExportsOfModule(module).map((symbol) => {
        const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
        return [symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol] as const;
      });
      return new Map(symbols);
    });
  return { checker, theirs: theirs!, ours: ours! };
}
