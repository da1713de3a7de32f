import { join, relative } from "node:path";
import ts from "typescript";

/**
 * Type-checks `src/` and the generated code as they would be with these files, which stand nowhere yet: one sentence for each
 * thing that does not fit, `src/file.ts:line message (in what)`.
 */
export function typeCheck(root: string, files: ReadonlyMap<string, string>): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  })!;
  const written = new Map([...files].map(([path, text]) => [join(root, path), text]));
  const generated = join(root, "generated/");
  // What is generated no more does not exist, although it still lies there.
  const stale = (path: string) => path.startsWith(generated) && !written.has(path);
  const host = ts.createCompilerHost(config.options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => written.get(path) ?? readFile(path);
  host.fileExists = (path) => written.has(path) || (!stale(path) && fileExists(path));
  host.getSourceFile = (path, version) => {
    const text = stale(path) ? undefined : host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version);
  };

  const sources = config.fileNames.filter((path) => path.startsWith(join(root, "src/")));
  const roots = [...sources, ...[...written.keys()].filter((path) => path.endsWith(".ts"))];
  const program = ts.createProgram(roots, config.options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => sentence(root, diagnostic));
}

function sentence(root: string, { file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " ");
  const message = text.replaceAll(root.endsWith("/") ? root : `${root}/`, "");
  if (!file) return message;
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return `${relative(root, file.fileName)}:${line + 1} ${message}${within(file, start ?? 0)}`;
}

/** The declaration that a place is in: its name says what for, where the message says what. */
function within(file: ts.SourceFile, at: number): string {
  const statement = file.statements.find(({ pos, end }) => pos <= at && at < end);
  const named = statement as (ts.Statement & { name?: ts.Node }) | undefined;
  return named?.name ? ` (in ${named.name.getText(file)})` : "";
}
