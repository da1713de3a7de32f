import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import type { OpenApiDocument } from "../openapi.js";

/** Stops a script before anything is written, and tells its user what was attempted and why not: no stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";

  constructor(
    message: string,
    readonly exitCode: 2 | 3 = 2,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The vendor's document has twice as many; what has fewer than this is another one, or a part of it. */
const FEWEST_PATHS = 50;

/** The vendor's document has 1.6 MB and comes within seconds. */
const LIMITS = { bytes: 64 * 1024 * 1024, millis: 60_000 };

export interface Source {
  document: OpenApiDocument;
  /** What spec/source.json says of it. */
  facts: { origin: string; sha256: string; version: string };
}

/** Reads the vendor's document from a file or URL, and refuses what is none. */
export async function readSource(from: string, origin?: string, limits = LIMITS): Promise<Source> {
  const isUrl = /^https?:\/\//.test(from);
  const bytes = await read(from, isUrl, limits).catch((error: unknown) => {
    throw new UserError(`${from} cannot be read: ${reasonOf(error)}`);
  });
  const document = checked(parsed(new TextDecoder().decode(bytes), from), from);
  return {
    document,
    facts: {
      origin: origin ?? (isUrl ? from : basename(from)),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      version: String(document.info.version),
    },
  };
}

async function read(from: string, isUrl: boolean, limits: typeof LIMITS): Promise<Buffer> {
  const { bytes: most, millis } = limits;
  const signal = AbortSignal.timeout(millis);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest. A file, too, may have no end: /dev/zero.
  for await (const chunk of isUrl
    ? await download(from, signal)
    : createReadStream(from, { signal })) {
    size += chunk.length;
    if (size > most) throw new Error(`it is larger than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function download(url: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const { ok, status, body } = await fetch(url, { signal });
  if (!ok) throw new Error(`the server answered ${status}`);
  return (body ?? new Blob().stream()) as AsyncIterable<Uint8Array>;
}

function parsed(text: string, from: string): unknown {
  try {
    // As in JSON, the last of several equal keys counts: to look for them takes quadratic time.
    return text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text, { uniqueKeys: false });
  } catch (error) {
    throw new UserError(`${from} is neither JSON nor YAML: ${reasonOf(error)}`);
  }
}

function checked(value: unknown, from: string): OpenApiDocument {
  const document = value as Partial<OpenApiDocument> | null;
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new UserError(`${from} is no OpenAPI document: it holds no object`);
  }
  if (!/^3\.1\.\d+$/.test(String(document.openapi))) {
    const found = document.openapi === undefined ? "no version" : `version ${document.openapi}`;
    throw new UserError(`${from} is no OpenAPI 3.1 document: it names ${found}`);
  }
  for (const part of ["info", "paths", "components"] as const) {
    if (typeof document[part] !== "object" || document[part] === null) {
      throw new UserError(`${from} is no complete OpenAPI document: it has no ${part}`);
    }
  }
  const count = Object.keys(document.paths ?? {}).length;
  if (count < FEWEST_PATHS) {
    throw new UserError(
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
