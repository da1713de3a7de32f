import type { Clock } from "../../src/core/clock.js";
import type {
  Transport,
  TransportRequest,
  TransportResponse,
} from "../../src/transport/transport.js";

interface Timer {
  readonly at: number;
  readonly millis: number;
  readonly callback: () => void;
}

/**
 * A clock that stands still while a request is under way and leaps to the next timer when there is nothing else to do. So
 * backing off takes no time, deadlines do not fire by themselves, and every wait is on record.
 */
export class VirtualClock implements Clock {
  /** What was waited for to its end, in milliseconds. */
  readonly waits: number[] = [];
  readonly #timers = new Set<Timer>();
  readonly #chance: () => number;
  readonly #leaps: boolean;
  #time = 0;
  #underWay = 0;
  #looking = false;

  constructor({
    random = 0,
    leaps = true,
  }: {
    random?: number | (() => number);
    leaps?: boolean;
  } = {}) {
    this.#chance = typeof random === "function" ? random : () => random;
    this.#leaps = leaps;
  }

  // Arrow functions: the core hands them on without the clock.
  readonly now = (): number => this.#time;
  readonly random = (): number => this.#chance();
  readonly after = (millis: number, callback: () => void): (() => void) => {
    const timer = { at: this.#time + millis, millis, callback };
    this.#timers.add(timer);
    this.#lookSoon();
    return () => this.#timers.delete(timer);
  };

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** When the next timer is due. */
  get next(): number {
    return this.#earliest()?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Goes to the next timer; false if there is none. */
  step(): boolean {
    const timer = this.#earliest();
    if (timer) this.#run(timer);
    return timer !== undefined;
  }

  /** Lets time pass, and with it every timer that is due. */
  advance(millis: number): void {
    const end = this.#time + millis;
    for (let timer = this.#earliest(); timer && timer.at <= end; timer = this.#earliest()) {
      this.#run(timer);
    }
    this.#time = end;
  }

  /** The transport, watched for requests that are under way. */
  watch(transport: Transport): Transport {
    return {
      name: transport.name,
      redirects: transport.redirects,
      connections: transport.connections,
      send: (request) => this.#send(transport, request),
      close: async () => transport.close?.(),
    };
  }

  async #send(transport: Transport, request: TransportRequest): Promise<TransportResponse> {
    this.#underWay++;
    try {
      return await transport.send(request);
    } finally {
      this.#underWay--;
      this.#lookSoon();
    }
  }

  #lookSoon(): void {
    if (this.#looking || !this.#leaps) return;
    this.#looking = true;
    setImmediate(() => {
      this.#looking = false;
      const timer = this.#underWay === 0 ? this.#earliest() : undefined;
      if (!timer) return;
      this.waits.push(timer.millis);
      this.#run(timer);
      this.#lookSoon();
    });
  }

  #earliest(): Timer | undefined {
    let earliest: Timer | undefined;
    for (const timer of this.#timers) if (!earliest || timer.at < earliest.at) earliest = timer;
    return earliest;
  }

  #run(timer: Timer): void {
    this.#timers.delete(timer);
    this.#time = Math.max(this.#time, timer.at);
    timer.callback();
  }
}
