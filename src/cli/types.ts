import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import type { ApifyClient } from "../client.js";
import type { Logger } from "../options.js";
import { clientFor } from "./arguments.js";
import { print } from "./terminal.js";
import { type ActorSchemas, readSchemas, type Subject } from "./types/actor-schemas.js";
import { loadPrinter } from "./types/declarations.js";
import { commandIn, type Recorded, recordedIn, recordOf, writtenBy } from "./types/recorded.js";
import { render } from "./types/render.js";

const self = "npx apify-openapi-client types";

const usage = `Usage: apify-openapi-client types [ACTOR]... [OPTIONS]

Generates TypeScript types from the schemas of Actors. With them, actor("username/name") has typed input, items, records and output.
Without an ACTOR, updates the Actors that FILE already has. Needs the package json-schema-to-typescript.

  --out FILE       the file to write, such as src/apify-actors.ts; default: the standard output
  --task TASK      a task, whose input is any part of the input of its Actor; can be repeated
  --build BUILD    the tag or number of the build to read; default: the default build
  --check          writes nothing, and exits with 1 if FILE is not what the command would write
  --json           prints the result as JSON
  --token-file F   a file with the API token; default: APIFY_TOKEN. Also needed to find public Actors by name
  --help

The API's address is taken from APIFY_API_BASE_URL.`;

const options = {
  out: { type: "string" },
  task: { type: "string", multiple: true },
  build: { type: "string" },
  check: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  "token-file": { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** An Actor or a task, compared with what the file was generated from. */
interface Comparison extends Recorded {
  readonly status: "unchanged" | "changed" | "new";
  /** The schemas that the build declares. */
  readonly declares: readonly ("input" | "dataset" | "records" | "output")[];
}

/** Writes or checks the types of Actors. */
export async function types(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return console.log(usage);
  const { out, build, check, json } = values;
  if (check && out === undefined) throw new Error("--check needs --out: the file to check.");
  const present = out === undefined ? undefined : contentOf(out);
  if (check && present === undefined) {
    throw new Error(`${out} is not there to be checked: write it without --check first.`);
  }
  const recorded = recordedIn(present ?? "");
  const subjects = asked(positionals, values.task ?? []) ?? recorded;
  if (subjects.length === 0) {
    const silent =
      out === undefined ? "Without --out there is no file to say" : `${out} does not say`;
    throw new Error(`Which Actors? ${silent}.`);
  }
  if (!check && present !== undefined && !present.startsWith(writtenBy(self))) {
    throw new Error(`${out} was not written by this command: choose another file, or delete it.`);
  }
  await loadPrinter();
  const logger = process.env.APIFY_LOG_LEVEL ? undefined : firstWarning();
  const client = clientFor(values["token-file"], { logger });
  const actors = await readAll(client, subjects, build).finally(() => client.close());
  const compared = actors.map((actor) => compare(actor, recorded));
  const isChanged = compared.some(({ status }) => status !== "unchanged");
  if (check) {
    const differs = isChanged || (await textAsRecorded(actors, recorded, present!)) !== present;
    report(json, { out, changed: differs, actors: compared });
    if (differs && !json) {
      if (!isChanged) console.error(`${out} is not what this command writes.`);
      console.error(`Bring it up to date: ${command(actors, values)}`);
    }
    process.exitCode = differs ? 1 : 0;
    return;
  }
  const text = await render(actors, command(actors, values));
  if (out === undefined) {
    if (json) report(json, { changed: isChanged, actors: compared, text });
    else process.stdout.write(text);
    return;
  }
  if (text !== present) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, text);
  }
  report(json, { out, changed: isChanged, actors: compared });
}

/** The file as the command would write it, with the recorded command line and the recorded numbers of unchanged builds. */
async function textAsRecorded(
  actors: readonly ActorSchemas[],
  recorded: readonly Recorded[],
  present: string,
): Promise<string> {
  const asRecorded = actors.map((actor) => {
    const { kind, reference } = recordOf(actor);
    const record = recorded.find((each) => each.kind === kind && each.reference === reference);
    return { ...actor, buildNumber: record?.build ?? actor.buildNumber };
  });
  return await render(asRecorded, commandIn(present) ?? "");
}

