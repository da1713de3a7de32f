import type { Core } from "../core/core.js";
import { byPart } from "../core/on-demand.js";
import type { Mount } from "../core/operation.js";
import type { RequestOptions } from "../options.js";
import { type WrittenInput, writeInput } from "./input.js";
import { parts } from "./parts.js";

/** What can be run. */
export type Runnable = "actor" | "task";

type Running<T> = (
  core: Core,
  what: string,
  mount: Mount,
  input: WrittenInput,
  request: RequestOptions | undefined,
) => Promise<T>;

/**
 * Hands an input to a method that has to be loaded first, as it was when it was given. `what` is what it is for: an Actor or a
 * task by its kind, for a metamorphosis the other Actor.
 */
export async function withInput<T>(
  way: "callRun" | "metamorph" | "runSync" | "runSyncItems",
  what: string,
  core: Core,
  mount: Mount,
  input: unknown,
  options: object | undefined,
  request: RequestOptions | undefined,
): Promise<T> {
  const written = writeInput(input, options);
  return byPart(core, parts.runs, request, ({ [way]: run }, given) =>
    (run as Running<unknown> as Running<T>)(core, what, mount, written, given),
  );
}
