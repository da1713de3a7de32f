import type { IncomingHttpHeaders } from "node:http";
import type { RunOrigin } from "../../../generated/models.js";
import { type DocumentedOperation, propertiesOf, resolve } from "../document.js";
import type { Account } from "./accounts.js";
import { invalid, notFound, tokenMissing } from "./errors.js";
import type { Job } from "./jobs.js";
import type { ServerState } from "./state.js";
import { own, pick, type Wire } from "./wire.js";

/** One request, routed and read. */
export interface Call {
  readonly state: ServerState;
  readonly operation: DocumentedOperation;
  /** The values in the path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly headers: IncomingHttpHeaders;
  /** Without its Content-Encoding. */
  readonly body: Buffer;
  /** The account of the token; undefined without a token, where none is needed. */
  readonly account: Account | undefined;
  /** Calls back when the caller disconnects before the response. */
  onGone(listener: () => void): void;
}

/** The query of a request, read by the type of each parameter. */
export class Query {
  constructor(private readonly values: URLSearchParams) {}

  /** The same query, with other values for parameters that it does not have. */
  withDefaults(defaults: object): Query {
    const others = Object.entries(defaults).map(([name, value]) => [name, String(value)]);
    // The first value of a parameter counts.
    return new Query(new URLSearchParams([...this.values, ...others]));
  }

  text(name: string): string | undefined {
    return this.values.get(name) ?? undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (["true", "1", ""].includes(value)) return true;
    if (["false", "0"].includes(value)) return false;
    throw invalid(`${name} must be true or false, not "${value}".`);
  }

  /** A finite number that is not negative. */
  number(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined || value === "") return undefined;
    const number = Number(value);
    if (!(number >= 0 && Number.isFinite(number)))
      throw invalid(`${name} must be a number, 0 or more, not "${value}".`);
    return number;
  }

  /** The number of entries asked for; without a limit, or with 0, as many as one response may hold. */
  limit(most: number): number {
    return Math.min(this.number("limit") || most, most);
  }

  list(name: string): string[] | undefined {
    const value = this.text(name);
    return value ? value.split(",").map((each) => each.trim()) : undefined;
  }

  /** Refuses a value, or one of a list, that is none of the choices. */
  checkChoice(name: string, choices: readonly unknown[]): void {
    const unknown = this.list(name)?.find((each) => !choices.includes(each));
    if (unknown === undefined) return;
    throw invalid(`${name} must be one of ${choices.join(", ")}, not "${unknown}".`);
  }

  /** Milliseconds since the epoch. */
  date(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const date = Date.parse(value);
    if (Number.isNaN(date)) throw invalid(`${name} must be an ISO date, not "${value}".`);
    return date;
  }
}

/** The account of the token; a call that needs one is refused without. */
export function caller({ account }: Call): Account {
  if (!account) throw tokenMissing();
  return account;
}

/** What was looked up; an error of the API if there is nothing. */
export function found<T>({ account }: Call, value: T | undefined): T {
  if (value === undefined) throw notFound(account !== undefined);
  return value;
}

export function isJson({ headers }: Call): boolean {
  return /^application\/(?:json|.*\+json)\b/i.test(headers["content-type"] ?? "");
}

/** The body as JSON; an object or an array. */
export function jsonBody(call: Call): object {
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
    throw invalid("The body is not valid JSON.", "invalid-request");
  }
}

/** The properties of a JSON body that the document knows; an error if one is missing that it requires. */
export function properties<T>(call: Call): Wire<T> {
  const schema = call.operation.object.requestBody?.content["application/json"]?.schema;
  const given = jsonBody(call) as Record<string, unknown>;
  const { required = [] } = resolve(schema ?? {});
  const missing = required.filter((name) => own(given, name) === undefined);
  if (missing.length > 0) throw invalid(`The body lacks ${missing.join(", ")}.`, "invalid-input");
  return pick(given, propertiesOf(schema)) as Wire<T>;
}

const { enum: origins } = resolve<{ $ref: string; enum?: readonly string[] }>({
  $ref: "#/components/schemas/RunOrigin",
});

/** Where the request says that it comes from, as Apify's own clients do. */
export function originOf({ headers }: Pick<Call, "headers">): RunOrigin {
  const given = headers["x-apify-request-origin"] as RunOrigin | undefined;
  return given && origins?.includes(given) ? given : "API";
}

/** The longest that a response is delayed, in seconds. */
const maxWaitSecs = 60;

/** Delays the response until the run or build ends, at most for `waitForFinish` seconds. */
export async function waitForFinish(
  { query, onGone }: Call,
  job: Pick<Job<never>, "wait">,
): Promise<void> {
  await job.wait(Math.min(query.number("waitForFinish") ?? 0, maxWaitSecs), onGone);
}
