import type { ServerResponse } from "node:http";
import { didYouMean } from "../../core/nearest.js";
import type { SandboxClock } from "./clock.js";
import { ApiError } from "./errors.js";
import type { Random } from "./random.js";
import { type ApiResponse, inPieces } from "./response.js";

/** An error that is injected on purpose. */
export interface Fault {
  /**
   * The calls that it applies to: an operation (`dataset.listItems`, wherever it is mounted), a method and path as the document has
   * them (`GET /v2/datasets/{datasetId}/items`), or `*` for all. `sandbox.operations` lists the operations.
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
  /** With `status`: the message of the error. */
  readonly message?: string | undefined;
  /** With `status`: the `data` of the error, as `{ approvalUrl: "…" }`. */
  readonly data?: unknown;
  /** With `status`: headers of the response, as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** With `truncate` and `stall`: how many bytes of the body are sent. Default: half of them, and none. */
  readonly bytes?: number | undefined;
  /** With `delay`: for how long. */
  readonly millis?: number | undefined;
}

/** What a fault can be on. */
type Target = { readonly name: string; readonly method: string; readonly path: string };

/** The names of the operations, each once, however often it is mounted. */
export function operationsOf(routes: readonly Target[]): string[] {
  return [...new Set(routes.map(({ name }) => name))].sort();
}

interface ArmedFault {
  readonly fault: Fault;
  /** How many calls are to pass before the fault. */
  toPass: number;
  /** How many calls are to fail. */
  toFail: number;
}

const numbers: Readonly<Record<string, readonly [least: number, most: number]>> = {
  times: [0, Number.POSITIVE_INFINITY],
  after: [0, Number.POSITIVE_INFINITY],
  chance: [0, 1],
  status: [400, 599],
  bytes: [0, Number.POSITIVE_INFINITY],
  millis: [0, Number.POSITIVE_INFINITY],
};
const kinds = ["status", "reset", "stall", "truncate", "delay"];
const fields = [
  ...Object.keys(numbers),
  "on",
  "kind",
  "handled",
  "type",
  "message",
  "data",
  "headers",
];

/** The faults of a sandbox, and which call gets which. */
export class Faults {
  readonly #armed: ArmedFault[] = [];

  readonly #operations: readonly string[];
  readonly #targets: readonly string[];

  constructor(
    faults: readonly Fault[],
    private readonly random: Random,
    routes: readonly Target[],
  ) {
    this.#operations = operationsOf(routes);
    const paths = routes.map(({ method, path }) => `${method} ${path}`);
    this.#targets = ["*", ...this.#operations, ...paths];
    for (const fault of faults) this.add(fault);
  }

  /** Throws if the fault would never happen, or not as it is meant. */
  add(fault: Fault): void {
    for (const name of Object.keys(fault)) checkName("property of a fault", name, fields);
    checkName("kind of fault", fault.kind, kinds);
    checkName("operation of the sandbox", fault.on, this.#targets);
    for (const [name, [least, most]] of Object.entries(numbers)) {
      const value = (fault as unknown as Record<string, unknown>)[name];
      const fits = typeof value === "number" && value >= least && value <= most;
      if (value !== undefined && !fits) {
        const limit = most === Number.POSITIVE_INFINITY ? "or more" : `to ${most}`;
        throw new Error(`${name} of a fault must be a number, ${least} ${limit}, not ${value}.`);
      }
    }
    this.#armed.push({ fault, toPass: fault.after ?? 0, toFail: fault.times ?? 1 });
  }

  /** The fault for a call of this route, if any. */
  next(route: Target | undefined): Fault | undefined {
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
export function faultError(fault: Fault): ApiError {
  const {
    status = 500,
    type,
    message = "This error was injected by a fault.",
    data,
    headers,
  } = fault;
  const defaultType = status === 429 ? "rate-limit-exceeded" : "internal-server-error";
  return new ApiError(status, type ?? defaultType, message, data, headers);
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

/** A misspelt name would make a test that fails nothing. */
function checkName(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  // A path is like others of its depth, not like the start of it.
  const depth = (each: string) => each.split("/").length;
  const alike = known.filter((each) => depth(each) === depth(String(name)));
  throw new Error(`"${name}" is no ${what}.${didYouMean(String(name), alike)}`);
}
