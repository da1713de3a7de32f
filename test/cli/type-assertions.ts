import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { expect } from "vitest";

const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const ambient = fileNames.filter((file) => file.endsWith(".d.ts"));

/** A folder for files that stand beside the package's sources, as far as the compiler can tell. */
export function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "typed-actors-"));
  for (const [name, text] of Object.entries({ "package.json": '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const settings: ts.CompilerOptions = {
  ...options,
  noEmit: false,
  noEmitOnError: false,
  declaration: false,
  allowImportingTsExtensions: false,
  paths: Object.fromEntries(
    Object.entries(options.paths ?? {}).map(([name, [file = ""]]) => [name, [resolve(file)]]),
  ),
};

/** What the compiler says of a file and of all that it imports. */
export function diagnosticsOf(folder: string, ...files: string[]): string[] {
  const program = ts.createProgram([...ambient, ...files.map((file) => join(folder, file))], {
    ...settings,
    noEmit: true,
  });
  return ts.getPreEmitDiagnostics(program).map((each) => {
    const line = each.file?.getLineAndCharacterOfPosition(each.start ?? 0).line ?? 0;
    const at = each.file?.text
      .split("\n")
      .slice(line, line + 3)
      .join("\n");
    return `${ts.flattenDiagnosticMessageText(each.messageText, "\n")}\n${at}`;
  });
}

/**
 * Biome finds nothing to lint; nor to format, with nothing set but spaces: there it does what Prettier does, except for types
 * that nobody would write.
 */
export function expectClean(folder: string, file: string, command: "lint" | "check"): void {
  writeFileSync(
    join(folder, "biome.json"),
    '{ "formatter": { "indentStyle": "space" }, "files": { "maxSize": 10000000 } }',
  );
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const run = () =>
    execFileSync("node", [biome, command, "--colors=off", `--config-path=${folder}`, file], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
  expect(run).not.toThrow();
}
