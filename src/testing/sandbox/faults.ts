import type { Chance } from "./chance.js";
import type { Route } from "./routes.js";

/** Something that goes wrong on purpose. */
export interface Fault {
  /**
   * Which calls it is about: an operation (`dataset.listItems`, wherever it is mounted), a method and path as the document has
   * them (`GET /v2/datasets/{datasetId}/items`), or `*` for all.
   */
  readonly on: string;
  /**
   * What happens. `status`: an error answer; `reset`: the connection is closed; `stall`: nothing more is sent; `truncate`: the
   * connection is closed in the middle of the body; `delay`: the answer comes late.
   */
  readonly kind: "status" | "reset" | "stall" | "truncate" | "delay";
  /** How many calls; default 1. */
  readonly times?: number | undefined;
  /** How many calls go well before. */
  readonly after?: number | undefined;
  /** How likely it is for each call, from 0 to 1; what happens follows from the sandbox's seed. */
  readonly chance?: number | undefined;
  /** Whether the call is carried out all the same, and only its answer is lost. A truncated one always is. */
  readonly handled?: boolean | undefined;
  /** With `status`: the status, default 500. */
  readonly status?: number | undefined;
  /** With `status`: the error type, as `rate-limit-exceeded`. */
  readonly type?: string | undefined;
  /** With `status`: headers of the answer, as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** With `truncate` and `stall`: how many bytes of the body are sent. Default: half of them, and none. */
  readonly bytes?: number | undefined;
  /** With `delay`: for how long. */
  readonly millis?: number | undefined;
}

interface Armed {
  readonly fault: Fault;
  /** Calls to let pass, then calls to let fail. */
  spared: number;
  left: number;
}

/** What is to go wrong. */
export class Faults {
  readonly #armed: Armed[] = [];
  readonly #chance: Chance;

  constructor(faults: readonly Fault[], chance: Chance) {
    this.#chance = chance;
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): void {
    this.#armed.push({ fault, spared: fault.after ?? 0, left: fault.times ?? 1 });
  }

  /** The fault that a call of this route gets, if any. */
  next(route: Pick<Route, "name" | "method" | "path"> | undefined): Fault | undefined {
    const names = ["*", route?.name, `${route?.method} ${route?.path}`];
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (armed.left === 0 || !names.includes(fault.on)) continue;
      if (fault.chance !== undefined && this.#chance.next() >= fault.chance) continue;
      if (armed.spared > 0) {
        armed.spared--;
        continue;
      }
      armed.left--;
      return fault;
    }
    return undefined;
  }
}
