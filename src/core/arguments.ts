import type { ApifyArgumentError, ArgumentIssue } from "../errors.js";
import {
  boolean,
  type Check,
  check,
  clientOptionNames,
  errorOf,
  noSuchOption,
  number,
  type RequestOptions,
  requestChecks,
  wholeNumber,
} from "../options.js";
import { isPlainObject, whyUnsendable } from "./json.js";
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

const isText = (value: unknown) => typeof value === "string";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isMissing = (value: unknown) => value === undefined || value === null;

const isListOf = (value: unknown, fits: (item: unknown) => boolean) =>
  isText(value) || (Array.isArray(value) && value.every(fits));

/** What a value of each type must be. No number of the API is negative, and enums are open. */
const types: Readonly<Record<ParameterType, Check>> = {
  i: wholeNumber(),
  n: number,
  b: boolean,
  d: check(
    "a valid Date, or a date as text in ISO 8601",
    (value) =>
      (isText(value) || value instanceof Date) &&
      !Number.isNaN(new Date(value as string | Date).getTime()),
  ),
  s: check("text", isText),
  l: check("a list of texts", (value) => isListOf(value, isText)),
  w: check("an array of webhooks", (value) => isListOf(value, isObject)),
  r: check("an ID or a name", isText),
};

/** Whether a parameter may have this value. Null and undefined stand for none. */
export function fits(type: ParameterType, value: unknown): boolean {
  return isMissing(value) || types[type](value) === undefined;
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

function bodyFits({ bodyType, bodyOptional, bodyFields }: Operation, body: unknown): boolean {
  if (body === undefined) return bodyOptional;
  if (bodyType === "json") return true;
  if (bodyType === "list") return Array.isArray(body);
  return isResource(body) && bodyFields.every((name) => !isMissing(body[name]));
}

/** Whether it is written as an object: a plain one, or an instance of a class that loses nothing. */
function isResource(body: unknown): body is Record<string, unknown> {
  if (isPlainObject(body)) return true;
  return isObject(body) && !Array.isArray(body) && whyUnsendable(body) === undefined;
}

/** The error for a call whose arguments do not fit. All of its issues are looked for only now. */
export function argumentError(
  operation: Operation,
  input: CallArguments,
  strictness: Strictness,
  others: readonly ArgumentIssue[] = [],
): ApifyArgumentError {
  const isChecked = strictness === "document";
  return errorOf([
    ...pathIssues(operation, input),
    ...parameterIssues(operation, input, isChecked),
    ...others,
    ...(isChecked ? bodyIssues(operation, input) : []),
  ]);
}

function pathIssues({ path }: Operation, input: CallArguments): ArgumentIssue[] {
  return Array.from(path.matchAll(/\{([^}]*)\}/g), ([, name = ""]) =>
    segmentIssue(name, input.path?.[name]),
  ).filter((issue) => issue !== undefined);
}

/** Of the arguments and options that are missing, that have the wrong type, or that there are not. */
function parameterIssues(
  operation: Operation,
  input: CallArguments,
  isChecked: boolean,
): ArgumentIssue[] {
  const { name: what = operation.id, query = {}, methodOptions } = input;
  const options: Readonly<Record<string, unknown>> = { ...input.options };
  const known = optionNames(operation, methodOptions, input);
  const issue = (name: string, value: unknown) => {
    const expected = types[operation.query.get(name) ?? "s"](value);
    if (!isChecked || expected === undefined) return [];
    return [valueIssue(what, name, expected, value, name in query ? name : `options.${name}`)];
  };
  const missing = operation.required.filter((name) => isMissing(query[name] ?? options[name]));
  return [
    ...missing.flatMap((name) => issue(name, undefined)),
    ...Object.entries(query).flatMap(([name, value]) =>
      operation.query.has(name) && !isMissing(value) ? issue(name, value) : [],
    ),
    ...Object.entries(options).flatMap(([name, value]) => {
      if (methodOptions?.includes(name)) return [];
      if (known.includes(name)) return isMissing(value) ? [] : issue(name, value);
      if (isRequestOption(name)) return requestOptionIssue(what, name, value) ?? [];
      const isIdle = value === undefined && known.includes(name);
      return isIdle ? [] : unknownOption(what, name, known);
    }),
  ];
}

/** For a count that is not a whole number. */
export function countIssue(what: string, name: string, value: unknown): ArgumentIssue {
  return valueIssue(what, name, types.i(value)!, value);
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
  "call()": "abortOnCancel log throwOnFailure",
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
  const advice = `${place} ${own} every method, ${every}. Other query parameters go into \`query\`.`;
  return noSuchOption(what, name, advice);
}

const bodyTypes = { object: "an object", list: "an array", json: "a value" } as const;

function bodyIssues(operation: Operation, input: CallArguments): ArgumentIssue[] {
  const { name: what = operation.id, body, payload } = input;
  const { bodyType, bodyFields } = operation;
  if (operation.body !== "json" || payload !== undefined || bodyFits(operation, body)) return [];
  if (bodyType === "object" && isResource(body)) {
    const missing = bodyFields.filter((name) => isMissing(body[name]));
    return missing.map((name) => {
      const meant = nearest(name, Object.keys(body));
      const hint = meant === undefined ? "" : ` Is that what "${meant}" was meant to be?`;
      return {
        path: `body.${name}`,
        message: `${what}: the body has no "${name}".${hint}`,
        expected: "a value",
        received: receivedText(body[name]),
      };
    });
  }
  const fields = bodyFields.length > 0 ? ` with ${bodyFields.join(", ")}` : "";
  const expected = bodyTypes[bodyType] + fields;
  const received = receivedText(body);
  const why = isObject(body) ? whyUnsendable(body) : undefined;
  const message =
    body === undefined
      ? `${what}: the body is missing. It must be ${expected}.`
      : `${what}: the body must be ${expected}, not ${received}${why ? `: ${why}` : ""}.`;
  return [{ path: "body", message, expected, received }];
}
