import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Metafile } from "esbuild";

const isForTests = (source: string) => /^src\/(?:cli|testing)\//.test(source);

/**
 * Takes the source maps from the command and the servers for tests: a third of all maps, for what hardly anybody steps through
 * and can be read as it is. What only leads to other files has nothing to map either.
 */
export function dropSourceMaps(outputs: Metafile["outputs"]): void {
  for (const [file, { inputs }] of Object.entries(outputs)) {
    if (file.endsWith(".map") || !Object.keys(inputs).every(isForTests)) continue;
    rmSync(`${file}.map`);
    writeFileSync(file, readFileSync(file, "utf8").replace(/\n\/\/# sourceMappingURL=.*\n$/, "\n"));
    delete outputs[`${file}.map`];
  }
}
