import { type SandboxClock, timestamp } from "./clock.js";

/** The most characters of a log that are kept; of more, the older half is dropped. */
const maxLogLength = 5_000_000;

/**
 * The log of a run or a build: messages, each with its time.
 * @internal
 */
export class Log {
  /** Not one text: that would be copied with each message that is added or read. */
  readonly #messages: string[] = [];
  /** How many characters they have. */
  #length = 0;
  /** How many messages were dropped from the start. */
  #dropped = 0;
  #closed = false;
  readonly #waiting = new Set<() => void>();

  constructor(private readonly clock: SandboxClock) {}

  get text(): string {
    return this.#messages.join("");
  }

  add(message: string): void {
    const text = `${timestamp({ clock: this.clock })} ${message}\n`.slice(-maxLogLength);
    this.#messages.push(text);
    this.#length += text.length;
    if (this.#length > maxLogLength) this.#drop();
    this.#wake();
  }

  close(): void {
    this.#closed = true;
    this.#wake();
  }

  reopen(): void {
    this.#closed = false;
  }

  /** The log so far, and what is added until it is closed or the caller has disconnected. */
  async *follow(onGone: (listener: () => void) => void): AsyncGenerator<string> {
    let gone = false;
    let position = this.#dropped;
    onGone(() => {
      gone = true;
      this.#wake();
    });
    for (;;) {
      const next = this.#messages.slice(Math.max(0, position - this.#dropped)).join("");
      position = this.#dropped + this.#messages.length;
      if (next !== "") yield next;
      else if (this.#closed || gone) return;
      else await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  #drop(): void {
    let end = 0;
    // At least the latest stays.
    while (this.#length > maxLogLength / 2 && end < this.#messages.length - 1) {
      this.#length -= this.#messages[end++]!.length;
    }
    this.#messages.splice(0, end);
    this.#dropped += end;
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

/** The fields that runs and builds have in common. */
interface JobInfo {
  readonly id: string;
  status: string;
  startedAt: string;
  finishedAt?: string | null | undefined;
  stats?: object | null | undefined;
}

export type EndStatus = "SUCCEEDED" | "FAILED" | "ABORTED" | "TIMED-OUT";
type JobStatus = "READY" | "RUNNING" | "ABORTING" | "TIMING-OUT" | EndStatus;

/** A run or a build: it goes on for a while and ends. */
export class Job<Info extends JobInfo> {
  readonly log: Log;
  readonly #waiting = new Set<() => void>();
  /** When it was started or resurrected, in milliseconds since the epoch. */
  since = 0;

  constructor(
    readonly info: Info,
    readonly clock: SandboxClock,
  ) {
    this.log = new Log(clock);
  }

  get finished(): boolean {
    return Boolean(this.info.finishedAt);
  }

  setStatus(status: JobStatus): void {
    this.info.status = status;
    this.log.add(`Status: ${status}`);
  }

  start(): void {
    this.since = this.clock.now();
    this.info.finishedAt = null;
    this.log.reopen();
    this.setStatus("READY");
  }

  end(status: EndStatus): void {
    const { info } = this;
    const { durationMillis: before = 0 } = info.stats as { durationMillis?: number };
    const millis = before + this.clock.now() - this.since;
    info.stats = { ...info.stats, durationMillis: millis, runTimeSecs: millis / 1000 };
    info.finishedAt = timestamp(this);
    this.setStatus(status);
    this.log.close();
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Waits for the end, but at most so many seconds, and only until the caller disconnects. */
  async wait(secs: number, onGone: (listener: () => void) => void): Promise<void> {
    if (this.finished || secs <= 0) return;
    await new Promise<void>((resolve) => {
      const settle = () => {
        cancel();
        this.#waiting.delete(settle);
        resolve();
      };
      const cancel = this.clock.after(secs * 1000, settle);
      this.#waiting.add(settle);
      onGone(settle);
    });
  }
}
