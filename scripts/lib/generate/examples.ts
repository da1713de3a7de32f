/** Keywords whose keys are names that the API chose, `example` among them maybe. */
const NAMED = new Set(["headers", "parameters", "properties", "responses", "schemas"]);

/** A copy without examples: they are for the mock, and no change of them is a change of types. */
export function withoutExamples<T>(value: T): T {
  return stripped(value, false) as T;
}

function stripped(value: unknown, named: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => stripped(each, false));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => named || (key !== "example" && key !== "examples"),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, stripped(inner, !named && NAMED.has(key))]),
  );
}
