import ts from "typescript";

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => "\n",
};

/** The compiler indents by four spaces, a fifth of what it writes. */
const tabbed = (text: string) =>
  text.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4));

/** Writes the declarations of `entries` and of all they reach, under tsconfig.json's own rules; returns what is wrong. */
export function emitDeclarations(entries: string[], outDir: string): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const ambient = fileNames.filter((file) => file.endsWith(".d.ts"));
  const program = ts.createProgram([...entries, ...ambient], {
    ...options,
    outDir,
    rootDir: process.cwd(),
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
  });
  const { diagnostics: unwritten } = program.emit(undefined, (file, text) =>
    ts.sys.writeFile(file, tabbed(text)),
  );
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...unwritten];
  return diagnostics.map((diagnostic) => ts.formatDiagnostic(diagnostic, host).trimEnd());
}
