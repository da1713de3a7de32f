import { invalid } from "./errors.js";

/** Five fields, or six that start with seconds, or a shorthand. No dates, and no day that is the nearest one of work. */
const form =
  /^(?!.*[\dL]W)(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|[\d*,\-/?#A-Z]+(?:\s+[\d*,\-/?#A-Z]+){4,5})$/i;

/** When a cron expression is due next, ISO 8601; null if never. Refuses an expression or a time zone that is none. */
export async function nextRunAt(
  expression: string,
  timezone: string,
  now: number,
): Promise<string | null> {
  checkTimezone(timezone);
  // Loaded with the first schedule: hardly any test has one.
  const { Cron } = await import("croner");
  try {
    if (!form.test(expression.trim()))
      throw new Error("use five fields, six with seconds, or @daily and the like");
    const cron = new Cron(expression, { mode: "5-or-6-parts", timezone, paused: true });
    return cron.nextRun(new Date(now))?.toISOString() ?? null;
  } catch (error) {
    const message = `cronExpression "${expression}" is not valid: ${(error as Error).message}`;
    throw invalid(message, "cron-expression-invalid");
  }
}

function checkTimezone(timezone: string): void {
  try {
    // Offsets such as +01:00 are no names.
    if (/^[A-Z]/i.test(timezone)) return void new Intl.DateTimeFormat("en", { timeZone: timezone });
  } catch {
    // It is unknown.
  }
  const message = `timezone must be the name of a time zone, as "Europe/Prague", not "${timezone}".`;
  throw invalid(message, "schema-validation");
}
