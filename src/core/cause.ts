/** Longer than any chain of causes is: one that leads back to itself ends, too. */
const deepest = 8;

/**
 * What caused a failure, as it may be printed. A copy: the errors of a platform or of a user's own fetch may hold the address
 * with the token in it, or the whole request. Of the objects in them nothing is kept.
 */
export function printableCause(
  error: unknown,
  redact: (text: string) => string,
  depth = 0,
): unknown {
  if (typeof error === "string") return redact(error);
  if (!(error instanceof Error) || depth > deepest) return undefined;
  const cause = printableCause(error.cause, redact, depth + 1);
  const copy = new Error(redact(error.message), cause === undefined ? {} : { cause });
  const name = { value: error.name, configurable: true, writable: true };
  Object.defineProperty(copy, "name", name);
  copy.stack = redact(error.stack ?? "");
  for (const [key, value] of Object.entries(error)) {
    if (typeof value === "string") Object.assign(copy, { [key]: redact(value) });
    else if (typeof value === "number" || typeof value === "boolean") {
      Object.assign(copy, { [key]: value });
    }
  }
  return copy;
}
