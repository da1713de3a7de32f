import { randomBytes } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Random numbers, and IDs made of them: the same from the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** Between 0 and 1, 1 excluded (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** 17 letters and digits, as the API's IDs. */
  id(): string {
    let id = "";
    while (id.length < 17) id += alphabet[Math.floor(this.next() * alphabet.length)];
    return id;
  }
}

/** What nobody can guess, whatever the seed: the tokens. */
export const secret = (): string => randomBytes(24).toString("base64url");
