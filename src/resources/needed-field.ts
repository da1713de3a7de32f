import type { Operation } from "../core/operation.js";
import type { Answer } from "../core/send.js";
import { ApifyResponseError } from "../errors.js";

/** A field of an answer that the next step cannot do without; an `ApifyResponseError` where it is missing. */
export function neededField<T extends object, Name extends keyof T & string>(
  { data, response }: Answer<T>,
  name: Name,
  { id, method }: Operation,
): NonNullable<T[Name]> {
  const value = (data as Partial<T> | null | undefined)?.[name];
  if (value !== undefined && value !== null) return value;
  throw new ApifyResponseError(
    `${method} ${response.url} answered ${response.status}, but without \`${name}\`. Is \`baseUrl\` right?`,
    response.status,
    data,
    { clientMethod: id, httpMethod: method, attempt: response.attempts },
  );
}
