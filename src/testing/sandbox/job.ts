import { type Call, timestamp } from "./call.js";
import { Log } from "./log.js";
import type { World } from "./world.js";

/** What runs and builds have in common. */
interface JobInfo {
  readonly id: string;
  status: string;
  startedAt: string;
  finishedAt?: string | null | undefined;
  stats?:
    | { durationMillis?: number | undefined; runTimeSecs?: number | undefined }
    | null
    | undefined;
}

export type EndStatus = "SUCCEEDED" | "FAILED" | "ABORTED" | "TIMED-OUT";

/** The longest that an answer is held, in seconds. */
const longestHold = 60;

/** A run or a build: something that goes on for a while and ends. */
export class Job<Info extends JobInfo> {
  readonly log = new Log();
  readonly #waiting = new Set<() => void>();

  constructor(readonly info: Info) {}

  get finished(): boolean {
    return Boolean(this.info.finishedAt);
  }

  start(world: World): void {
    this.info.status = "READY";
    this.info.finishedAt = null;
    this.log.reopen();
    this.log.add("Status: READY", timestamp(world));
  }

  end(world: World, status: EndStatus): void {
    const { info } = this;
    const millis = world.clock.now() - Date.parse(info.startedAt);
    info.status = status;
    info.finishedAt = timestamp(world);
    info.stats = { ...info.stats, durationMillis: millis, runTimeSecs: millis / 1000 };
    this.log.add(`Status: ${status}`, info.finishedAt);
    this.log.close();
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Until the end, for so many seconds, or until the caller is gone. */
  async wait({ world, onGone }: Call, secs: number): Promise<void> {
    if (this.finished || secs <= 0) return;
    await new Promise<void>((resolve) => {
      const settle = () => {
        cancel();
        this.#waiting.delete(settle);
        resolve();
      };
      const cancel = world.clock.after(secs * 1000, settle);
      this.#waiting.add(settle);
      onGone(settle);
    });
  }

  /** As `waitForFinish` asks. */
  async hold(call: Call): Promise<void> {
    await this.wait(call, Math.min(call.query.number("waitForFinish") ?? 0, longestHold));
  }
}
