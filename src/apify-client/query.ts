/** Parameters as `apify-client` writes them: booleans as 1 and 0, dates in ISO 8601, lists with commas. */
export function queryText(params: Readonly<Record<string, unknown>> | undefined): string {
  if (!params) return "";
  const pairs: string[][] = [];
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    pairs.push([name, textOf(value)]);
  }
  return pairs.length === 0 ? "" : new URLSearchParams(pairs).toString();
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return String(typeof value === "boolean" ? Number(value) : value);
}