function contentOf(file: string): string | undefined {
  if (/[\\/]$/.test(file) || statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`--out names a file to write, and ${file} is a folder.`);
  }
  try {
    // Git may check the file out with the line ends of Windows.
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Prints the first warning only: it says that a request is repeated. */
function firstWarning(): Logger {
  let told = false;
  const warn = (message: string) => {
    if (!told) print(message, process.stderr);
    told = true;
  };
  return { error: warn, warn, info() {}, debug() {} };
}

/** The Actors and tasks in the command line; `undefined` if there are none. */
function asked(actors: readonly string[], tasks: readonly string[]): Subject[] | undefined {
  const subjects = [
    ...[...new Set(actors)].map((reference) => ({ kind: "actor" as const, reference })),
    ...[...new Set(tasks)].map((reference) => ({ kind: "task" as const, reference })),
  ];
  return subjects.length > 0 ? subjects : undefined;
}

/** Reads all schemas at once. If some cannot be read, the error has the message of each. */
async function readAll(
  client: ApifyClient,
  subjects: readonly Subject[],
  build: string | undefined,
): Promise<ActorSchemas[]> {
  const results = await Promise.allSettled(
    subjects.map((subject) => readSchemas(client, subject, build)),
  );
  const failed = results.flatMap((result) =>
    result.status === "rejected" ? [(result.reason as Error).message] : [],
  );
  if (failed.length > 0) throw new Error(failed.join("\n"));
  return unique(results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])));
}

/** Merges Actors that were named twice, in different spellings. */
function unique(actors: readonly ActorSchemas[]): ActorSchemas[] {
  const byName = new Map<string, ActorSchemas>();
  for (const actor of actors) {
    const id = `${actor.kind} ${actor.name}`;
    const keys = new Set([...(byName.get(id)?.keys ?? []), ...actor.keys]);
    byName.set(id, { ...actor, keys: [...keys] });
  }
  return [...byName.values()];
}

function compare(actor: ActorSchemas, recorded: readonly Recorded[]): Comparison {
  const record = recordOf(actor);
  const before = recorded.find(
    ({ kind, reference }) => kind === record.kind && reference === record.reference,
  );
  const status = !before ? "new" : before.schema === record.schema ? "unchanged" : "changed";
  return {
    ...record,
    status,
    declares: [
      ...(actor.input ? (["input"] as const) : []),
      ...(actor.items ? (["dataset"] as const) : []),
      ...(actor.records.length > 0 ? (["records"] as const) : []),
      ...(actor.output ? (["output"] as const) : []),
    ],
  };
}

/** The command line that writes the file again. */
function command(
  actors: readonly ActorSchemas[],
  { build, out }: { build?: string | undefined; out?: string | undefined },
): string {
  const references = (kind: Subject["kind"]) =>
    actors
      .filter((actor) => actor.kind === kind)
      .map((actor) => recordOf(actor).reference)
      .sort();
  const words = [
    ...references("actor"),
    ...references("task").flatMap((task) => ["--task", task]),
    ...(build === undefined ? [] : ["--build", build]),
    ...(out === undefined ? [] : ["--out", out]),
  ];
  const quoted = words.map((word) => (/^[\w./~@:=+-]+$/.test(word) ? word : JSON.stringify(word)));
  return `${self} ${quoted.join(" ")}`;
}

interface Report {
  readonly out?: string | undefined;
  readonly changed: boolean;
  readonly actors: readonly Comparison[];
  readonly text?: string;
}

const list = new Intl.ListFormat("en");

function report(json: boolean, result: Report): void {
  if (json) {
    console.log(JSON.stringify(result, null, 2));
    return;
  }
  for (const { kind, reference, build, status, declares } of result.actors) {
    const what = declares.length > 0 ? list.format(declares) : "no schema";
    const subject = kind === "task" ? `task ${reference}` : reference;
    console.log(`${status.padEnd(9)}  ${subject}, build ${build}: ${what}`);
  }
}
