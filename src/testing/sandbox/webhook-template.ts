import { isObject, own } from "./wire.js";

/** The variables of a template, as `resource` in `{{resource.id}}`. */
export const templateVariables = [
  "userId",
  "createdAt",
  "eventType",
  "eventData",
  "resource",
  "globals",
] as const;

/** What the variables stand for. */
export type TemplateContext = Readonly<
  Partial<Record<(typeof templateVariables)[number], unknown>>
>;

/**
 * The value of a template: JSON in which `{{variables}}` stand for values. Those inside of strings are only replaced with
 * `interpolateStrings`. Throws if a variable is unknown, or if the result is no JSON.
 */
export function parseTemplate(
  template: string,
  context: TemplateContext,
  interpolateStrings = false,
): unknown {
  const value = JSON.parse(withValues(template, context));
  return interpolateStrings ? interpolate(value, context) : value;
}

/** Replaces the variables outside of strings. */
function withValues(template: string, context: TemplateContext): string {
  const parts: string[] = [];
  let end = 0;
  let inString = false;
  let misread = false;
  // One step for each quote, escape and variable, so that the work grows with the length.
  for (const { index, 0: token } of template.matchAll(/\\.|"|\{\{/gs)) {
    if (index < end) continue;
    if (token === '"') {
      // The platform takes the quote after an escaped backslash for an escaped one, and then what follows for text.
      if (inString && template[index - 1] === "\\") misread = !misread;
      inString = !inString;
    }
    if (token !== "{{" || inString) continue;
    if (misread)
      throw new SyntaxError(`The platform cannot read the variable at ${index}, after "\\\\".`);
    const close = template.indexOf("}}", index);
    if (close < 0) throw new SyntaxError(`The variable at ${index} has no end.`);
    // What counts as false becomes null: 0, false and empty text, too.
    const value = lookUp(template.slice(index + 2, close), context) || null;
    parts.push(template.slice(end, index), JSON.stringify(value));
    end = close + 2;
  }
  return parts.join("") + template.slice(end);
}

function interpolate(value: unknown, context: TemplateContext): unknown {
  if (typeof value === "string") return interpolateString(value, context);
  if (Array.isArray(value)) return value.map((each) => interpolate(each, context));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, interpolate(each, context)]),
  );
}

/** A string that is one variable becomes its value, of any type. */
function interpolateString(text: string, context: TemplateContext): unknown {
  const [, only] = /^\{\{([a-zA-Z0-9.]+)\}\}$/.exec(text) ?? [];
  if (only !== undefined) return lookUp(only, context);
  return text.replace(/\{\{([a-zA-Z0-9.]+)\}\}/g, (_, path) => String(lookUp(path, context)));
}

function lookUp(path: string, context: TemplateContext): unknown {
  const [name, ...properties] = path.split(".");
  if (!templateVariables.some((each) => each === name)) {
    throw new Error(`"${path}" is no variable: use ${templateVariables.join(", ")}.`);
  }
  const read = (from: unknown, property: string) =>
    from && typeof from === "object" ? own(from as Record<string, unknown>, property) : null;
  return properties.reduce<unknown>(read, own(context as Record<string, unknown>, name!));
}
