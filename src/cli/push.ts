import { createReadStream, readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { clientFor, parsed, sharedUsage, UsageError } from "./arguments.js";
import { StatusLine } from "./terminal.js";

const usage = `Usage: apify-openapi-client push DATASET FILE [OPTIONS]

Appends items to a dataset: each line of a file in JSON Lines, or the list in a file that ends with .json. "-" is the standard
input, as JSON Lines. Of a request that is refused, nothing is stored; the message says how many items are.

${sharedUsage}`;

/** `push`: a file into a dataset. */
export async function push(args: string[]): Promise<void> {
  const given = parsed(args, usage, ["a dataset", "a file"], {});
  if (!given) return;
  const { values, positionals } = given;
  const [dataset, file] = positionals as [string, string];
  const client = clientFor(values["token-file"]);
  const status = new StatusLine(values.quiet || values.json);
  try {
    const items = file.endsWith(".json") ? listIn(file) : itemsIn(file);
    const result = await client.dataset(dataset).pushItems(items, {
      onProgress: (progress) => status.progress("Stored:", progress),
    });
    status.clear();
    if (values.json) console.log(JSON.stringify(result));
    else process.stderr.write(`${result.count} items stored, in ${result.requests} requests.\n`);
  } catch (error) {
    status.clear();
    const stored = (error as { pushedCount?: number }).pushedCount;
    if (stored) process.stderr.write(`${stored} items were stored before.\n`);
    throw error;
  } finally {
    await client.close();
  }
}

function listIn(file: string): Record<string, unknown>[] {
  const list: unknown = parse(readFileSync(file, "utf8"), file);
  return (Array.isArray(list) ? list : [list]) as Record<string, unknown>[];
}

async function* itemsIn(file: string): AsyncGenerator<Record<string, unknown>, void> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() !== "") yield parse(line, `line ${number}`) as Record<string, unknown>;
  }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(`${where} is not JSON: ${(error as Error).message}.`);
  }
}

/**
 * The lines of a text. `node:readline` also ends them, from Node.js 24 on, at U+2028 and U+2029, which JSON has inside of
 * strings.
 */
async function* linesOf(input: Readable): AsyncGenerator<string, void> {
  let line = "";
  for await (const text of input.setEncoding("utf8") as AsyncIterable<string>) {
    const [piece, ...more] = text.split("\n");
    line += piece;
    for (const next of more) {
      yield line.endsWith("\r") ? line.slice(0, -1) : line;
      line = next;
    }
  }
  if (line !== "") yield line;
}
