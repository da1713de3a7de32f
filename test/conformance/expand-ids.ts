import { type Case, describeCall } from "./case.js";

/** What goes into a path or a query, and what comes out. */
export interface IdTable {
  readonly what: string;
  /** Calls with `$` where the ID goes, and the request they send, with `$` where it is found. */
  readonly places: readonly { readonly call: Case["call"]; readonly request: string }[];
  /** By what is given: the way it is sent. */
  readonly sent: Readonly<Record<string, string>>;
  readonly refused: readonly unknown[];
}

export function casesOfIds(tables: readonly IdTable[]): Case[] {
  return tables.flatMap(({ places, sent, refused }) =>
    places.flatMap(({ call, request }) => [
      ...Object.entries(sent).map(([given, segment]) => ({
        name: `${JSON.stringify(given)} in ${describeCall(call)}`,
        call: fill(call, given),
        requests: [request.replace("$", segment)],
        error: { statusCode: 418 },
      })),
      ...refused.map((given) => ({
        name: `${JSON.stringify(given)} is refused in ${describeCall(call)}`,
        call: fill(call, given),
        requests: [],
        error: { name: "ApifyArgumentError" },
      })),
    ]),
  );
}

/** The call with every `$` replaced by what is given, of whatever type. */
function fill<T>(value: T, given: unknown): T {
  if (value === "$") return given as T;
  if (Array.isArray(value)) return value.map((item) => fill(item, given)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, fill(item, given)]);
  return Object.fromEntries(entries) as T;
}
