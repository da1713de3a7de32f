import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";
import { decodeBody, readBody, UnreadableBody } from "./body.js";
import {
  describeViolation,
  type Finding,
  inspect,
  prismFindings,
  type Violation,
} from "./contract-checks.js";
import { type DocumentedOperation, documentedOperations } from "./document.js";
import { startPrism } from "./prism.js";
import { Router, todaysPath } from "./router.js";

/** How a contract server judges, and where it listens. */
export interface ContractServerOptions {
  /** Whether `close()` rejects when anything violated the contract. Default true. */
  failOnViolation?: boolean | undefined;
  /** Default: a free one. */
  port?: number | undefined;
}

/** A running contract server, which holds what is sent against the document. */
export interface ContractServer {
  /** What goes into `baseUrl` of a client. */
  readonly url: string;
  /** What was sent, or answered, and is not as the document has it. */
  readonly violations: readonly Violation[];
  /** Rejects with all violations, unless `failOnViolation` is off. */
  close(): Promise<void>;
}

/**
 * A server that answers every call of the API from the examples of the document, and takes down whatever does not fit the
 * document. It needs Prism, an optional peer dependency.
 */
export async function startContractServer({
  failOnViolation = true,
  port = 0,
}: ContractServerOptions = {}): Promise<ContractServer> {
  const violations: Violation[] = [];
  const router = new Router(documentedOperations());
  const prism = await startPrism();
  const server = createServer((request, response) => {
    const note = (finding: Finding) =>
      violations.push({ method: request.method!, path: request.url!, ...finding });
    answer(request, response, { router, prism: prism.url, note }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  let closed: Promise<unknown> | undefined;
  const stop = () => {
    server.closeAllConnections();
    return Promise.all([new Promise((resolve) => server.close(resolve)), prism.close()]);
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    violations,
    async close() {
      closed ??= stop();
      await closed;
      if (failOnViolation && violations.length > 0) {
        throw new Error(
          `The contract was violated ${violations.length} times:\n${violations.map(describeViolation).join("\n")}`,
        );
      }
    },
  };
}

interface Inspector {
  readonly router: Router<DocumentedOperation>;
  readonly prism: string;
  note(finding: Finding): void;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { router, prism, note }: Inspector,
): Promise<void> {
  const findings = inspect(router, request.method!, new URL(request.url!, prism));
  for (const finding of findings) note(finding);
  let body: Buffer;
  try {
    body = await decodeBody(await readBody(request), request.headers["content-encoding"]);
    if (isJson(request) && body.length > 0) parse(body);
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    note({ kind: "body", message: error.message });
    response.writeHead(error.status, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { type: "invalid-request", message: error.message } }));
    return;
  }
  const { status, headers, body: answered } = await forward(request, prism, body);
  // To a path that it does not have Prism would only say so once more.
  const known = !findings.some(({ kind }) => kind === "path" || kind === "method");
  if (known) for (const finding of prismFindings(headers, answered)) note(finding);
  response.writeHead(status, headers).end(answered);
}

function isJson({ headers }: IncomingMessage): boolean {
  return headers["content-type"]?.startsWith("application/json") === true;
}

function parse(body: Buffer): void {
  try {
    JSON.parse(body.toString());
  } catch {
    throw new UnreadableBody(400, "it says that it is JSON and is not.");
  }
}

/** The body goes on decoded, since Prism reads no encodings. */
function forward(
  { method, url, headers }: IncomingMessage,
  prism: string,
  body: Buffer,
): Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }> {
  const { "content-encoding": _, "transfer-encoding": __, ...others } = headers;
  const sized = body.length > 0 ? { ...others, "content-length": body.length } : others;
  return new Promise((resolve, reject) => {
    send(prism + todaysPath(url!), { method, headers: sized }, async (answered) => {
      const { statusCode: status = 500, headers } = answered;
      resolve({ status, headers, body: await readBody(answered) });
    })
      .on("error", reject)
      .end(body);
  });
}
