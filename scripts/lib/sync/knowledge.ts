import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Additions } from "../normalize/additions/format.js";
import type { DocsFile } from "../normalize/docs-format.js";
import type { Knowledge } from "../normalize/normalize.js";
import type { OperationsFile } from "../normalize/operations-format.js";

/** Reads what we know besides the vendor's document: the YAML files of `spec/`. */
export async function readKnowledge(specFolder: string): Promise<Knowledge> {
  const yaml = async (name: string): Promise<unknown> =>
    parse(await readFile(join(specFolder, name), "utf8"));
  return {
    operations: (await yaml("operations.yaml")) as OperationsFile,
    additions: (await yaml("additions.yaml")) as Additions,
    docs: (await yaml("docs.yaml")) as DocsFile,
  };
}
