import { ApifyArgumentError } from "../errors.js";

/**
 * Fills a path template with its parameters, percent-encoded so that none can leave its segment. Parameters listed in
 * `references` name a resource (an ID, `username~name`, `username/name`, `~name`); all others are opaque.
 */
export function fillPath(
  template: string,
  valueFor: (name: string) => unknown,
  references: readonly string[] = [],
): string {
  if (!template.includes("{")) return template;
  return template.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const check = references.includes(name) ? reference : nonEmpty;
    return percentEncode(name, check(name, valueFor(name)));
  });
}

/** The form of a resource's name that the API accepts: `user/name` becomes `user~name`. */
export function reference(name: string, value: unknown): string {
  const text = nonEmpty(name, value);
  const slash = text.indexOf("/");
  if (slash < 0) return text;
  if (slash === 0 || slash === text.length - 1 || text.includes("/", slash + 1)) {
    throw new ApifyArgumentError(
      `${name} ${JSON.stringify(text.slice(0, 100))} is not an ID. Pass an ID, "username/name", "username~name" or "~name".`,
    );
  }
  return `${text.slice(0, slash)}~${text.slice(slash + 1)}`;
}

/** Percent-encodes text for one segment of a path or a query. */
export function percentEncode(name: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new ApifyArgumentError(`${name} holds half of a surrogate pair and cannot be sent.`);
  }
}

/** `.` and `..` are rejected, encoded or not, because URL parsers resolve them. */
function nonEmpty(name: string, value: unknown): string {
  if (typeof value !== "string") {
    throw new ApifyArgumentError(`${name} must be a string, not ${typeName(value)}.`);
  }
  if (value === "" || value === "." || value === "..") {
    throw new ApifyArgumentError(`${name} must not be ${JSON.stringify(value)}.`);
  }
  return value;
}

/** For messages: the type of a value, or a more specific name. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined || typeof value === "number") return String(value);
  return Array.isArray(value) ? "an array" : `of type ${typeof value}`;
}
