import type { IncomingHttpHeaders } from "node:http";
import { type DocumentedOperation, propertiesOf, resolve } from "../document.js";
import type { Account } from "./account.js";
import { invalid, tokenMissing } from "./api-error.js";
import type { Query } from "./query.js";
import type { World } from "./world.js";

/** One request, routed and read. */
export interface Call {
  readonly world: World;
  readonly operation: DocumentedOperation;
  /** The values in the path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly headers: IncomingHttpHeaders;
  /** Without its Content-Encoding. */
  readonly body: Buffer;
  /** Whose token was sent; nobody's, where none is needed. */
  readonly account: Account | undefined;
  /** Called when the caller goes away before the answer. */
  onGone(listener: () => void): void;
}

/** The account of the token: what needs one is refused without. */
export function caller({ account }: Call): Account {
  if (!account) throw tokenMissing();
  return account;
}

export const timestamp = ({ clock }: World): string => new Date(clock.now()).toISOString();

export function isJson({ headers }: Call): boolean {
  return /^application\/(?:json|.*\+json)\b/i.test(headers["content-type"] ?? "");
}

/** The body as JSON; an object or an array. */
export function jsonBody(call: Call): unknown {
  if (!isJson(call)) {
    throw invalid("The body must be JSON, with Content-Type application/json.", "invalid-request");
  }
  const value = jsonValue(call.body);
  if (typeof value !== "object" || value === null) {
    throw invalid("The body must be a JSON object or array.", "invalid-request");
  }
  return value;
}

export function jsonValue(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw invalid("The body is no JSON.", "invalid-request");
  }
}

/** Those properties of a JSON body that the document knows; an error if one is missing that it requires. */
export function properties<T>(call: Call): T {
  const given = jsonBody(call) as Record<string, unknown>;
  const schema = call.operation.object.requestBody?.content["application/json"]?.schema;
  const missing = resolve(schema ?? {}).required?.filter((name) => given[name] === undefined) ?? [];
  if (missing.length > 0) throw invalid(`The body lacks ${missing.join(", ")}.`, "invalid-input");
  return pick(given, propertiesOf(schema)) as T;
}

export function pick(from: object, names: readonly string[]): Record<string, unknown> {
  const values = from as Record<string, unknown>;
  return Object.fromEntries(
    names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
  );
}
