const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Seconds to wait by a Retry-After header: whole seconds or an HTTP date. Anything else is as if it were not there. */
export function parseRetryAfter(
  header: string | undefined,
  nowMillis = Date.now(),
): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!httpDate.test(text)) return undefined;
  const millis = Date.parse(text);
  return Number.isNaN(millis) ? undefined : Math.max(0, (millis - nowMillis) / 1000);
}
