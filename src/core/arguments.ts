import { ApifyArgumentError, type ArgumentIssue } from "../errors.js";
import { clientOptionNames, type RequestOptions, requestChecks } from "../options.js";
import { isPlainObject, whyUnsendable } from "./body.js";
import { didYouMean, nearest } from "./nearest.js";
import type { Operation, ParameterType } from "./operation.js";
import { receivedText, segmentIssue } from "./path.js";

/**
 * How arguments are checked. `document`: by what the API's document says of them. `lenient`: only what cannot be sent is refused,
 * for an entry that checks its arguments itself.
 */
export type Strictness = "document" | "lenient";

/** The arguments of a call, as far as they are checked. */
export interface CallArguments {
  /** The public name of the method, if it is not that of its operation. */
  readonly name?: string | undefined;
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly payload?: unknown;
  readonly options?: object | undefined;
  readonly methodOptions?: readonly string[];
  /** Options of the operation that the method does not take. */
  readonly withheld?: readonly string[] | undefined;
}

const isWhole = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isText = (value: unknown) => typeof value === "string";
const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** What a value of each type must be. No number of the API is negative, and enums are open. */
const types: Readonly<
  Record<ParameterType, readonly [fits: (value: unknown) => boolean, expected: string]>
> = {
  i: [isWhole, "a whole number, 0 or more"],
  n: [(value) => Number.isFinite(value) && (value as number) >= 0, "a number, 0 or more"],
  b: [(value) => typeof value === "boolean", "true or false"],
  d: [
    (value) =>
      value instanceof Date
        ? !Number.isNaN(value.getTime())
        : isText(value) && !Number.isNaN(Date.parse(value as string)),
    "a valid Date, or a date as text in ISO 8601",
  ],
  s: [isText, "text"],
  l: [(value) => isText(value) || (Array.isArray(value) && value.every(isText)), "a list of texts"],
  w: [
    (value) => isText(value) || (Array.isArray(value) && value.every(isObject)),
    "an array of webhooks",
  ],
  r: [isText, "an ID or a name"],
};

/** Whether a parameter may have this value. Null and undefined stand for none. */
export function fits(type: ParameterType, value: unknown): boolean {
  return value === undefined || value === null || types[type][0](value);
}

/** Whether all required parameters are there, and the body is one that the API takes. */
export function isComplete(
  operation: Operation,
  query: Readonly<Record<string, unknown>>,
  input: CallArguments,
): boolean {
  const { required, body } = operation;
  for (const name of required) if (isMissing(query[name])) return false;
  return body !== "json" || input.payload !== undefined || bodyFits(operation, input.body);
}

const isMissing = (value: unknown) => value === undefined || value === null;

function bodyFits({ bodyType, bodyOptional, bodyFields }: Operation, body: unknown): boolean {
  if (body === undefined) return bodyOptional;
  if (bodyType === "json") return true;
  if (bodyType === "list") return Array.isArray(body);
  if (!isPlainObject(body) && !isInstance(body)) return false;
  for (const name of bodyFields) {
    if (isMissing((body as Record<string, unknown>)[name])) return false;
  }
  return true;
}

/** Whether it is an instance of a class that is written as an object. */
function isInstance(body: unknown): body is object {
  return (
    isObject(body) &&
    !Array.isArray(body) &&
    !ArrayBuffer.isView(body) &&
    whyUnsendable(body as object) === undefined
  );
}

/** The error for a call whose arguments do not fit. All of its issues are looked for only now. */
export function argumentError(
  operation: Operation,
  input: CallArguments,
  strictness: Strictness,
  others: readonly ArgumentIssue[] = [],
): ApifyArgumentError {
  const issues = [
    ...pathIssues(operation, input),
    ...(strictness === "document" ? queryIssues(operation, input) : []),
    ...optionIssues(operation, input, strictness),
    ...others,
    ...(strictness === "document" ? bodyIssues(operation, input) : []),
  ];
  return errorOf(issues);
}

/** The error that names these issues. */
export function errorOf(issues: readonly ArgumentIssue[]): ApifyArgumentError {
  const message = issues.map((issue) => issue.message).join(" ");
  return new ApifyArgumentError(message, {}, { issues });
}

const nameOf = (operation: Operation, { name = operation.id }: CallArguments) => name;

function pathIssues(operation: Operation, input: CallArguments): ArgumentIssue[] {
  return Array.from(operation.path.matchAll(/\{([^}]*)\}/g), ([, name = ""]) =>
    segmentIssue(name, input.path?.[name]),
  ).filter((issue) => issue !== undefined);
}

/** Of what is given as arguments, and of what is missing. */
function queryIssues(operation: Operation, input: CallArguments): ArgumentIssue[] {
  const { query = {}, options = {} } = input;
  const missing = operation.required.filter((name) =>
    isMissing(query[name] ?? (options as Record<string, unknown>)?.[name]),
  );
  const wrong = Object.keys(query).filter((name) => {
    const type = operation.query.get(name);
    return type && !fits(type, query[name]);
  });
  return [...missing, ...wrong].map((name) =>
    parameterIssue(operation, input, name, query[name], name in query ? name : `options.${name}`),
  );
}

function parameterIssue(
  operation: Operation,
  input: CallArguments,
  name: string,
  value: unknown,
  path: string,
): ArgumentIssue {
  const [, expected] = types[operation.query.get(name) ?? "s"];
  return valueIssue(nameOf(operation, input), name, expected, value, path);
}

