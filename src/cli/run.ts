import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { ApifyClient } from "../client.js";
import type { Run } from "../resources/types.js";
import { isFinished } from "../resources/wait-for-finish.js";
import { clientFor, formatOf, parsed, sharedUsage, UsageError, wholeNumber } from "./arguments.js";
import { writeItems } from "./items.js";
import { confirm, print, StatusLine } from "./terminal.js";

const usage = `Usage: apify-openapi-client run ACTOR [OPTIONS]

Runs an Actor, shows its log and status, and writes the items of its dataset. Ends with 0 if the run succeeded and with 1 if not.
Ctrl-C asks once whether to abort the run; a second one leaves it running.

  --input FILE       the input as JSON; "-" is the standard input
  --output FILE      where to write the items: "-" is the standard output; default: nowhere
  --format FORMAT    json, jsonl, csv, xlsx, xml, html or rss; default: by the ending of FILE, else jsonl
  --task             ACTOR is a task
  --memory MB        memory of the run
  --timeout SECS     how long the run may take
  --build BUILD      the tag or number of the build
  --no-log           does not show the log
${sharedUsage}

  apify-openapi-client run apify/web-scraper --input input.json --output items.csv
  echo '{"url":"https://example.com"}' | apify-openapi-client run me/prices --input - --output - --quiet`;

/** What a process ends with when it is interrupted. */
const interrupted = 130;

/** `run`: input in, items out. */
export async function run(args: string[]): Promise<void> {
  const given = parsed(args, usage, ["an Actor"], {
    input: { type: "string" },
    output: { type: "string" },
    format: { type: "string" },
    task: { type: "boolean" },
    memory: { type: "string" },
    timeout: { type: "string" },
    build: { type: "string" },
    "no-log": { type: "boolean" },
  });
  if (!given) return;
  const { values, positionals } = given;
  const { output } = values;
  const format = formatOf(values.format, output);
  const input = await inputFrom(values.input);
  const options = {
    memory: wholeNumber("memory", values.memory),
    timeout: wholeNumber("timeout", values.timeout),
    build: values.build,
  };
  const client = clientFor(values["token-file"]);
  const status = new StatusLine(values.quiet || values.json);
  const waiting = new AbortController();
  const { signal } = waiting;
  let started: Run | undefined;
  const onStatus = (latest: Run) => {
    started = latest;
    status.show(`Run ${latest.id} ${latest.status} ${latest.statusMessage ?? ""}`);
  };
  const log = values["no-log"] || values.quiet ? undefined : (line: string) => status.print(line);
  const caller = values.task ? client.task(positionals[0]!) : client.actor(positionals[0]!);
  const calling = caller.call(input as never, { ...options, signal, onStatus, log });
  const over = new AbortController();
  const stopListening = onInterrupt(client, status, waiting, () => started, over.signal);
  try {
    const finished = await calling;
    over.abort();
    status.clear();
    const succeeded = finished.status === "SUCCEEDED";
    if (output !== undefined) {
      await writeItems(client.run(finished).dataset(), format, output, { signal }, status);
    }
    tell(values.json && output !== "-", finished);
    if (!succeeded) process.exitCode = 1;
  } catch (error) {
    status.clear();
    if (!signal.aborted) throw error;
    process.exitCode = interrupted;
  } finally {
    over.abort();
    stopListening();
    await client.close();
  }
}

function tell(json: boolean, { id, status, statusMessage, defaultDatasetId }: Run): void {
  if (json) print(JSON.stringify({ id, status, statusMessage, defaultDatasetId }));
  else print(`Run ${id} ${status}${statusMessage ? `: ${statusMessage}` : ""}`, process.stderr);
}

/** The first Ctrl-C asks whether to abort the run, the second one leaves. Where nobody can be asked the first one leaves. */
function onInterrupt(
  client: ApifyClient,
  status: StatusLine,
  waiting: AbortController,
  started: () => Run | undefined,
  over: AbortSignal,
): () => void {
  let times = 0;
  const leave = () => {
    const run = started();
    if (!run) status.print("Left. A run may have been started all the same.");
    else if (!isFinished(run))
      status.print(`Left. Run ${run.id} goes on: apify-openapi-client log ${run.id} --follow`);
    waiting.abort();
  };
  const listener = async () => {
    times += 1;
    const run = started();
    if (times > 1 || !run || isFinished(run)) return leave();
    const abort = await confirm(`\nAbort run ${run.id}, too? [y/N] `, over);
    if (abort === undefined) return;
    if (abort) {
      const aborted = await client.run(run).abort();
      status.print(`Run ${aborted.id} ${aborted.status}`);
      waiting.abort();
    } else leave();
  };
  const handle = () => {
    listener().catch((error: Error) => {
      status.print(error.message);
      waiting.abort();
    });
  };
  process.on("SIGINT", handle).on("SIGTERM", leave);
  return () => process.off("SIGINT", handle).off("SIGTERM", leave);
}

async function inputFrom(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  const source = file === "-" ? await text(process.stdin) : readFileSync(file, "utf8");
  try {
    return JSON.parse(source);
  } catch (error) {
    const name = file === "-" ? "The standard input" : file;
    throw new UsageError(`${name} is not JSON: ${(error as Error).message}.`);
  }
}
