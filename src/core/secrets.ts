import { redact, secretHeaders } from "./redaction.js";

/** Of a client whose token changes with every request, so many are remembered. */
const remembered = 100;
/** What is shorter stands in too many texts by chance. */
const shortest = 4;
/** The same for a part of a header, such as the scheme of an authorization. */
const shortestPart = 8;

/** What was sent as a secret, to be found in what comes back: servers and proxies like to repeat what they got. */
export class Secrets {
  readonly #known = new Set<string>();

  add(secret: string): void {
    if (secret.length < shortest || this.#known.has(secret)) return;
    this.#known.add(secret);
    if (this.#known.size <= remembered) return;
    const [oldest] = this.#known;
    this.#known.delete(oldest!);
  }

  /** Lower-case names. The whole of a header, and what may be told of it: each cookie, the value of each. */
  addHeaders(headers: Readonly<Record<string, string>>): void {
    for (const name of secretHeaders) {
      const value = headers[name];
      if (value === undefined) continue;
      const parts = value.split(/[;,\s]+/).flatMap((part) => [part, part.replace(/^[^=]*=/, "")]);
      for (const part of parts) if (part.length >= shortestPart) this.add(part);
      this.add(value);
    }
  }

  /** The text without what looks like a secret, and without what is known to be one. */
  readonly redact = (text: string): string => {
    let redacted = redact(text);
    for (const secret of this.#known) redacted = redacted.replaceAll(secret, "***");
    return redacted;
  };
}
