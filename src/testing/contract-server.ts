import * as http from "node:http";
import { describeViolation, inspect, prismFindings, type Violation } from "./contract-checks.js";
import {
  type ApiDocument,
  type DocumentedOperation,
  documentedOperations,
  readDocument,
} from "./document.js";
import { close, decodeBody, listen, readBody } from "./http.js";
import { startPrism } from "./prism.js";
import { currentPath, Router } from "./router.js";
import { jsonValue } from "./sandbox/call.js";
import { ApiError } from "./sandbox/errors.js";

/** Options of `startContractServer()`. */
export interface ContractServerOptions {
  /** Whether `close()` rejects when anything violated the contract. Default true. */
  failOnViolation?: boolean | undefined;
  /**
   * The file of an OpenAPI document in JSON to check against, such as a newer one than this package has. Default: the document
   * that this package was generated from.
   */
  document?: string | undefined;
  /** The port to listen on. Default: a free one. */
  port?: number | undefined;
}

/** A running contract server, which compares requests and responses with the document. */
export interface ContractServer {
  /** The `baseUrl` for a client. */
  readonly url: string;
  /** The requests and responses that do not fit the document. */
  readonly violations: readonly Violation[];
  /** Rejects with all violations, unless `failOnViolation` is off. */
  close(): Promise<void>;
}

/**
 * A server that answers every call of the API from the examples of the document, and records whatever does not fit the
 * document. It needs Prism, an optional peer dependency.
 */
export async function startContractServer({
  document,
  failOnViolation = true,
  port = 0,
}: ContractServerOptions = {}): Promise<ContractServer> {
  const violations: Violation[] = [];
  const chosen = document === undefined ? undefined : withCurrentPaths(readDocument(document));
  const router = new Router(documentedOperations(chosen));
  const prism = await startPrism(chosen ? { document: chosen } : {});
  const server = http.createServer((request, response) => {
    const note: Note = (finding) =>
      violations.push({ method: request.method!, path: request.url!, ...finding });
    respond(request, response, router, prism.url, note).catch(() => response.destroy());
  });
  const url = await listen(server, port);
  let closed: Promise<unknown> | undefined;
  return {
    url,
    violations,
    async close() {
      closed ??= Promise.all([close(server), prism.close()]);
      await closed;
      if (!failOnViolation || violations.length === 0) return;
      const lines = violations.map(describeViolation).join("\n");
      throw new Error(`The contract was violated ${violations.length} times:\n${lines}`);
    },
  };
}

/** Requests are forwarded with today's prefix of Actors, whichever the document has. */
function withCurrentPaths(document: ApiDocument): ApiDocument {
  const paths = Object.entries(document.paths).map(([path, item]) => [currentPath(path), item]);
  return { ...document, paths: Object.fromEntries(paths) };
}

type Note = (finding: Omit<Violation, "method" | "path">) => void;

async function respond(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  router: Router<DocumentedOperation>,
  prism: string,
  note: Note,
): Promise<void> {
  const findings = inspect(router, request.method!, new URL(request.url!, prism));
  for (const finding of findings) note(finding);
  let body: Buffer;
  try {
    body = await decodeBody(await readBody(request), request.headers["content-encoding"]);
    const { "content-type": type } = request.headers;
    if (type?.startsWith("application/json") && body.length > 0) jsonValue(body);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, message } = error;
    note({ kind: "body", message });
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { type: "invalid-request", message } }));
    return;
  }
  const { status, headers, body: answered } = await forward(request, prism, body);
  // Prism would report an unknown path or method a second time.
  const known = !findings.some(({ kind }) => kind === "path" || kind === "method");
  if (known) for (const finding of prismFindings(headers, answered)) note(finding);
  response.writeHead(status, headers).end(answered);
}

/** The body is forwarded decoded, since Prism reads no encodings. */
function forward(
  { method, url, headers }: http.IncomingMessage,
  prism: string,
  body: Buffer,
): Promise<{ status: number; headers: http.IncomingMessage["headers"]; body: Buffer }> {
  const { "content-encoding": _, "transfer-encoding": __, ...others } = headers;
  const sized = body.length > 0 ? { ...others, "content-length": body.length } : others;
  return new Promise((resolve, reject) => {
    http
      .request(prism + currentPath(url!), { method, headers: sized }, async (answered) => {
        const { statusCode: status = 500, headers } = answered;
        resolve({ status, headers, body: await readBody(answered) });
      })
      .on("error", reject)
      .end(body);
  });
}
