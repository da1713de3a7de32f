import type { ServerResponse } from "node:http";
import type { Answer } from "./answer.js";
import { ApiError } from "./api-error.js";
import type { SandboxClock } from "./clock.js";
import type { Fault } from "./faults.js";
import { inPieces } from "./send.js";

/** Whether the sandbox does what the call asks for. */
export function isCarriedOut(fault: Fault | undefined): boolean {
  return !fault || fault.handled || fault.kind === "truncate" || fault.kind === "delay";
}

/** The error that a fault of kind `status` is. */
export function faultError({ status = 500, type, headers }: Fault): ApiError {
  const usual = status === 429 ? "rate-limit-exceeded" : "internal-server-error";
  return new ApiError(status, type ?? usual, "This went wrong on purpose.", undefined, headers);
}

/** Does to an answer what the fault wants. True if nothing is left to be sent. */
export async function misbehave(
  response: ServerResponse,
  { kind, bytes, millis = 0 }: Fault,
  answer: Answer | undefined,
  clock: SandboxClock,
): Promise<boolean> {
  if (kind === "status") return false;
  if (kind === "delay") {
    await new Promise<void>((resolve) => clock.after(millis, resolve));
    return false;
  }
  if (answer && (kind === "truncate" || bytes !== undefined)) {
    await sendPart(response, answer, bytes);
  }
  if (kind !== "stall") response.destroy();
  return true;
}

/** Half of the body, or so many bytes of it. */
async function sendPart(response: ServerResponse, answer: Answer, bytes?: number): Promise<void> {
  const whole = wholeBody(answer);
  response.writeHead(answer.status, { ...answer.headers, "content-length": whole.length });
  const part = whole.subarray(0, bytes ?? Math.floor(whole.length / 2));
  await new Promise<void>((resolve) => response.write(part, () => resolve()));
}

function wholeBody({ body = "" }: Answer): Buffer {
  const parts = inPieces(body);
  if (Symbol.asyncIterator in parts) return Buffer.alloc(0);
  return Buffer.concat(Array.from(parts, (part) => Buffer.from(part)));
}
