import fc from "fast-check";

/** Thousands of runs may take long on a busy machine. */
export const slow = { timeout: 60_000 };

/** Text of every kind, with what is special in URLs and headers more often than chance has it. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("/", "\\", ".", "~", "%", "2e", "?", "#", "&", "=", "+", "a"),
  }),
  fc.string({ unit: fc.constantFrom("\r", "\n", "\0", "\t", " ", ":", "\ud800", "\udc00", "ž") }),
  fc.constantFrom("", ".", "..", "%2e%2e", "../..", "a/b", "__proto__", "constructor", "{actorId}"),
);

/** Values of every type that a caller without TypeScript may pass. */
export const anyValue = fc.oneof(
  anyText,
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  }),
  fc.constantFrom<unknown>(Symbol("s"), () => 1, new Date(Number.NaN), Number.NaN, null, undefined),
);

/** True for text that no encoding of URLs can carry. */
export function isIllFormed(text: string): boolean {
  return /[\ud800-\udfff]/u.test(text);
}
