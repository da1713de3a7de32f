import type { ActorSchemas, Subject } from "./actor-schemas.js";
import { schemaHash, wholeSchema } from "./source.js";

/** The start of every file that this command writes. */
export const writtenBy = (command: string): string => `// Written by \`${command}`;

/** The command line in the first line of a file. */
export const commandIn = (text: string): string | undefined =>
  /^\/\/ Written by `(.*)`\.$/m.exec(text.split("\n", 1)[0]!)?.[1];

/** One line of printable text: line ends and invisible characters are escaped. */
export const oneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|[^\S ]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );

const oneWord = (text: string): string => oneLine(text).replaceAll(" ", "\\u{20}");

/** What the header of a generated file says about an Actor or a task. */
export interface Recorded extends Subject {
  readonly build: string;
  readonly schema: string;
}

const line = /^\/\/ (task )?(\S+): build (\S+), schema ([0-9a-f]{16})$/gm;

/** An Actor that was named by its ID is recorded by its ID. */
export function recordOf({ kind, name, keys, ...read }: ActorSchemas): Recorded {
  const { buildNumber: build, input, items, records, output } = read;
  const more = [...(records.length > 0 ? [wholeSchema(records)] : []), ...(output ? [output] : [])];
  const all = [input, items, ...more];
  const reference = oneWord(keys.at(-1) ?? name);
  return { kind, reference, build: oneWord(build), schema: schemaHash(...all) };
}

export function recordLine({ kind, reference, build, schema }: Recorded): string {
  return `// ${kind === "task" ? "task " : ""}${reference}: build ${build}, schema ${schema}`;
}

/** What a file was generated from. */
export function recordedIn(text: string): Recorded[] {
  return Array.from(text.matchAll(line), ([, task, reference = "", build = "", schema = ""]) => ({
    kind: task ? "task" : "actor",
    reference,
    build,
    schema,
  }));
}
