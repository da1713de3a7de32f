import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { ApifyClient } from "../client.js";
import type { ClientOptions } from "../options.js";
import { mediaTypes } from "../resources/dataset-options.js";
import type { ItemsFormat } from "../resources/run-sync.js";

/** A command that was called wrongly: its message goes out with a hint, and the exit code is 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Options of every command that talks to the API. */
const shared = {
  "token-file": { type: "string" },
  json: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

export const sharedUsage = `  --json             tells the result as JSON, for programs
  --quiet            shows no progress
  --token-file FILE  a file with the API token; default: APIFY_TOKEN
  --help

The API's address is taken from APIFY_API_BASE_URL.`;

/** Parses the arguments of a command; undefined if it only had to tell its usage. */
export function parsed<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  usage: string,
  names: readonly string[],
  options: Options,
) {
  const config = { args, options: { ...shared, ...options }, allowPositionals: true } as const;
  let result: ReturnType<typeof parseArgs<typeof config>>;
  try {
    result = parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  if ((result.values as { help?: boolean }).help) {
    console.log(usage);
    return undefined;
  }
  if (result.positionals.length !== names.length) {
    throw new UsageError(
      `It takes ${names.join(" and ")}, and ${result.positionals.length} given.`,
    );
  }
  return result;
}

/** The client of a command. A token never stands among the arguments, which every user of the machine can read. */
export function clientFor(tokenFile: string | undefined, options: ClientOptions = {}): ApifyClient {
  if (tokenFile === undefined) return new ApifyClient(options);
  const token = readFileSync(tokenFile, "utf8").trim();
  if (token === "") throw new UsageError(`There is no token in ${tokenFile}.`);
  return new ApifyClient({ ...options, token });
}

/** The format of the items in a file: named, or by the ending. */
export function formatOf(named: string | undefined, file: string | undefined): ItemsFormat {
  const format = named ?? (file === undefined || file === "-" ? "jsonl" : extname(file).slice(1));
  if (Object.hasOwn(mediaTypes, format)) return format as ItemsFormat;
  const known = Object.keys(mediaTypes).join(", ");
  throw new UsageError(
    named === undefined
      ? `The ending of ${file} names no format. Choose one by --format: ${known}.`
      : `"${named}" is no format of items. There are: ${known}.`,
  );
}

export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`--${name} must be a whole number, not "${text}".`);
}
