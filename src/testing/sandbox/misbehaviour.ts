import type { ServerResponse } from "node:http";
import type { Answer } from "./answer.js";
import { ApiError } from "./api-error.js";
import type { Fault } from "./faults.js";
import { inPieces } from "./send.js";

/** The error that a fault of kind `status` is. */
export function faultError({ status = 500, type, headers }: Fault): ApiError {
  const usual = status === 429 ? "rate-limit-exceeded" : "internal-server-error";
  return new ApiError(status, type ?? usual, "This went wrong on purpose.", undefined, headers);
}

/** Ends the exchange as the fault wants it: without an answer, or with a part of it. */
export function misbehave(response: ServerResponse, { kind, bytes }: Fault, answer?: Answer): void {
  if (kind === "reset" || !answer || (kind === "stall" && bytes === undefined)) {
    if (kind !== "stall") response.destroy();
    return;
  }
  const whole = wholeBody(answer);
  response.writeHead(answer.status, { ...answer.headers, "content-length": whole.length });
  response.write(whole.subarray(0, bytes ?? Math.floor(whole.length / 2)), () => {
    if (kind === "truncate") response.destroy();
  });
}

function wholeBody({ body = "" }: Answer): Buffer {
  const parts = inPieces(body);
  if (Symbol.asyncIterator in parts) return Buffer.alloc(0);
  return Buffer.concat(Array.from(parts, (part) => Buffer.from(part)));
}
