import { ApifyArgumentError, type ArgumentIssue } from "../errors.js";
import { errorOf } from "../options.js";

/**
 * Fills a path template with its parameters, percent-encoded so that none can leave its segment. Parameters listed in
 * `references` name a resource (an ID, `username~name`, `username/name`, `~name`); all others are opaque.
 */
export function fillPath(
  template: string,
  valueFor: (name: string) => unknown,
  references: readonly string[] = [],
): string {
  let path = "";
  let rest = 0;
  // By hand: a regular expression with a function takes three times as long, of every call.
  for (let open = template.indexOf("{"); open >= 0; open = template.indexOf("{", rest)) {
    const close = template.indexOf("}", open);
    const name = template.slice(open + 1, close);
    const check = references.includes(name) ? reference : nonEmpty;
    path += template.slice(rest, open) + percentEncode(name, check(name, valueFor(name)));
    rest = close + 1;
  }
  return rest === 0 ? template : path + template.slice(rest);
}

/** The form of a resource's name that the API accepts: `user/name` becomes `user~name`. */
export function reference(name: string, value: unknown): string {
  const text = nonEmpty(name, value);
  const slash = text.indexOf("/");
  if (slash < 0) return text;
  if (slash === 0 || slash === text.length - 1 || text.includes("/", slash + 1)) {
    throw new ApifyArgumentError(
      `${name} ${JSON.stringify(text.slice(0, 100))} is not an ID. Pass an ID, "username/name", "username~name" or "~name".`,
      name,
    );
  }
  return `${text.slice(0, slash)}~${text.slice(slash + 1)}`;
}

/** Percent-encodes text for one segment of a path or a query. */
export function percentEncode(name: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new ApifyArgumentError(
      `${name} holds half of a surrogate pair and cannot be sent.`,
      name,
    );
  }
}

function nonEmpty(name: string, value: unknown): string {
  const issue = segmentIssue(name, value);
  if (issue) throw errorOf([issue]);
  return value as string;
}

/**
 * Why a value cannot be a segment of a path; undefined if it can. `.` and `..` are rejected, encoded or not, because URL parsers
 * resolve them.
 */
export function segmentIssue(name: string, value: unknown): ArgumentIssue | undefined {
  const isText = typeof value === "string";
  if (isText && value !== "" && value !== "." && value !== "..") return undefined;
  const received = receivedText(value);
  const message = isText
    ? `${name} must not be ${received}.`
    : `${name} must be a string, not ${received}.${isPromise(value) ? " Await it first." : ""}`;
  return { path: name, message, expected: "a string", received };
}

/** For messages: the value if it is short, or what it is. */
export function receivedText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 50));
  if (typeof value === "bigint" || typeof value === "symbol" || typeof value === "function") {
    return `a ${typeof value}`;
  }
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  if (isPromise(value)) return "a promise";
  const name = Object.prototype.toString.call(value).slice(8, -1);
  return name === "Object" ? "an object" : `a value of type ${name}`;
}

function isPromise(value: unknown): boolean {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}

/** `URL.parse()`, which the jsdom of Jest 29 and older browsers lack, as they do `URL.canParse()`. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
