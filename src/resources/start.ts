import type { Core } from "../core/core.js";
import { byPart } from "../core/on-demand.js";
import type { Mount, Operation } from "../core/operation.js";
import { type Answer, send } from "../core/send.js";
import type { RequestOptions } from "../options.js";
import { type InputOptions, writeInput } from "./input.js";
import { parts } from "./parts.js";

/** What starting a run takes beside the options of the API. */
export interface StartExtras {
  /**
   * Most seconds to go on trying while the account lacks the memory, or may run no more at once. Without it such a refusal is
   * an error at once.
   */
  waitForResources?: number | undefined;
}

/** Starts a run, again and again if the caller waits for resources. `more` is what a method takes that does more than that. */
export async function startRun<T>(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: unknown,
  given?: StartExtras & InputOptions,
  request?: RequestOptions,
  more?: object,
): Promise<Answer<T>> {
  const { waitForResources, ...options } = { ...given };
  const own = { waitForResources, ...more };
  const written = { ...writeInput(input, options), own };
  if (waitForResources === undefined) {
    return send<T>(core, operation, mount, { ...written, request });
  }
  return byPart(core, parts.runs, request, ({ startPatiently }, request) =>
    startPatiently<T>(core, operation, mount, written, waitForResources, request),
  );
}
