import { pipeline } from "node:stream/promises";
import type { ApifyClient } from "../client.js";
import type { DatasetClient } from "../resources/dataset.js";
import type { ItemsFormat } from "../resources/run-sync.js";
import { clientFor, formatOf, parsed, sharedUsage, UsageError, wholeNumber } from "./arguments.js";
import { interruption, printableText, StatusLine } from "./terminal.js";

const usage = `Usage: apify-openapi-client items DATASET|RUN [OPTIONS]

Writes the items of a dataset, or of a run's dataset. Lost connections are made up for; a file is there only once it is whole.

  --output FILE      where to; default: the standard output
  --format FORMAT    json, jsonl, csv, xlsx, xml, html or rss; default: by the ending of FILE, else jsonl
  --limit N          at most so many items
  --offset N         without the first N
  --fields A,B       only these fields
  --clean            without hidden fields and empty items
  --follow           goes on until the run has finished
${sharedUsage}

  apify-openapi-client items 8xkT0sjNVzRJZOEgk --output prices.csv
  apify-openapi-client items 8xkT0sjNVzRJZOEgk | jq .price`;

/** `items`: a dataset into a file or a pipe. */
export async function items(args: string[]): Promise<void> {
  const given = parsed(args, usage, ["a dataset or a run"], {
    output: { type: "string" },
    format: { type: "string" },
    limit: { type: "string" },
    offset: { type: "string" },
    fields: { type: "string" },
    clean: { type: "boolean" },
    follow: { type: "boolean" },
  });
  if (!given) return;
  const { values, positionals } = given;
  const format = formatOf(values.format, values.output);
  const options = {
    limit: wholeNumber("limit", values.limit),
    offset: wholeNumber("offset", values.offset),
    fields: values.fields?.split(","),
    clean: values.clean,
    follow: values.follow,
    signal: interruption(),
  };
  const client = clientFor(values["token-file"]);
  try {
    const dataset = await datasetOf(client, positionals[0]!);
    const status = new StatusLine(values.quiet || values.json);
    const count = await writeItems(dataset, format, values.output, options, status);
    if (values.json && values.output)
      console.log(JSON.stringify({ output: values.output, format, items: count }));
  } finally {
    await client.close();
  }
}

async function datasetOf(client: ApifyClient, id: string): Promise<DatasetClient> {
  const run = /^[A-Za-z0-9]{17}$/.test(id) ? await client.run(id).get() : undefined;
  if (run) return client.run(id).dataset();
  const dataset = client.dataset(id);
  if (await dataset.get()) return dataset;
  throw new UsageError(`There is no dataset and no run "${id}" that this token may see.`);
}

/** Writes items to a file, or to the standard output. Resolves to their number as far as it is known. */
export async function writeItems(
  dataset: DatasetClient,
  format: ItemsFormat,
  output: string | undefined,
  options: Parameters<DatasetClient["downloadItems"]>[1] & { signal?: AbortSignal },
  status: StatusLine,
): Promise<number | undefined> {
  let count: number | undefined;
  const onProgress = (progress: {
    items?: number;
    bytes: number;
    requests: number;
    elapsedMillis: number;
  }) => {
    count = progress.items;
    status.progress("Items:", progress);
  };
  try {
    if (output !== undefined && output !== "-") {
      await dataset.downloadItems(format, { ...options, onProgress, to: output });
    } else {
      const stream = await dataset.downloadItems(format, { ...options, onProgress, stream: true });
      // Standard output stays open, since others may write to it, too.
      const written = process.stdout.isTTY ? printableText(stream) : stream;
      await pipeline(written, process.stdout, { end: false });
    }
  } finally {
    status.clear();
  }
  return count;
}
