import type { ServerResponse } from "node:http";
import type { SandboxClock } from "./clock.js";
import { ApiError } from "./errors.js";
import type { Random } from "./random.js";
import { type ApiResponse, inPieces } from "./response.js";

/** An error that is injected on purpose. */
export interface Fault {
  /**
   * The calls that it applies to: an operation (`dataset.listItems`, wherever it is mounted), a method and path as the document has
   * them (`GET /v2/datasets/{datasetId}/items`), or `*` for all.
   */
  readonly on: string;
  /**
   * What happens. `status`: an error response; `reset`: the connection is closed; `stall`: nothing more is sent; `truncate`: the
   * connection is closed in the middle of the body; `delay`: the response comes late.
   */
  readonly kind: "status" | "reset" | "stall" | "truncate" | "delay";
  /** How many calls fail; default 1. */
  readonly times?: number | undefined;
  /** How many calls succeed before. */
  readonly after?: number | undefined;
  /** The probability for each call, from 0 to 1; determined by the sandbox's seed. */
  readonly chance?: number | undefined;
  /** Whether the call is carried out and only its response is lost. Always so with `truncate`. */
  readonly handled?: boolean | undefined;
  /** With `status`: the status, default 500. */
  readonly status?: number | undefined;
  /** With `status`: the error type, as `rate-limit-exceeded`. */
  readonly type?: string | undefined;
  /** With `status`: headers of the response, as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** With `truncate` and `stall`: how many bytes of the body are sent. Default: half of them, and none. */
  readonly bytes?: number | undefined;
  /** With `delay`: for how long. */
  readonly millis?: number | undefined;
}

interface ArmedFault {
  readonly fault: Fault;
  /** How many calls are to pass before the fault. */
  toPass: number;
  /** How many calls are to fail. */
  toFail: number;
}

/** The faults of a sandbox, and which call gets which. */
export class Faults {
  readonly #armed: ArmedFault[] = [];

  constructor(
    faults: readonly Fault[],
    private readonly random: Random,
  ) {
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): void {
    this.#armed.push({ fault, toPass: fault.after ?? 0, toFail: fault.times ?? 1 });
  }

  /** The fault for a call of this route, if any. */
  next(route: { name: string; method: string; path: string } | undefined): Fault | undefined {
    const names = ["*", route?.name, `${route?.method} ${route?.path}`];
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (armed.toFail === 0 || !names.includes(fault.on)) continue;
      if (fault.chance !== undefined && this.random.next() >= fault.chance) continue;
      if (armed.toPass > 0) {
        armed.toPass--;
        continue;
      }
      armed.toFail--;
      return fault;
    }
    return undefined;
  }
}

/** Whether the sandbox carries out the call. */
export function isCarriedOut(fault: Fault | undefined): boolean {
  return !fault || fault.handled || fault.kind === "truncate" || fault.kind === "delay";
}

/** The error of a fault of kind `status`. */
export function faultError({ status = 500, type, headers }: Fault): ApiError {
  const defaultType = status === 429 ? "rate-limit-exceeded" : "internal-server-error";
  const message = "This error was injected by a fault.";
  return new ApiError(status, type ?? defaultType, message, undefined, headers);
}

/** Applies a fault to a response. True if nothing is left to be sent. */
export async function applyFault(
  response: ServerResponse,
  { kind, bytes, millis = 0 }: Fault,
  answer: ApiResponse | undefined,
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

/** Sends the given number of bytes of the body, by default half of it. */
async function sendPart(
  response: ServerResponse,
  { status, headers, body = "" }: ApiResponse,
  bytes?: number,
): Promise<void> {
  const pieces = inPieces(body);
  const whole =
    Symbol.asyncIterator in pieces
      ? Buffer.alloc(0)
      : Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)));
  response.writeHead(status, { ...headers, "content-length": whole.length });
  const part = whole.subarray(0, bytes ?? Math.floor(whole.length / 2));
  await new Promise<void>((resolve) => response.write(part, () => resolve()));
}
