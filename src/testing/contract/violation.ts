/** Something that went over the wire and is not as the document has it. */
export interface Violation {
  /** The HTTP method that was sent. */
  readonly method: string;
  /** The path and query that were sent. */
  readonly path: string;
  /**
   * What is wrong: a `path` or a `method` that the document does not have, an unknown `query` parameter, an unreadable `body`,
   * a `method=` in the query (`override`), or what Prism finds in the `request` or in the `response`.
   */
  readonly kind: "path" | "method" | "query" | "body" | "override" | "request" | "response";
  /** What exactly is wrong, and where. */
  readonly message: string;
  /** What the document allows in its place, where that can be listed. */
  readonly allowed?: readonly string[];
}

/** One line. */
export function describeViolation({ method, path, kind, message, allowed }: Violation): string {
  const instead = allowed && allowed.length > 0 ? ` Allowed: ${allowed.join(", ")}.` : "";
  return `${method} ${path}: ${kind}: ${message}${instead}`;
}
