import { type Clock, systemClock } from "../../src/core/clock.js";

/** The system's clock with waits of another length: by default those of less than a minute take no time. */
export class FastClock implements Clock {
  /** What was waited for to its end, in milliseconds as they were asked for. */
  readonly waits: number[] = [];
  readonly #lengthOf: (millis: number) => number;

  constructor(lengthOf = (millis: number) => (millis < 60_000 ? 0 : millis)) {
    this.#lengthOf = lengthOf;
  }

  readonly now = systemClock.now;
  readonly random = () => 0;
  readonly after = (millis: number, callback: () => void): (() => void) =>
    systemClock.after(this.#lengthOf(millis), () => {
      this.waits.push(millis);
      callback();
    });
}
