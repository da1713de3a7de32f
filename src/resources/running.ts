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
  what: Runnable,
  mount: Mount,
  input: WrittenInput,
  request: RequestOptions | undefined,
) => Promise<T>;

/** Runs and waits, in one of the ways that have to be loaded first. The input goes as it was when it was given. */
export async function runAndWait<T>(
  way: "callRun" | "runSync" | "runSyncItems",
  what: Runnable,
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
