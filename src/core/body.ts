import { ApifyArgumentError } from "../errors.js";
import { encodeText } from "../transport/bytes.js";
import type { EncodedBody } from "../transport/transport.js";

/** An encoded body, before compression. */
export interface Payload {
  readonly body: EncodedBody;
  /** Absent for FormData, where the platform sets it. */
  readonly contentType: string | undefined;
}

/** Maximum size of a request body that the API accepts. In bytes, before compression. */
export const maxRequestBytes = 9_437_184;

/** Why a body is too large for a request. The size of a stream or a form is not known. */
export function sizeRefusal(
  what: string,
  body: EncodedBody,
  advice = "",
): ApifyArgumentError | undefined {
  const isText = typeof body === "string";
  // A character takes three bytes at most, so that short texts need not be encoded to be measured.
  if (isText && body.length * 3 <= maxRequestBytes) return undefined;
  const bytes = isText ? encodeText(body) : body;
  if (!(bytes instanceof Uint8Array) || bytes.length <= maxRequestBytes) return undefined;
  return new ApifyArgumentError(
    `${what} has ${bytes.length} bytes, and the API takes at most ${maxRequestBytes} in a request.${advice}`,
    "body",
  );
}

export const jsonType = "application/json; charset=utf-8";

/** Names a place in a value, `.price[0]` or empty for the value itself: for the message of an error, and for its issue. */
export type Locate = (place: string) => readonly [subject: string, path: string];

type Replacer = (key: string, value: unknown) => unknown;

/** The value as JSON text. Throws an `ApifyArgumentError` if something of it cannot be represented. */
export function encodeJson(
  value: unknown,
  locate: Locate = locateIn("The body"),
  replacer?: Replacer,
): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, replacer);
  } catch (cause) {
    throw unwritable(locate, lookInside(value, new Set(), replacer) ?? ["", String(cause)], cause);
  }
  if (text === undefined) throw unwritable(locate, ["", `it is a ${typeof value}`]);
  const lost = lookInside(value, undefined, replacer);
  if (lost) throw unwritable(locate, lost);
  return text;
}

/** Whether a value holds more than text, finite numbers, lists and plain objects. As quick as can be, for it looks at everything. */
function mayLose(value: unknown): boolean {
  if (typeof value !== "object") return typeof value === "number" && !Number.isFinite(value);
  if (value === null) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (item === undefined || typeof item === "function" || typeof item === "symbol") return true;
      if (typeof item !== "string" && mayLose(item)) return true;
    }
    return false;
  }
  if (!isPlainObject(value)) return true;
  for (const key in value) {
    const inside = value[key];
    if (typeof inside !== "string" && mayLose(inside)) return true;
  }
  return false;
}

/** `The body, at price[0]`. */
export function locateIn(what: string, path = "body"): Locate {
  return (place) => [
    place === "" ? what : `${what}, at ${place.replace(/^\./, "")},`,
    `${path}${place}`,
  ];
}

/** `item 17, at price,`: for a place in an array. */
export function locateItem(what: string, numberOf: (index: number) => number): Locate {
  return (place) => {
    const [, index = 0, inside = ""] = /^\[(\d+)\](.*)$/s.exec(place) ?? [];
    const number = numberOf(Number(index));
    return locateIn(`${what} ${number}`, `body[${number}]`)(inside);
  };
}

function unwritable(locate: Locate, [place, why]: Unwritable, cause?: unknown): ApifyArgumentError {
  const [subject, path] = locate(place);
  const message = `${subject} cannot be written as JSON: ${why}.`;
  const issue = { path, message, expected: "a value of JSON", received: why };
  return new ApifyArgumentError(message, path, { cause, issues: [issue] });
}

type Unwritable = readonly [place: string, why: string];

function lookInside(
  value: unknown,
  parents?: Set<object>,
  replacer?: Replacer,
): Unwritable | undefined {
  try {
    return parents || mayLose(value) ? findUnwritable(value, parents, replacer) : undefined;
  } catch {
    // A property that throws when it is read, or one that leads back to its object and has a `toJSON` in between.
    return undefined;
  }
}

