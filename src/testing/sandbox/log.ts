/** Only so much is kept, the latest, in characters. */
const longest = 5_000_000;

/** The log of a run or a build: messages, each with its time. */
export class Log {
  #text = "";
  /** How many characters were dropped from the start. */
  #dropped = 0;
  #closed = false;
  readonly #waiting = new Set<() => void>();

  get text(): string {
    return this.#text;
  }

  add(message: string, time: string): void {
    this.#text += `${time} ${message}\n`;
    if (this.#text.length > longest) {
      const surplus = this.#text.length - longest;
      this.#text = this.#text.slice(surplus);
      this.#dropped += surplus;
    }
    this.#wake();
  }

  /** After the end of the run. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  reopen(): void {
    this.#closed = false;
  }

  /** What there is, and what is added until the log is closed or nobody listens any more. */
  async *follow(onGone: (listener: () => void) => void): AsyncGenerator<string> {
    let gone = false;
    let position = this.#dropped;
    onGone(() => {
      gone = true;
      this.#wake();
    });
    for (;;) {
      const next = this.#text.slice(Math.max(0, position - this.#dropped));
      position = this.#dropped + this.#text.length;
      if (next !== "") yield next;
      else if (this.#closed || gone) return;
      else await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
