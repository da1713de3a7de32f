/** Deeper objects stay as they are: what users store is not ours to change. */
const deepest = 3;

/**
 * A copy in which fields whose name ends with `At` are `Date`s, as in `apify-client`, which programs compare and print. For
 * resources only, not for items, records and inputs. `more` names further fields.
 */
export function parseDates<T>(value: unknown, more: readonly string[] = [], depth = 0): T {
  if (depth > deepest || typeof value !== "object" || value === null) return value as T;
  if (Array.isArray(value)) return value.map((entry) => parseDates(entry, more, depth + 1)) as T;
  const parsed: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    parsed[name] =
      name.endsWith("At") || more.includes(name)
        ? parseDate(field)
        : parseDates(field, more, depth + 1);
  }
  return parsed as T;
}

function parseDate(value: unknown): unknown {
  if (!value) return value;
  const date = new Date(value as string);
  return Number.isNaN(date.getTime()) ? value : date;
}
