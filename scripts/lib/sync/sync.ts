import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenApiDocument } from "../normalize/document.js";
import { type Finding, failures } from "../normalize/finding.js";
import { normalize } from "../normalize/normalize.js";
import { readKnowledge } from "./knowledge.js";
import { Refusal } from "./refusal.js";
import { readSource, type Source } from "./source.js";

export interface SyncOptions {
  from: string;
  origin?: string | undefined;
  /** Everything that wants a look stops the sync, too. */
  strict?: boolean | undefined;
  /** Write nothing. */
  dryRun?: boolean | undefined;
  specFolder: string;
  /** Runs when the normalized document has changed. */
  generate: () => Promise<void>;
}

export interface SyncResult {
  /** `unfit`: it lacks what we need, or (strict) something wants a look; nothing was written. */
  outcome: "unchanged" | "changed" | "unfit";
  written: boolean;
  findings: Finding[];
}

/** Normalizes the document at `from` into the spec folder. What fails leaves the folder as it was. */
export async function specSync(options: SyncOptions): Promise<SyncResult> {
  const { specFolder, strict = false, dryRun = false } = options;
  const source = await readSource(options.from, options.origin);
  const knowledge = await readKnowledge(specFolder);
  const { document, findings } = normalized(source, options.from, knowledge);
  const text = specText(document);
  const before = await textOf(join(specFolder, "openapi.json"));

  if (failures(findings, strict).length > 0) return { outcome: "unfit", written: false, findings };
  if (text === before) return { outcome: "unchanged", written: false, findings };
  if (!dryRun) await write(options, text, sourceText(source));
  return { outcome: "changed", written: !dryRun, findings };
}

/** The document as it is committed. */
export function specText(document: OpenApiDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function normalized(
  { document }: Source,
  from: string,
  knowledge: Parameters<typeof normalize>[1],
) {
  try {
    return normalize(document, knowledge);
  } catch (error) {
    throw new Refusal(`${from} cannot be normalized: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Undefined for our own document: applying our YAML files anew changes nothing about where it came from. */
function sourceText({ document, facts }: Source): string | undefined {
  const ours = document["x-client-resources"] !== undefined;
  return ours ? undefined : `${JSON.stringify(facts, null, 2)}\n`;
}

async function write(
  { specFolder, generate }: SyncOptions,
  spec: string,
  source: string | undefined,
): Promise<void> {
  const texts = Object.entries({ "openapi.json": spec, "source.json": source });
  const before = new Map<string, string | undefined>();
  for (const [name] of texts) before.set(name, await textOf(join(specFolder, name)));
  try {
    for (const [name, text] of texts) if (text) await replace(join(specFolder, name), text);
    await generate();
  } catch (error) {
    for (const [name, text] of before) await restore(join(specFolder, name), text);
    throw error;
  }
}

/** In one step, so that an interruption leaves the old file or the new one. */
async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

async function restore(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) await rm(path, { force: true });
  else await replace(path, text);
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}
