import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "yaml";
import type { OpenApiDocument } from "../normalize/document.js";
import { Refusal } from "./refusal.js";

/** The vendor's document has twice as many; what has fewer than this is another one, or a part of it. */
const FEWEST_PATHS = 50;
const PATIENCE_MILLIS = 60_000;

export interface Source {
  document: OpenApiDocument;
  /** What spec/source.json says of it. */
  facts: { origin: string; sha256: string; version: string };
}

/** Reads the vendor's document from a file or URL, and refuses what is none. */
export async function readSource(from: string, origin?: string): Promise<Source> {
  const bytes = await (isUrl(from) ? download(from) : load(from));
  const document = checked(parsed(bytes.toString("utf8"), from), from);
  return {
    document,
    facts: {
      origin: origin ?? (isUrl(from) ? from : basename(from)),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      version: String(document.info.version),
    },
  };
}

const isUrl = (from: string) => /^https?:\/\//.test(from);

async function load(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

async function download(url: string): Promise<Buffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new Refusal(`${url} cannot be read: ${reasonOf(error)}`);
  }
}

function parsed(text: string, from: string): unknown {
  try {
    return text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text);
  } catch (error) {
    throw new Refusal(`${from} is neither JSON nor YAML: ${reasonOf(error)}`);
  }
}

function checked(value: unknown, from: string): OpenApiDocument {
  const document = value as Partial<OpenApiDocument> | null;
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new Refusal(`${from} is no OpenAPI document: it holds no object`);
  }
  if (!/^3\.1\.\d+$/.test(String(document.openapi))) {
    const found = document.openapi === undefined ? "no version" : `version ${document.openapi}`;
    throw new Refusal(`${from} is no OpenAPI 3.1 document: it names ${found}`);
  }
  for (const part of ["info", "paths", "components"] as const) {
    if (typeof document[part] !== "object" || document[part] === null) {
      throw new Refusal(`${from} is no complete OpenAPI document: it has no ${part}`);
    }
  }
  const count = Object.keys(document.paths ?? {}).length;
  if (count < FEWEST_PATHS) {
    throw new Refusal(
      `${from} is not the whole Apify API: it has ${count} paths, and at least ${FEWEST_PATHS} are expected`,
    );
  }
  return document as OpenApiDocument;
}

/** The innermost reason: what `fetch` and the YAML parser wrap says little. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message.split("\n")[0]!;
}
