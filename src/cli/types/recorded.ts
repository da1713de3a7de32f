import type { ActorSchemas, Subject } from "./actor-schemas.js";
import { schemaHash } from "./source.js";

/** How a file begins that this command wrote, whatever its arguments were. */
export const writtenBy = (command: string): string => `// Written by \`${command}`;

/** What the head of a generated file says of an Actor or a task. */
export interface Recorded extends Subject {
  readonly build: string;
  readonly schema: string;
}

const line = /^\/\/ (task )?(\S+): build (\S+), schema ([0-9a-f]{16})$/gm;

/** By its ID, if it was asked for by that: so it can be again. */
export function recordOf({ kind, name, keys, ...read }: ActorSchemas): Recorded {
  const { buildNumber: build, input, items } = read;
  return { kind, reference: keys.at(-1) ?? name, build, schema: schemaHash(input, items) };
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
