import { mkdirSync } from "node:fs";
import { join, parse } from "node:path";
import { fileTarget } from "#platform";
import { clientFor, parsed, sharedUsage } from "./arguments.js";
import { interruption, StatusLine } from "./terminal.js";

const usage = `Usage: apify-openapi-client records STORE --output FOLDER [OPTIONS]

Writes each record of a key-value store to a file, named by its key and its content type.

  --output FOLDER    where to; default: the folder you are in
  --prefix TEXT      only keys that begin so
${sharedUsage}`;

/** Endings of what is often stored. */
const endings: Readonly<Record<string, string>> = {
  "application/json": ".json",
  "text/plain": ".txt",
  "text/html": ".html",
  "text/csv": ".csv",
  "application/xml": ".xml",
  "application/pdf": ".pdf",
  "application/zip": ".zip",
  "image/png": ".png",
  "image/jpeg": ".jpg",
};

/** `records`: a store into a folder. */
export async function records(args: string[]): Promise<void> {
  const given = parsed(args, usage, ["a key-value store"], {
    output: { type: "string", default: "." },
    prefix: { type: "string" },
  });
  if (!given) return;
  const { values, positionals } = given;
  const client = clientFor(values["token-file"]);
  const status = new StatusLine(values.quiet || values.json);
  const files: string[] = [];
  const names = new Set<string>();
  const options = { as: "bytes", signal: interruption() } as const;
  try {
    mkdirSync(values.output, { recursive: true });
    const store = client.keyValueStore(positionals[0]!);
    const keys = values.prefix === undefined ? {} : { prefix: values.prefix };
    for await (const { key, value, contentType } of store.getRecords(keys, options)) {
      const file = join(values.output, freeName(fileName(key, contentType), names));
      const target = await fileTarget("records", file);
      await target.write(new Blob([value as Uint8Array<ArrayBuffer>]).stream(), (work) => work);
      files.push(file);
      status.show(`${files.length} records: ${file}`);
    }
    status.clear();
    if (values.json) console.log(JSON.stringify({ files }));
    else process.stderr.write(`${files.length} records written to ${values.output}.\n`);
  } finally {
    status.clear();
    await client.close();
  }
}

/** File systems take 255 characters, and a file that is being written has a few more. */
const longestName = 200;

/** No key leads out of the folder, or to a hidden file. */
export function fileName(key: string, contentType: string | undefined): string {
  const escaped = encodeURIComponent(key).replace(/^\./, "%2E").replaceAll("*", "%2A");
  const name = escaped.slice(0, longestName);
  const ending = endings[contentType?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? "";
  return name.toLowerCase().endsWith(ending) ? name : name + ending;
}

/** A name of its own: `a` and `a.json` may both be JSON, and some systems do not tell capitals apart. */
export function freeName(name: string, taken: Set<string>): string {
  const { name: start, ext } = parse(name);
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${start}-${n}${ext}`;
  taken.add(free.toLowerCase());
  return free;
}
