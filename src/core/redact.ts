import { encodeText } from "../transport/bytes.js";
import { secretHeaders } from "./headers.js";

const secretParameters = /([?&](?:token|signature|x-(?:amz|goog)-[a-z-]+|sig)=)[^&#\s"'<>\\]*/gi;
const bearer = /(bearer\s+)[\w.~+/-]+=*/gi;

/** The text without what looks like a token, a signature or a signed query parameter. */
export function redact(text: string): string {
  return text.replace(secretParameters, "$1***").replace(bearer, "$1***");
}

/** How many secrets are remembered after their last call, for errors that arrive late. */
const remembered = 100;
/** Shorter texts would match by chance. */
const shortest = 4;
/** The same for a part of a header, such as the scheme of an authorization. */
const shortestPart = 8;

interface Known {
  /** Finds the secret in every spelling: percent-encoded, escaped for HTML or JSON. */
  pattern: RegExp | undefined;
  users: number;
}

/** Secrets that were sent, to be removed from what comes back: servers and proxies often repeat their input. */
export class Secrets {
  readonly #known = new Map<string, Known>();
  #longest = 0;

  /** Forgotten after enough newer secrets, but never while a call holds it. */
  add(secret: string): void {
    this.hold(secret);
    this.release(secret);
  }

  /** Registers a secret that a call sends, at least until the call releases it. */
  hold(secret: string): void {
    if (secret.length < shortest) return;
    const known = this.#known.get(secret);
    if (known) {
      known.users += 1;
      return;
    }
    this.#known.set(secret, { pattern: undefined, users: 1 });
    this.#longest = Math.max(this.#longest, secret.length);
    if (this.#known.size > remembered) this.#forget();
  }

  release(secret: string): void {
    const known = this.#known.get(secret);
    if (known) known.users -= 1;
  }

  /** Registers secret headers (lower-case names): the whole value, and its parts such as each cookie. */
  addHeaders(headers: Readonly<Record<string, string>>): void {
    for (const name of secretHeaders) {
      const value = headers[name];
      if (value === undefined) continue;
      const parts = value.split(/[;,\s]+/).flatMap((part) => [part, part.replace(/^[^=]*=/, "")]);
      for (const part of parts) if (part.length >= shortestPart) this.add(part);
      this.add(value);
    }
  }

  /** Removes everything that looks like a secret or is a known one. */
  readonly redact = (text: string): string => {
    let redacted = redact(text);
    for (const [secret, known] of this.#known) {
      known.pattern ??= spellings(secret);
      redacted = redacted.replace(known.pattern, "***");
    }
    return redacted;
  };

  /** The start of a long text. A secret may be cut at the end, so its first part is removed as well. */
  readonly redactStart = (text: string, length: number): string => {
    if (text.length <= length) return this.redact(text);
    const redacted = this.redact(text.slice(0, length));
    // A character may take six: `\u0041`, `&#x41;`.
    return redacted.slice(0, Math.max(0, redacted.length - 6 * this.#longest));
  };

  /** A copy of parsed JSON in which keys and texts are redacted. */
  readonly redactValue = (value: unknown): unknown => {
    if (typeof value === "string") return this.redact(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(this.redactValue);
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      define(copy, this.redact(key), this.redactValue(inner));
    }
    return copy;
  };

  #forget(): void {
    let unused = 0;
    for (const { users } of this.#known.values()) if (users === 0) unused += 1;
    for (const [secret, { users }] of this.#known) {
      if (unused <= remembered) return;
      if (users > 0) continue;
      this.#known.delete(secret);
      unused -= 1;
    }
  }
}

const namedEntities: Readonly<Record<string, string>> = {
  "&": "amp",
  "<": "lt",
  ">": "gt",
  '"': "quot",
  "'": "apos",
};

/** All spellings of each character in a URL, in HTML and in JSON. */
function spellings(secret: string): RegExp {
  const characters = Array.from(secret, (character) => {
    if (/[A-Za-z0-9]/.test(character)) return character;
    const code = character.codePointAt(0)!;
    const hex = code.toString(16);
    const percent = (byte: number) => `%(?:25)?${byte.toString(16).padStart(2, "0")}`;
    const forms = [
      `\\\\?${character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}`,
      Array.from(encodeText(character), percent).join(""),
      `\\\\u${hex.padStart(4, "0")}`,
      `&#0*${code};?`,
      `&#x0*${hex};?`,
    ];
    const name = namedEntities[character];
    if (name) forms.push(`&${name};`);
    return `(?:${forms.join("|")})`;
  });
  return new RegExp(characters.join(""), "gi");
}

/** Not assigned: `Error.prototype` may be frozen, and `__proto__` is a key like any other. */
function define(target: object, key: string, value: unknown, enumerable = true): void {
  Object.defineProperty(target, key, { value, enumerable, configurable: true, writable: true });
}

/** Maximum depth of causes, which also ends circular ones. */
const deepest = 8;

/**
 * A copy of an error that is safe to print. Errors of the platform or of a user's `fetch` may hold the URL with the token, or the
 * whole request, so objects in them are not copied.
 */
export function sanitizeError(
  error: unknown,
  redact: (text: string) => string,
  depth = 0,
): unknown {
  if (typeof error === "string") return redact(error);
  if (!(error instanceof Error) || depth > deepest) return undefined;
  const cause = sanitizeError(error.cause, redact, depth + 1);
  const copy = new Error(redact(error.message), cause === undefined ? {} : { cause });
  define(copy, "name", error.name, false);
  define(copy, "stack", redact(error.stack ?? ""), false);
  for (const [key, value] of Object.entries(error)) {
    if (typeof value === "string") define(copy, key, redact(value));
    else if (typeof value === "number" || typeof value === "boolean") define(copy, key, value);
  }
  return copy;
}
