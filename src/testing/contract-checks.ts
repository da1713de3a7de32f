import type { IncomingHttpHeaders } from "node:http";
import type { DocumentedOperation } from "./document.js";
import type { Router } from "./router.js";

/** A request or response that does not fit the document. */
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

/** A violation without the request that it is about. */
type Finding = Omit<Violation, "method" | "path">;

/** Checks that Prism does not make: the path, the method, and the names of query parameters. */
export function inspect(
  router: Router<DocumentedOperation>,
  method: string,
  { pathname, searchParams }: URL,
): Finding[] {
  if (searchParams.has("method")) {
    return [
      {
        kind: "override",
        message: `it stands for ${searchParams.get("method")}, which the document cannot check. Send the method itself.`,
      },
    ];
  }
  const match = router.match(method, pathname);
  if (!match) {
    const allowed = similar(router.paths, pathname);
    return [{ kind: "path", message: "the document has no such path.", allowed }];
  }
  if ("methods" in match) {
    return [{ kind: "method", message: "this path has no such method.", allowed: match.methods }];
  }
  const { query } = match.route;
  return [...new Set(searchParams.keys())]
    .filter((name) => !query.includes(name) && name !== "token")
    .map((name) => ({
      kind: "query",
      message: `${match.route.method} ${match.route.path} has no parameter "${name}".`,
      allowed: query,
    }));
}

/** Paths that differ in a single segment, as suggestions. */
function similar(templates: readonly string[], path: string): string[] {
  const segments = path.split("/");
  return templates.filter((template) => {
    const parts = template.split("/");
    const differing = parts.filter((part, at) => part !== segments[at] && !part.startsWith("{"));
    return parts.length === segments.length && differing.length === 1;
  });
}

/** The violations that Prism found: in a header, or as a problem in the body. */
export function prismFindings(headers: IncomingHttpHeaders, body: Buffer): Finding[] {
  const listed = headers["sl-violations"];
  const isProblem = headers["content-type"]?.startsWith("application/problem+json") === true;
  if (listed === undefined && !isProblem) return [];
  const details = listed === undefined ? problemIn(body) : detailsIn(String(listed));
  return details
    .filter(({ severity, code }) => !(severity === "Warning" && code === "deprecated"))
    .map(({ location = [], message }) => ({
      kind: location[0] === "response" ? "response" : "request",
      message: [location.slice(1).join("."), message].filter(Boolean).join(" "),
    }));
}

interface Detail {
  readonly location?: readonly string[];
  readonly severity?: string;
  readonly code?: string;
  readonly message: string;
}

/** Prism cuts the list off where it is too long for a header; it is not valid JSON then. */
function detailsIn(header: string): Detail[] {
  try {
    return JSON.parse(header) as Detail[];
  } catch {
    return [{ message: header }];
  }
}

function problemIn(body: Buffer): Detail[] {
  const { title, detail, validation } = JSON.parse(body.toString()) as {
    title: string;
    detail?: string;
    validation?: Detail[];
  };
  return validation?.length
    ? validation
    : [{ message: [title, detail].filter(Boolean).join(": ") }];
}
