import type { ClientContext } from "../core/client-context.js";
import { unexpectedAnswer } from "../core/failures.js";
import type { Operation } from "../core/operation.js";
import type { ApiResponse } from "../core/response.js";

/** A field of an answer that the next step needs; an `ApifyResponseError` where it is missing. */
export function requireField<T extends object, Name extends keyof T & string>(
  context: ClientContext,
  operation: Operation,
  { data, response }: ApiResponse<T>,
  name: Name,
): NonNullable<T[Name]> {
  const value = (data as Partial<T> | null | undefined)?.[name];
  if (value !== undefined && value !== null) return value;
  const what = `without \`${name}\`. Is \`baseUrl\` right?`;
  throw unexpectedAnswer(context, operation, response, what, { value: data });
}
