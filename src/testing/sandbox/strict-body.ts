import { propertiesOf, resolve, type Schema } from "../document.js";
import { type Call, jsonBody, properties } from "./call.js";
import { invalid } from "./errors.js";
import { isObject, own, type Wire } from "./wire.js";

/** What does not fit, and where. */
type Misfit = { readonly path: string; readonly problem: string };

/**
 * The properties of a JSON body that fits the document: nothing is missing, of another type, or unknown. What only responses
 * have, as `createdAt`, is passed over: a resource may be sent back as it came.
 */
export function strictProperties<T>(call: Call): Wire<T> {
  const { requestBody, responses } = call.operation.object;
  const response = responses[call.operation.status]?.content?.["application/json"]?.schema;
  const shown = resolve(resolve(response ?? {}).properties?.data ?? {});
  refuseMisfit(requestBody?.content["application/json"]?.schema, jsonBody(call), shown);
  return properties<T>(call);
}

/** Refuses a value that does not fit a schema of the document. Names that `shown` has may stand in it, too. */
export function refuseMisfit(schema: Schema = {}, value: unknown, shown: Schema = {}): void {
  const found = misfit(schema, value, new Set(propertiesOf(shown)), "");
  if (!found) return;
  const { path, problem } = found;
  throw invalid(`${path === "" ? "The body" : path} ${problem}.`, "schema-validation");
}

function misfit(
  reference: Schema,
  value: unknown,
  ignored: ReadonlySet<string>,
  path: string,
): Misfit | undefined {
  const schema = resolve(reference);
  const inner = (each: Schema, part: unknown, name: string | number) =>
    misfit(each, part, ignored, path === "" ? `${name}` : `${path}.${name}`);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    const misfits = alternatives.map((each) => misfit(each, value, ignored, path));
    if (misfits.includes(undefined)) return undefined;
    // The alternative that was meant is the one that fits the furthest.
    return misfits.sort((a, b) => b!.path.length - a!.path.length)[0];
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return { path, problem: `must be ${types.join(" or ")}` };
  }
  if (value === null) return undefined;
  const choices = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (choices && !choices.includes(value)) {
    return { path, problem: `must be one of ${choices.join(", ")}` };
  }
  if (schema.format === "uri" && !isWebUrl(value)) return { path, problem: "must be a web URL" };
  if (Array.isArray(value)) {
    const { items } = schema;
    return items && first(value.map((each, index) => inner(items, each, index)));
  }
  const { properties: known } = schema;
  if (!known || !isObject(value)) return undefined;
  const missing = schema.required?.find((name) => own(value, name) === undefined);
  if (missing !== undefined) return { path, problem: `lacks ${missing}` };
  return first(
    Object.entries(value).map(([name, part]) => {
      const property = own(known, name);
      if (property) return inner(property, part, name);
      return ignored.has(name) ? undefined : { path, problem: `has no field "${name}"` };
    }),
  );
}

const first = (misfits: readonly (Misfit | undefined)[]) => misfits.find((each) => each);

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

/** Whether it is the text of an `http` or `https` URL. */
export function isWebUrl(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && /^https?:/i.test(value);
}
