import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { compilerOptions, ROOT } from "./surface.js";

const folder = join(ROOT, "test/compat/programs");
const ownDeclarations = join(ROOT, "src/transport/undici-files.d.ts");

test("programs for the official client compile as they are after the change of the import", () => {
  const programs = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram(
    [...programs.map((file) => join(folder, file)), ownDeclarations],
    compilerOptions({ "apify-client": ["./src/apify-client/index.ts"] }),
  );
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  expect(problems).toEqual([]);
});
