const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

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
