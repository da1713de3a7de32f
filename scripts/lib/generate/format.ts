import { execFile } from "node:child_process";
import { createRequire } from "node:module";

const BIOME = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** The text as the house formats it, so that a generated file reads like any other. */
export function format(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const settings = { maxBuffer: 64 * 1024 * 1024 };
    const args = [BIOME, "format", "--stdin-file-path=generated.ts", "--files-max-size=16777216"];
    const process_ = execFile(process.execPath, args, settings, (error, stdout, stderr) => {
      if (error) reject(new Error(`generated code could not be formatted: ${stderr}`));
      else resolve(stdout);
    });
    process_.stdin!.end(text);
  });
}
