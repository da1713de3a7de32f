import { ApifyConnectionError } from "../errors.js";
import { checkRequestOptions, type RequestOptions } from "../options.js";
import { CallScope, orCancelled } from "./cancellation.js";
import type { Operation } from "./operation.js";

/**
 * A module that few calls need, in a file of its own where the client is bundled: loaded by the first call that asks for it.
 * Asking again costs a promise and no import. A load that failed is tried again by the next call.
 */
export function onDemand<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let module: Promise<Module> | undefined;
  return () => {
    module ??= load().catch((cause: unknown) => {
      module = undefined;
      throw notLoaded(cause);
    });
    return module;
  };
}

/** A row of the metadata that has to be loaded. */
export type LateOperation = () => Promise<Operation>;

/** A table of rows that is loaded by the first call that needs one. */
export function lateRows<Rows extends object>(
  load: () => Promise<Rows>,
): (name: keyof Rows) => LateOperation {
  const table = onDemand(load);
  return (name) => async () => (await table())[name] as Operation;
}

/** The same for a method: its request options are checked first, and an abort does not wait for the module. */
export async function loaded<Module>(
  module: () => Promise<Module>,
  request: RequestOptions = {},
): Promise<Module> {
  checkRequestOptions(request);
  if (!request.signal) return module();
  const scope = new CallScope(request.signal);
  return orCancelled(module(), scope).finally(() => scope.end());
}

function notLoaded(cause: unknown): ApifyConnectionError {
  return new ApifyConnectionError(
    `The part of the client that this call needs could not be loaded (${String(cause)}). ` +
      "Call again when there is a connection; reload the page if its files were replaced in the meantime.",
    false,
    {},
    { cause },
  );
}
