import type { ActorSchemas, Subject } from "./actor-schemas.js";
import { schemaHash, wholeSchema } from "./source.js";

/** How a file begins that this command wrote, whatever its arguments were. */
export const writtenBy = (command: string): string => `// Written by \`${command}`;

/** The command that wrote a file, by its first line. */
export const commandIn = (text: string): string | undefined =>
  /^\/\/ Written by `(.*)`\.$/m.exec(text.split("\n", 1)[0]!)?.[1];

/** Text on one line: what ends a line in some language, or is not visible, is escaped as in a string. */
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

/** By its ID, if it was asked for by that: so it can be again. */
export function recordOf({ kind, name, keys, ...read }: ActorSchemas): Recorded {
  const { buildNumber: build, input, items, records } = read;
  const all = [input, items, ...(records.length > 0 ? [wholeSchema(records)] : [])];
  const reference = oneWord(keys.at(-1) ?? name);
  return { kind, reference, build: oneWord(build), schema: schemaHash(...all) };
}

export function recordLine({ kind, reference, build, schema }: Recorded): string {
  return `// ${kind === "task" ? "task " : ""}${reference}: build ${build}, schema ${schema}`;
}

/** What a file was made of. */
export function recordedIn(text: string): Recorded[] {
  return Array.from(text.matchAll(line), ([, task, reference = "", build = "", schema = ""]) => ({
    kind: task ? "task" : "actor",
    reference,
    build,
    schema,
  }));
}