/**
 * The first value that JSON would write as something else, such as a number or a date as null. With `parents`, for a value that could
 * not be written, also what made it fail: a BigInt, or an object within itself.
 */
function findUnwritable(
  value: unknown,
  parents?: Set<object>,
  replacer?: Replacer,
): Unwritable | undefined {
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? undefined
      : ["", `${value} would be stored as null; pass null, text, or no value`];
  }
  if (typeof value === "bigint") {
    return parents && ["", "it is a BigInt; pass String(value), or Number(value)"];
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (parents?.has(value)) return ["", "it is circular, an object that contains itself"];
  parents?.add(value);
  const found = findInside(value, parents, replacer);
  parents?.delete(value);
  return found;
}

function findInside(
  value: object,
  parents?: Set<object>,
  replacer?: Replacer,
): Unwritable | undefined {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = replacer ? replacer("", value[i]) : value[i];
      if (typeof item === "function" || typeof item === "symbol" || !(i in value)) {
        const what = i in value ? `a ${typeof item}` : "a hole in an array";
        return [`[${i}]`, `it is ${what}, which would be stored as null`];
      }
      const found = findUnwritable(item, parents, replacer);
      if (found) return [`[${i}]${found[0]}`, found[1]];
    }
    return undefined;
  }
  if (!isPlainObject(value)) {
    if (isA(value, "Date") && Number.isNaN((value as Date).getTime())) {
      return ["", "it is an invalid Date, which would be stored as null"];
    }
    const why = whyUnsendable(value);
    if (why) return ["", why];
  }
  // What it gives instead is its own affair.
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") return undefined;
  if (isBinary(value)) return ["", "it is binary, so pass base64 text"];
  const keys = Object.keys(value);
  if (keys.length === 0 && isIterable(value)) {
    return ["", "what it holds would not be stored; pass [...it], or Object.fromEntries(it)"];
  }
  for (const key of keys) {
    const found = findUnwritable((value as Record<string, unknown>)[key], parents, replacer);
    if (found) return [`.${key}${found[0]}`, found[1]];
  }
  return undefined;
}

const isBinary = (value: object) =>
  ArrayBuffer.isView(value) ||
  ["ArrayBuffer", "SharedArrayBuffer", "Blob", "File"].some((name) => isA(value, name));

/** `Headers`, an iterator or a stream, for example; text has its own JSON. */
const isIterable = (value: object) =>
  (Symbol.iterator in value || Symbol.asyncIterator in value) && !isA(value, "String");

/** A JSON body. `what` names the method in errors. */
export function jsonPayload(value: unknown, contentType = jsonType, what = "request"): Payload {
  return { body: encodeJson(value, locateIn(`${what}: the body`)), contentType };
}

/**
 * A body of any kind: text, bytes, Blob, form data and streams unchanged, everything else as JSON. Returns a promise only for a
 * Blob, which has to be read. `what` names the method in errors.
 */
export function anyPayload(
  value: unknown,
  contentType?: string,
  what?: string,
): Payload | Promise<Payload> {
  if (typeof value === "string") {
    return { body: value, contentType: contentType ?? "text/plain; charset=utf-8" };
  }
  if (value instanceof Uint8Array) return bytesPayload(value, contentType);
  return isSpecial(value)
    ? specialPayload(value, contentType, what)
    : jsonPayload(value, contentType, what);
}

/** Form data, a Blob or a stream unchanged; any other instance of a class as JSON. */
function specialPayload(
  value: object,
  contentType: string | undefined,
  what = "request",
): Payload | Promise<Payload> {
  if (isA(value, "ArrayBuffer") || isA(value, "SharedArrayBuffer")) {
    return bytesPayload(new Uint8Array(value as ArrayBuffer), contentType);
  }
  if (ArrayBuffer.isView(value)) {
    const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return bytesPayload(view, contentType);
  }
  if (isA(value, "FormData")) return { body: ownForm(value as FormData), contentType: undefined };
  if (isA(value, "Blob") || isA(value, "File")) return blobPayload(value as Blob, contentType);
  if (isA(value, "URLSearchParams")) {
    const form = "application/x-www-form-urlencoded";
    return { body: String(value), contentType: contentType ?? form };
  }
  const why = whyUnsendable(value);
  if (why)
    throw new ApifyArgumentError(`${what}: nothing of this body would be sent: ${why}.`, "body");
  const stream = asStream(value);
  if (stream) return { body: stream, contentType: contentType ?? "application/octet-stream" };
  return jsonPayload(value, contentType, what);
}

