import { ApifyArgumentError } from "../errors.js";
import type { Call } from "./call.js";

/** A call as GET with its method in the query, for networks that let nothing else through. */
export function asGet(call: Call): Call {
  const { operation, path, method, payload } = call;
  if (method === "GET") return call;
  if (payload) {
    throw new ApifyArgumentError(
      `${operation.id} sends a body, and methodOverride sends everything as GET. Switch methodOverride off for it: client.with({ methodOverride: false }).`,
    );
  }
  return {
    ...call,
    method: "GET",
    path: `${path}${path.includes("?") ? "&" : "?"}method=${method}`,
  };
}
