import { ApifyArgumentError } from "../errors.js";

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
    throw unwritable(locate, lossIn(value, replacer, new Set()) ?? ["", String(cause)], cause);
  }
  const loss = text === undefined ? noText(value) : lossIn(value, replacer);
  if (loss) throw unwritable(locate, loss);
  return text!;
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

function unwritable(locate: Locate, [place, why]: Loss, cause?: unknown): ApifyArgumentError {
  const [subject, path] = locate(place);
  const message = `${subject} cannot be written as JSON: ${why}.`;
  const issue = { path, message, expected: "a value of JSON", received: why };
  return new ApifyArgumentError(message, path, { cause, issues: [issue] });
}

/** What JSON would write as something else, such as a number or a date as null. */
type Loss = readonly [place: string, why: string];

const noText = (value: unknown): Loss => ["", `it is a ${typeof value}`];

/** The first loss in a value. With `parents`, for a value that could not be written, also what made it fail. */
function lossIn(value: unknown, replacer?: Replacer, parents?: Set<object>): Loss | undefined {
  try {
    return findLoss(value, replacer, parents);
  } catch {
    // A property that throws when it is read, or one that leads back to its object and has a `toJSON` in between.
    return undefined;
  }
}

/** As quick as can be, for it looks at everything. */
function findLoss(value: unknown, replacer?: Replacer, parents?: Set<object>): Loss | undefined {
  if (typeof value === "object") {
    if (value === null) return undefined;
    if (!parents) return findInside(value, replacer);
    if (parents.has(value)) return ["", "it is circular, an object that contains itself"];
    parents.add(value);
    const found = findInside(value, replacer, parents);
    parents.delete(value);
    return found;
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return ["", `${value} would be stored as null; pass null, text, or no value`];
  }
  return parents && typeof value === "bigint"
    ? ["", "it is a BigInt; pass String(value), or Number(value)"]
    : undefined;
}

function findInside(value: object, replacer?: Replacer, parents?: Set<object>): Loss | undefined {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = replacer ? replacer("", value[i]) : value[i];
      if (typeof item === "string") continue;
      if (typeof item === "function" || typeof item === "symbol" || !(i in value)) {
        const what = i in value ? `a ${typeof item}` : "a hole in an array";
        return [`[${i}]`, `it is ${what}, which would be stored as null`];
      }
      const found = findLoss(item, replacer, parents);
      if (found) return [`[${i}]${found[0]}`, found[1]];
    }
    return undefined;
  }
  if (!isPlainObject(value)) {
    const why = lostInstance(value);
    if (why) return ["", why];
  }
  const fields = value as Record<string, unknown>;
  for (const key in fields) {
    const inside = fields[key];
    if (typeof inside === "string") continue;
    const found = findLoss(inside, replacer, parents);
    // What `toJSON` gives instead is its own affair, and JSON has nothing of a prototype.
    if (found && typeof fields.toJSON !== "function" && Object.hasOwn(fields, key)) {
      return [`.${key}${found[0]}`, found[1]];
    }
  }
  return undefined;
}

/** Why an instance of a class is written as null or without what it holds. */
function lostInstance(value: object): string | undefined {
  if (isA(value, "Date") && Number.isNaN((value as Date).getTime())) {
    return "it is an invalid Date, which would be stored as null";
  }
  const why = whyUnsendable(value);
  if (why || "toJSON" in value) return why;
  const binary = ["ArrayBuffer", "SharedArrayBuffer", "Blob", "File"];
  if (ArrayBuffer.isView(value) || binary.some((name) => isA(value, name))) {
    return "it is binary, so pass base64 text";
  }
  // `Headers`, an iterator or a stream, for example; text has its own JSON.
  const isIterable = Symbol.iterator in value || Symbol.asyncIterator in value;
  return isIterable && !isA(value, "String") && Object.keys(value).length === 0
    ? "what it holds would not be stored; pass [...it], or Object.fromEntries(it)"
    : undefined;
}

/** Checks the tag instead of the class: naming `FormData` makes Node.js load all of fetch, and the value may be of another realm. */
export function isA(value: unknown, name: string): boolean {
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
