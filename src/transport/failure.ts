import { TransportError } from "./transport.js";

/** Codes under which runtimes report that no connection came about; Bun has names of its own. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/** Whether an error of a platform's fetch says that nothing was sent: it, or what caused it. */
export function saysUnsent(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; depth++) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (syscall === "connect" || (code !== undefined && neverConnected.has(code))) return true;
    cause = cause.cause;
  }
  return false;
}

/** The error of an attempt whose connection failed: what the platform said of it. */
export function connectionError(cause: unknown, sent: boolean, status?: number): TransportError {
  forgetData(cause);
  return new TransportError(explain(cause), sent, { cause, status });
}

/** A parser's error holds what came, which may be anything that was sent, and is printed with the error. */
function forgetData(error: unknown): void {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; depth++) {
    if ("data" in cause) cause.data = undefined;
    cause = cause.cause;
  }
}

/** With what is behind it: the outermost error often says "fetch failed", and that of several addresses tried says nothing. */
export function explain(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message || (error as NodeJS.ErrnoException).code || error.name;
  const behind = error.cause && depth < 3 ? explain(error.cause, depth + 1) : "";
  return text.includes(behind) ? text : `${text} (${behind})`;
}