/** For a count that is not a whole number. */
export function countIssue(what: string, name: string, value: unknown): ArgumentIssue {
  return valueIssue(what, name, types.i[1], value);
}

function valueIssue(
  what: string,
  name: string,
  expected: string,
  value: unknown,
  path = `options.${name}`,
): ArgumentIssue {
  const received = receivedText(value);
  const message = isMissing(value)
    ? `${what}: "${name}" is missing. It must be ${expected}.`
    : `${what}: "${name}" must be ${expected}, not ${received}.`;
  return { path, message, expected, received };
}

function optionIssues(
  operation: Operation,
  input: CallArguments,
  strictness: Strictness,
): ArgumentIssue[] {
  const { options, methodOptions } = input;
  if (isMissing(options)) return [];
  const what = nameOf(operation, input);
  const known = optionNames(operation, methodOptions, input);
  return Object.entries(options!).flatMap(([name, value]) => {
    const type = operation.query.get(name) ?? (operation.headers.has(name) ? "s" : undefined);
    if (type && known.includes(name)) {
      const ok = strictness === "lenient" || fits(type, value);
      return ok ? [] : [parameterIssue(operation, input, name, value, `options.${name}`)];
    }
    if (isRequestOption(name)) return requestOptionIssue(what, name, value) ?? [];
    if (value === undefined && known.includes(name)) return [];
    return [unknownOption(what, name, known)];
  });
}

/** The options of an operation without the parameters that are arguments, and those that its method handles itself. */
export function optionNames(
  { query, headers }: Operation,
  methodOptions: readonly string[] = [],
  { query: given = {}, withheld = [] }: CallArguments = {},
): string[] {
  const own = [...query.keys()].filter((name) => !(name in given) && !withheld.includes(name));
  return [...own, ...headers.keys(), ...methodOptions];
}

const requestOptionNames = Object.keys(requestChecks);

export function isRequestOption(name: string): name is keyof RequestOptions {
  return Object.hasOwn(requestChecks, name);
}

/** What is wrong with the value of a request option; undefined if nothing is. */
export function requestOptionIssue(
  what: string,
  name: keyof RequestOptions,
  value: unknown,
): ArgumentIssue | undefined {
  const expected = value === undefined ? undefined : requestChecks[name](value);
  return expected === undefined ? undefined : valueIssue(what, name, expected, value);
}

/** Methods that take options which others do not. */
const takenBy: Readonly<Record<string, string>> = {
  "call()": "log throwOnFailure",
  "call() and waitForFinish()": "onStatus waitSecs",
  "downloadItems()":
    "attachment bom delimiter feedDescription feedTitle format skipHeaderRow xmlRoot xmlRow",
  lists: "chunkSize",
  "new ApifyClient()": clientOptionNames.join(" "),
  "pushItems()": "maxBatchBytes",
  "start() and call()": "waitForResources",
  "start() and get()": "waitForFinish",
};

/** For an option that `what` does not take; `known` are those that it takes. */
export function unknownOption(what: string, name: string, known: readonly string[]): ArgumentIssue {
  const [taker] =
    Object.entries(takenBy).find(([, names]) => names.split(" ").includes(name)) ?? [];
  const place = taker
    ? ` It is an option of ${taker}.`
    : didYouMean(name, [...known, ...requestOptionNames]);
  const own = known.length > 0 ? `It takes: ${known.join(", ")}; and, as` : "It takes, as";
  const every = requestOptionNames.join(", ");
  return {
    path: `options.${name}`,
    message: `${what} has no option "${name}".${place} ${own} every method, ${every}. Other query parameters go into \`query\`.`,
    expected: "no such option",
    received: name,
  };
}

const bodyTypes = { object: "an object", list: "an array", json: "a value" } as const;

function bodyIssues(operation: Operation, input: CallArguments): ArgumentIssue[] {
  const { body } = input;
  const { bodyType, bodyFields } = operation;
  if (operation.body !== "json" || input.payload !== undefined) return [];
  if (bodyFits(operation, body)) return [];
  const what = nameOf(operation, input);
  const fields = bodyFields.length > 0 ? ` with ${bodyFields.join(", ")}` : "";
  const expected = bodyTypes[bodyType] + fields;
  if (bodyType === "object" && (isPlainObject(body) || isInstance(body))) {
    const given = body as Record<string, unknown>;
    return bodyFields
      .filter((name) => isMissing(given[name]))
      .map((name) => ({
        path: `body.${name}`,
        message: `${what}: the body has no "${name}".${misspelt(name, given)}`,
        expected: "a value",
        received: receivedText(given[name]),
      }));
  }
  const received = receivedText(body);
  const why = isObject(body) ? whyUnsendable(body as object) : undefined;
  const message =
    body === undefined
      ? `${what}: the body is missing. It must be ${expected}.`
      : `${what}: the body must be ${expected}, not ${received}${why ? `: ${why}` : ""}.`;
  return [{ path: "body", message, expected, received }];
}

/** A field of the body that was probably meant to be the missing one. */
function misspelt(missing: string, body: object): string {
  const given = nearest(missing, Object.keys(body));
  return given === undefined ? "" : ` Is that what "${given}" was meant to be?`;
}