/** The platform's own form: one of another copy of undici, or of jsdom, would be sent as the text `[object FormData]`. */
function ownForm(form: FormData): FormData {
  if (form instanceof FormData) return form;
  const own = new FormData();
  for (const [name, value] of form as Iterable<[string, string | File]>) {
    if (typeof value === "string") own.append(name, value);
    else own.append(name, value, value.name);
  }
  return own;
}

async function blobPayload(blob: Blob, contentType: string | undefined): Promise<Payload> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return bytesPayload(bytes, contentType ?? (blob.type || undefined));
}

/** Copies shared memory: fetch rejects it, and it may change while it is sent. */
function bytesPayload(body: Uint8Array, contentType: string | undefined): Payload {
  const own = isA(body.buffer, "SharedArrayBuffer") ? new Uint8Array(body) : body;
  return { body: own, contentType: contentType ?? "application/octet-stream" };
}

/** Web streams as they are; Node.js streams are async iterables of bytes that can be piped. */
function asStream(value: object): ReadableStream<Uint8Array> | undefined {
  if (isA(value, "ReadableStream")) return value as ReadableStream<Uint8Array>;
  if (!isNodeStream(value)) return undefined;
  const chunks = value[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value: chunk } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
    },
    async cancel(reason) {
      await chunks.return?.(reason);
    },
  });
}

function isNodeStream(value: object): value is AsyncIterable<Uint8Array | string> {
  return (
    typeof (value as { pipe?: unknown }).pipe === "function" &&
    typeof (value as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function"
  );
}

/** Whether a body can be sent only once: a stream of either kind. */
export function isOneTimeBody(value: unknown): boolean {
  const { getReader, pipe } = (value ?? {}) as { getReader?: unknown; pipe?: unknown };
  return typeof getReader === "function" || typeof pipe === "function";
}

/** Whether a value is neither a plain object nor an array. Checks its tag; Node.js streams have none, but have `pipe`. */
function isSpecial(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return !(isA(value, "Object") || isA(value, "Array")) || "pipe" in value;
}

/** Checks the tag instead of the class: naming `FormData` makes Node.js load all of fetch, and the value may be of another realm. */
function isA(value: unknown, name: string): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}

/** Whether a value is a plain object, of any realm. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Why a value would be encoded as `{}` or as nothing, and what to send instead; undefined if it can be encoded. */
export function whyUnsendable(value: object): string | undefined {
  if (isReadAlready(value)) return "it is a stream that has been read already, so open it anew";
  const { then, toJSON } = value as Record<string, unknown>;
  if (typeof then === "function") return "it is a promise, so await it";
  if (typeof toJSON === "function" || isPlainObject(value)) return undefined;
  const kind =
    instead.find(([name]) => isA(value, name)) ?? (value instanceof Error ? error : undefined);
  return kind && `it is ${/^[AE]/.test(kind[0]) ? "an" : "a"} ${kind[0]}, so pass ${kind[1]}`;
}

/** Node.js streams have a flag for it; web streams are locked, or fail when they are read. */
export function isReadAlready(value: object): boolean {
  const { readableDidRead, readableEnded } = value as Record<string, unknown>;
  return readableDidRead === true || readableEnded === true;
}

const error = ["Error", "its name, message and stack"] as const;
const instead = [
  error,
  ["Map", "Object.fromEntries(map)"],
  ["Set", "[...set]"],
  ["Generator", "[...generator]"],
  ["AsyncGenerator", "what it gives, or a stream of its bytes"],
  ["Response", "its body, or await its json()"],
  ["DOMException", error[1]],
  ["RegExp", "its source"],
] as const;
