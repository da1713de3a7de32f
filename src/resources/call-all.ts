import { requestOptionsOf } from "../core/call-options.js";
import { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { concurrentOptions, mapInOrder } from "../core/map-in-order.js";
import type { Mount, Operation } from "../core/operation.js";
import { checkSource, type Source } from "../core/source.js";
import { ApifyArgumentError } from "../errors.js";
import { callback, checkOptions, type RequestOptions } from "../options.js";
import { type CallOptions, callRun } from "./call-run.js";
import type { Run } from "./types.js";

/** Options of `callAll()` beside those of each run. */
export interface CallAllOptions<T = Run> extends Omit<CallOptions<T>, "onStatus"> {
  /** How many runs may be under way at once. Default: 10. */
  concurrency?: number | undefined;
  /** Called with a run, and the place of its input, whenever its status or status message has changed. */
  onStatus?: ((run: T, index: number) => void) | undefined;
}

/** What became of one input. */
export interface CallResult<Input, T = Run> {
  /** Its place among all inputs, from 0. */
  readonly index: number;
  /** The input, as it was given. */
  readonly input: Input;
  /** The run, finished or as it was last seen; undefined if none was started. */
  readonly run: T | undefined;
  /** Why there is no finished run; undefined if there is. */
  readonly error: unknown;
}

/** Implements `actor.callAll` and `task.callAll`. */
export async function* callAll<Input, Item extends object>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  inputs: Source<Input>,
  given: (CallAllOptions<Run<Item>> & RequestOptions) | undefined,
): AsyncGenerator<CallResult<Input, Run<Item>>, void, undefined> {
  const name = operation.id.replace(/start$/, "callAll");
  const concurrent = concurrentOptions(name, given);
  checkSource(inputs, name, "inputs");
  const { concurrency, onStatus, throwOnFailure, ...options } = concurrent;
  checkOptions(name, { onStatus }, { onStatus: callback });
  const all = new Scope(context.clock, requestOptionsOf(options).signal);
  const call = async (input: Input, index: number): Promise<CallResult<Input, Run<Item>>> => {
    const each = {
      // Refused for lack of memory or of free runs, others of these will make room.
      waitForResources: Number.POSITIVE_INFINITY,
      ...options,
      throwOnFailure,
      ...(onStatus ? { onStatus: (run: Run<Item>) => onStatus(run, index) } : {}),
    };
    const running = callRun<Item>(context, operation, mount, input, each, all);
    try {
      return { index, input, run: await running, error: undefined };
    } catch (error) {
      const run = running.partialResult;
      // What is wrong with the options is wrong for every input.
      const wrong = ApifyArgumentError.is(error) && index === 0;
      if (wrong || (throwOnFailure && !all.cancelled)) throw error;
      return { index, input, run, error };
    }
  };
  const underWay = new Set<Promise<unknown>>();
  const tracked = (input: Input, index: number) => {
    const result = call(input, index).finally(() => underWay.delete(result));
    underWay.add(result);
    return result;
  };
  try {
    yield* mapInOrder(inputs, concurrency, tracked, { ahead: true, scope: all });
  } finally {
    all.cancel(new ApifyArgumentError(`${name}: nobody waits for this run any more.`));
    await Promise.allSettled(underWay);
    all.end();
  }
}
