import { NotMockedError, TransportError } from "./transport.js";

/** Error codes of failed connection attempts. Bun has its own. */
const connectCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/** Maximum depth of causes. */
const maxDepth = 4;

/** The error and what caused it. */
function* chainOf(error: unknown): Generator<NodeJS.ErrnoException> {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < maxDepth; depth++) {
    yield cause;
    cause = cause.cause;
  }
}

/** Whether an error of fetch means that no connection was made, so that nothing was sent. */
export function isConnectError(error: unknown): boolean {
  for (const { code, syscall, message } of chainOf(error)) {
    if (syscall === "connect" || (code !== undefined && connectCodes.has(code))) return true;
    // Deno has no error codes for this.
    if (message.includes("client error (Connect)")) return true;
  }
  return false;
}

/** The error of an attempt whose connection failed, with the platform's message. */
export function connectionError(cause: unknown, sent: boolean, status?: number): TransportError {
  dropErrorData(cause);
  const code = codeOf(cause);
  if (isMockRefusal(cause)) return new NotMockedError(explain(cause), false, { cause, code });
  const message =
    code === "EMFILE" || code === "ENFILE"
      ? `There are no file handles left for another connection (${code}). Do less at once, or raise the limit (ulimit -n).`
      : explain(cause);
  return new TransportError(message, sent, { cause, status, code });
}

/** Errors of the HTTP parsers contain the received bytes, which may repeat secrets and would be printed. */
function dropErrorData(error: unknown): void {
  for (const cause of chainOf(error)) {
    for (const name of ["data", "rawPacket"]) {
      if (name in cause) Object.assign(cause, { [name]: undefined });
    }
  }
}

/** Whether nock, msw or undici's MockAgent refuses a request for which no response was defined. */
function isMockRefusal(error: unknown): boolean {
  for (const { code, name, message } of chainOf(error)) {
    if (code === "ERR_NOCK_NO_MATCH" || code === "UND_MOCK_ERR_MOCK_NOT_MATCHED") return true;
    if (name === "NetConnectNotAllowedError" || message.startsWith("[MSW]")) return true;
  }
  return false;
}

/** The platform's error code: the outermost one in the chain of causes. */
function codeOf(error: unknown): string | undefined {
  for (const { code } of chainOf(error)) if (typeof code === "string") return code;
  return undefined;
}

/** The messages of the error and its causes: the outermost is often just "fetch failed", or empty for several addresses. */
export function explain(error: unknown, depth = 1): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message || (error as NodeJS.ErrnoException).code || error.name;
  const behind = error.cause && depth < maxDepth ? explain(error.cause, depth + 1) : "";
  return text.includes(behind) ? text : `${text} (${behind})`;
}
