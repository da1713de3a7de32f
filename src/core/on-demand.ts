import { ApifyConnectionError } from "../errors.js";
import { checkRequestOptions, type RequestOptions } from "../options.js";
import { CallScope, orCancelled } from "./cancellation.js";
import type { Core } from "./core.js";
import { isPlain } from "./plain.js";

/**
 * A module that few calls need, in a file of its own where the client is bundled: loaded by the first call that asks for it.
 * Asking again costs a promise and no import. A load that failed is tried again by the next call, and so is one that has not
 * come after so many seconds.
 */
export function onDemand<Module>(load: () => Promise<Module>, secs = 30): Part<Module> {
  let module: Promise<Module> | undefined;
  const part: Part<Module> = () => {
    module ??= new Promise<Module>((resolve, reject) => {
      const fail = (cause: unknown) => {
        module = undefined;
        reject(notLoaded(cause));
      };
      const timer = setTimeout(fail, secs * 1000, `nothing came for ${secs} s`);
      load()
        .then((loaded) => {
          part.ready = loaded;
          resolve(loaded);
        }, fail)
        .finally(() => clearTimeout(timer));
    });
    return module;
  };
  return part;
}

/** Loads a module, once. */
export interface Part<Module> {
  (): Promise<Module>;
  /** The module, from when it was loaded. */
  ready?: Module;
}

/** A module for a method: its request options are checked first, and an abort does not wait for the module. */
export async function loaded<Module>(
  module: () => Promise<Module>,
  request?: RequestOptions,
): Promise<Module> {
  checkRequestOptions(request);
  if (!request?.signal) return module();
  const scope = new CallScope(request.signal);
  return orCancelled(module(), scope).finally(() => scope.end());
}

/**
 * A copy of plain objects and lists, four levels down: the caller may change the originals while something is loaded. Anything
 * else stays what it is.
 */
export function asNow<T>(given: T, levels = 4): T {
  if (levels === 0) return given;
  if (Array.isArray(given)) return given.map((each) => asNow(each, levels - 1)) as T;
  if (!isPlain(given)) return given;
  const copy = { ...given } as Record<string, unknown>;
  for (const name in copy) copy[name] = asNow(copy[name], levels - 1);
  return copy as T;
}

/**
 * A call that goes on in a module, at once if that is there. It is under way from here on, so that `close()` waits for it,
 * loading included.
 */
export async function byPart<Module, T>(
  core: Core,
  part: Part<Module>,
  request: RequestOptions | undefined,
  call: (module: Module, request: RequestOptions | undefined) => T | PromiseLike<T>,
): Promise<T> {
  core.enter();
  try {
    if (part.ready) return await call(part.ready, request);
    const given = asNow(request);
    return await call(await loaded(part, given), given);
  } finally {
    core.leave();
  }
}

function notLoaded(cause: unknown): ApifyConnectionError {
  return new ApifyConnectionError(
    `A part of the client could not be loaded (${String(cause)}). ` +
      "Call again when there is a connection; if that fails, too, reload the page or restart the process.",
    false,
    {},
    { cause },
  );
}
