import { TransportError } from "./transport.js";

/** Codes of failed connects. Bun has names of its own. */
const connectCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/** How deep causes are followed. */
const maxDepth = 4;

/** The error and what caused it. */
function* chainOf(error: unknown): Generator<NodeJS.ErrnoException> {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < maxDepth; depth++) {
    yield cause;
    cause = cause.cause;
  }
}

/** Whether an error of a platform's fetch says that no connection was made, so that nothing was sent. */
export function isConnectError(error: unknown): boolean {
  for (const { code, syscall, message } of chainOf(error)) {
    if (syscall === "connect" || (code !== undefined && connectCodes.has(code))) return true;
    // Deno has no codes for it.
    if (message.includes("client error (Connect)")) return true;
  }
  return false;
}

/** The error of an attempt whose connection failed: what the platform said of it. */
export function connectionError(cause: unknown, sent: boolean, status?: number): TransportError {
  dropErrorData(cause);
  const code = codeOf(cause);
  const message =
    code === "EMFILE" || code === "ENFILE"
      ? `There are no file handles left for another connection (${code}). Do less at once, or raise the limit (ulimit -n).`
      : explain(cause);
  return new TransportError(message, sent, { cause, status, code });
}

/** A parser's error holds the bytes that came, which may be anything that was sent, and is printed with the error. */
function dropErrorData(error: unknown): void {
  for (const cause of chainOf(error)) if ("data" in cause) cause.data = undefined;
}

/** The platform's code of a failure: the outermost that there is. */
function codeOf(error: unknown): string | undefined {
  for (const { code } of chainOf(error)) if (typeof code === "string") return code;
  return undefined;
}

/** The message with its causes: the outermost often says "fetch failed", and that of several addresses nothing at all. */
export function explain(error: unknown, depth = 1): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message || (error as NodeJS.ErrnoException).code || error.name;
  const behind = error.cause && depth < maxDepth ? explain(error.cause, depth + 1) : "";
  return text.includes(behind) ? text : `${text} (${behind})`;
}
