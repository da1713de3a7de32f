import { secretHeaders } from "./headers.js";

/** Those of signed URLs, and of ad-hoc webhooks, which hold addresses and headers. What is around a name may be escaped. */
const secretParameters =
  /((?:[?&;]|%(?:25)*(?:3f|26)|u0026)(?:token|sig|signature|webhooks|x-(?:amz|goog)-[a-z-]+)(?:=|%(?:25)*3d|\\+u003d|&#0*61;|&#x0*3d;))([^&#\s"'<>\\]*)/gi;
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
  /** What texts are searched for. */
  needles: readonly string[] | undefined;
  users: number;
}

/** A call: holds the secrets that it sends until it is over. */
export interface SecretsHolder {
  holdSecretsIn(headers: Readonly<Record<string, string>>): void;
}

/** Secrets that were sent, to be removed from what comes back: servers and proxies often repeat their input. */
export class Secrets {
  readonly #known = new Map<string, Known>();
  #longest = 0;

  /** Registers a secret that a call sends, at least until the call releases it; then until there are enough newer ones. */
  hold(secret: string): void {
    if (secret.length < shortest) return;
    const known = this.#known.get(secret);
    if (known) {
      known.users += 1;
      return;
    }
    this.#known.set(secret, { needles: undefined, users: 1 });
    this.#longest = Math.max(this.#longest, secret.length);
    if (this.#known.size > remembered) this.#forget();
  }

  release(secret: string): void {
    const known = this.#known.get(secret);
    if (known) known.users -= 1;
  }

  /** Removes everything that looks like a secret or is a known one. A text that holds one in escapes loses all of them. */
  readonly redact = (text: string): string => {
    const redacted = this.#without(redact(text));
    const plain = unescaped(redacted);
    const safe = this.#without(plain);
    return safe === plain ? redacted : safe;
  };

  #without(text: string): string {
    for (const [secret, known] of this.#known) {
      known.needles ??= needlesOf(secret);
      text = known.needles.reduce(without, text);
    }
    return text;
  }

  /** The start of a long text. A secret may be cut at the end, so its first part is removed as well. */
  readonly redactStart = (text: string, length: number): string => {
    if (text.length <= length) return this.redact(text);
    const redacted = this.redact(text.slice(0, length));
    // A character may take six: `\u0041`, `&#x41;`.
    return redacted.slice(0, Math.max(0, redacted.length - 6 * this.#longest));
  };

  /** A copy of parsed JSON in which keys and texts are redacted, without what is nested too deeply to be printed. */
  redactValue(value: unknown, depth = 0): unknown {
    if (typeof value === "string") return this.redact(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth > deepestValue) return "…";
    if (Array.isArray(value)) return value.map((each) => this.redactValue(each, depth + 1));
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      define(copy, this.redact(key), this.redactValue(inner, depth + 1));
    }
    return copy;
  }

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

/** The secrets among headers (lower-case names): each whole value, and its parts such as each cookie. */
export function secretsInHeaders(headers: Readonly<Record<string, string>>): string[] {
  return secretHeaders.flatMap((name) => {
    const value = headers[name];
    if (value === undefined) return [];
    const parts = value.split(/[;,\s]+/).flatMap((part) => [part, part.replace(/^[^=]*=/, "")]);
    return [value, ...parts.filter((part) => part.length >= shortestPart)];
  });
}

/** The secrets in the query of a path: tokens and signatures. */
export function secretsInPath(path: string): string[] {
  if (!/(?:sig|signature|token)=/i.test(path)) return [];
  return Array.from(path.matchAll(secretParameters), ([, , value = ""]) => value);
}

/** Escapes of JSON, URLs and HTML. */
const escapes =
  /\\+(?:[ux](?:00)?([\da-f]{2}))?|%([\da-f]{2})|&(?:#0*(\d{1,3})|#x0*([\da-f]{1,2})|(amp|lt|gt|quot|apos));?/gi;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** A text without its escapes, of which there may be several layers. */
function unescaped(text: string): string {
  for (let layer = 0; layer < 3; layer++) {
    text = text.replace(escapes, (_, u, percent, decimal, hex, name) => {
      if (name) return entities[name.toLowerCase()]!;
      const digits = u ?? percent ?? hex;
      const code = digits ? Number.parseInt(digits, 16) : decimal;
      // Backslashes before a character that stands for itself.
      return code ? String.fromCharCode(code) : "";
    });
  }
  return text;
}

const urlSafe = (base64: string) => base64.replaceAll("+", "-").replaceAll("/", "_");

/** What a text is searched for: the secret, and what is certain of it in base64 behind nothing, one byte or two. */
function needlesOf(secret: string): readonly string[] {
  const bytes = unescaped(encodeURIComponent(secret));
  const packed = ["", " ", "  "].map((before) => {
    const { length } = before + bytes;
    return btoa(before + bytes).slice(
      Math.ceil((8 * before.length) / 6),
      Math.floor((8 * length) / 6),
    );
  });
  return [
    secret,
    unescaped(secret),
    bytes,
    ...(bytes.length < shortestPart ? [] : [...packed, ...packed.map(urlSafe)]),
  ]
    .filter((text) => text.length >= shortest)
    .map((text) => text.toLowerCase());
}

/** A text with asterisks in place of a secret. Servers shorten what they repeat, so its first half is enough. */
function without(text: string, secret: string): string {
  const searched = text.toLowerCase();
  const start = secret.slice(0, Math.max(shortestPart, secret.length >> 1));
  let result = "";
  let rest = 0;
  for (let at = searched.indexOf(start); at >= 0; at = searched.indexOf(start, rest)) {
    result += `${text.slice(rest, at)}***`;
    rest = at + start.length;
    while (rest - at < secret.length && searched[rest] === secret[rest - at]) rest++;
  }
  return rest === 0 ? text : result + text.slice(rest);
}

/** Not assigned: `Error.prototype` may be frozen, and `__proto__` is a key like any other. */
function define(target: object, key: string, value: unknown, enumerable = true): void {
  Object.defineProperty(target, key, { value, enumerable, configurable: true, writable: true });
}

/** Maximum depth of causes, which also ends circular ones. */
const deepest = 8;
/** The same for data, which printing it would not survive. */
const deepestValue = 100;

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
