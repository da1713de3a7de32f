import type { ArgumentIssue } from "../errors.js";
import {
  errorOf,
  isOptionsObject,
  notOptions,
  type RequestOptions,
  requestChecks,
} from "../options.js";
import {
  type CallArguments,
  fits,
  isRequestOption,
  requestOptionIssue,
  unknownOption,
} from "./arguments.js";
import type { Mount, Operation, ParameterType } from "./operation.js";
import { reference } from "./path.js";

const requestOptionNames = Object.keys(requestChecks);

interface SplitOptions {
  readonly query: Readonly<Record<string, unknown>>;
  readonly options: RequestOptions;
}

/** Of a call without any, which most are. */
export const noOptions: SplitOptions = { query: {}, options: {} };

/**
 * Splits the options into those of the API (with the method's arguments and the mount's defaults) and request options. Undefined
 * if there is one that does not fit.
 */
export function splitOptions(
  operation: Operation,
  mount: Mount,
  input: CallArguments,
  isChecked: boolean,
): SplitOptions | undefined {
  const { options: given } = input;
  if (given === undefined && !mount.defaults && !input.query) return noOptions;
  const query: Record<string, unknown> = Object.create(null);
  const options: Record<string, unknown> = {};
  if (given !== undefined && given !== null) {
    if (!isOptionsObject(given)) throw notOptions(input.name ?? operation.id, given);
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined) continue;
      const type = typeOf(operation, name);
      if (type && !isWithheld(operation, input, name)) {
        if (isChecked && !fits(type, value)) return undefined;
        query[name] = value;
      } else if (isRequestOption(name)) {
        if (requestChecks[name](value) !== undefined) return undefined;
        options[name] = value;
      } else if (!input.methodOptions?.includes(name)) return undefined;
    }
  }
  if (mount.defaults) {
    for (const [name, value] of Object.entries(mount.defaults)) {
      if (typeOf(operation, name) && !(name in query)) query[name] = value;
    }
  }
  if (input.query) {
    for (const [name, value] of Object.entries(input.query)) {
      const type = typeOf(operation, name);
      if (isChecked && type && !fits(type, value)) return undefined;
      // An argument that names a resource is required.
      query[name] = type === "r" ? reference(name, value) : value;
    }
  }
  return { query, options };
}

/** The type of a parameter in the query or in a header; undefined if there is none of this name. */
function typeOf({ query, headers }: Operation, name: string): ParameterType | undefined {
  return query.get(name) ?? (headers.has(name) ? "s" : undefined);
}

/** Whether a parameter is no option of the method: it is an argument, or something the method itself decides. */
function isWithheld(
  { headers }: Operation,
  { query, withheld }: CallArguments,
  name: string,
): boolean {
  return (
    (query !== undefined && name in query && !headers.has(name)) ||
    withheld?.includes(name) === true
  );
}

/** Splits options into `own`, of the method and its operation, and `request` options. Throws for any other. */
export function splitRequestOptions<Own extends object>(
  what: string,
  options: (Own & RequestOptions) | null | undefined,
  known: readonly string[],
): { own: Partial<Own>; request: RequestOptions } {
  const own: Partial<Own> = {};
  const request: Record<string, unknown> = {};
  const issues: ArgumentIssue[] = [];
  if (options !== undefined && options !== null && !isOptionsObject(options))
    throw notOptions(what, options);
  for (const [name, value] of Object.entries(options ?? {})) {
    if (value === undefined) continue;
    if (isRequestOption(name)) {
      const issue = requestOptionIssue(what, name, value);
      if (issue) issues.push(issue);
      request[name] = value;
    } else if (known.includes(name)) own[name as keyof Own] = value;
    else issues.push(unknownOption(what, name, known));
  }
  if (issues.length > 0) throw errorOf(issues);
  return { own, request };
}

/** The request options among the options of a call. */
export function requestOptionsOf(options: object | undefined): RequestOptions {
  const request: Record<string, unknown> = {};
  for (const name of requestOptionNames) {
    const value = (options as Record<string, unknown> | undefined)?.[name];
    if (value === undefined) continue;
    const issue = requestOptionIssue("options", name as keyof RequestOptions, value);
    if (issue) throw errorOf([issue]);
    request[name] = value;
  }
  return request;
}

/** A copy of the options, because the caller may change them while requests are sent. */
export function snapshot<T extends object>(options: T | undefined): T | undefined {
  if (options === undefined || options === null || !isOptionsObject(options)) return options;
  const copy = { ...options } as Record<string, unknown>;
  for (const [name, value] of Object.entries(copy)) {
    if (Array.isArray(value)) copy[name] = [...value];
    else if (isOptionsObject(value)) copy[name] = { ...value };
  }
  return copy as T;
}
