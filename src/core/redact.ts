import { encodeText, toBase64 } from "../transport/bytes.js";
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
  /** What an unescaped text is searched for. */
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

  /** Removes everything that looks like a secret or is a known one, however it is escaped. */
  readonly redact = (given: string): string => {
    const text = redact(given);
    const { plain, places } = unescaped(text);
    const lower = plain.toLowerCase();
    const found: [start: number, end: number][] = [];
    for (const [secret, known] of this.#known) {
      known.needles ??= needlesOf(secret);
      for (const needle of known.needles) {
        for (const [start, end] of occurrences(lower, needle)) {
          found.push(places ? [places[start]!, places[end]!] : [start, end]);
        }
      }
    }
    return found.length === 0 ? text : without(text, found);
  };

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
  return Array.from(path.matchAll(secretParameters), ([, , value = ""]) => decoded(value));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Escapes of JSON, URLs and HTML. Characters beyond ASCII are compared by their bytes, as URLs have them. */
const escapes =
  /\\+(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2}))|\\+|%([\da-f]{2})|&(?:#0*(\d{1,7})|#x0*([\da-f]{1,6})|(amp|lt|gt|quot|apos));?|[^\0-\x7f]/giu;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** How often a text may have been escaped. */
const escapedTimes = 3;

/** A text without its escapes, and where each character of it, and its end, stand in the given text if that differs. */
function unescaped(text: string): { plain: string; places: readonly number[] | undefined } {
  let plain = text;
  let places: number[] | undefined;
  for (let time = 0; time < escapedTimes; time++) {
    let next = "";
    const nextPlaces: number[] = [];
    let rest = 0;
    const copy = (end: number) => {
      next += plain.slice(rest, end);
      for (; rest < end; rest++) nextPlaces.push(places ? places[rest]! : rest);
    };
    for (const match of plain.matchAll(escapes)) {
      // The bytes of a character are known already.
      if (time > 0 && match[0] > "\x7f") continue;
      copy(match.index);
      const character = characterOf(match);
      next += character;
      for (const _ of character) nextPlaces.push(places ? places[rest]! : rest);
      rest += match[0].length;
    }
    if (rest === 0) break;
    copy(plain.length);
    nextPlaces.push(text.length);
    if (next === plain) break;
    plain = next;
    places = nextPlaces;
  }
  return { plain, places };
}

function characterOf([all, u, braced, x, percent, decimal, hex, name]: RegExpMatchArray): string {
  if (name) return entities[name.toLowerCase()]!;
  if (percent) return String.fromCharCode(Number.parseInt(percent, 16));
  const digits = u ?? braced ?? x ?? hex;
  const code = digits ? Number.parseInt(digits, 16) : Number(decimal ?? all.codePointAt(0));
  // Backslashes before a character that stands for itself.
  if (code === 0x5c && !digits && !decimal) return "";
  if (code <= 0x7f) return String.fromCharCode(code);
  return String.fromCharCode(...encodeText(code > 0x10ffff ? "" : String.fromCodePoint(code)));
}

/** A secret as unescaped texts hold it: itself, and in base64 where it begins with any of the three bytes of a group. */
function needlesOf(secret: string): readonly string[] {
  const bytes = encodeText(secret);
  const texts = secret.length < shortestPart ? [] : [0, 1, 2].map((shift) => base64(bytes, shift));
  const urlSafe = texts.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  const all = [unescaped(secret).plain, ...texts, ...urlSafe];
  return [...new Set(all)]
    .filter((text) => text.length >= shortest)
    .map((text) => text.toLowerCase());
}

/** The characters that depend on the bytes alone, and not on those around them. */
function base64(bytes: Uint8Array, shift: number): string {
  const shifted = new Uint8Array(shift + bytes.length);
  shifted.set(bytes, shift);
  return toBase64(shifted).slice(Math.ceil((8 * shift) / 6), Math.floor((8 * shifted.length) / 6));
}

/** Where a secret stands in a text. Servers shorten what they repeat, so its first half is enough. */
function* occurrences(text: string, secret: string): Generator<[start: number, end: number]> {
  const start = secret.slice(0, Math.max(shortestPart, secret.length >> 1));
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
    const from = at;
    at += start.length;
    while (at - from < secret.length && text[at] === secret[at - from]) at++;
    yield [from, at];
  }
}

/** A text with asterisks in these places, which may overlap. */
function without(text: string, places: [start: number, end: number][]): string {
  let result = "";
  let rest = 0;
  for (const [start, end] of places.sort(([a], [b]) => a - b)) {
    if (start >= rest) result += `${text.slice(rest, start)}***`;
    rest = Math.max(rest, end);
  }
  return result + text.slice(rest);
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
