import type { Endpoint } from "../endpoints.js";
import type { MethodsWith } from "../generate/public-methods.js";
import {
  type Content,
  jsonSchema,
  type OpenApiDocument,
  own,
  type Parameter,
  type RequestBody,
  type Schema,
} from "../openapi.js";
import { type Change, change, type Use, type Verdict, verdictOf } from "./change.js";
import { differences, type Sides } from "./compare-schemas.js";
import type { PublicApi } from "./operations.js";

const SENT: Use = { sent: true, answered: false };
const ANSWERED: Use = { sent: false, answered: true };

/** Facts of operations.yaml that a signature or a type follows from; all others are behaviour. */
const FACTS: Record<string, Verdict> = {
  args: "breaking",
  defaults: "breaking",
  paging: "breaking",
  answer: "breaking",
  absent: "types",
  by: "invisible",
};
/** Facts that say which operation it is, or why. */
const IDENTITY = new Set(["kind", "resource", "method", "of", "reason"]);

/** What has changed within the operations that there still are. A copy below a mount is silent where its base says the same. */
export function operationChanges(
  before: PublicApi,
  after: PublicApi,
  sides: Sides,
  methodsWith: MethodsWith = () => [],
): Change[] {
  const said = new Map<string, Set<string>>();
  const changes: Change[] = [];
  const pairs = [...before.operations.values()]
    .map((from) => [from, after.operations.get(from.key)] as const)
    .sort(
      ([{ facts: a }], [{ facts: b }]) => Number(a.kind === "mount") - Number(b.kind === "mount"),
    );
  for (const [from, to] of pairs) {
    if (!to) continue;
    const told = new Set<string>();
    const base = to.facts.kind === "mount" ? said.get(to.facts.of ?? "") : undefined;
    for (const { verdict, place, what } of within(from, to, sides)) {
      told.add(`${place} ${what}`);
      const parameter = /^\((.+?)\)/.exec(place)?.[1];
      const inheriting =
        parameter && to.facts.kind === "method" ? methodsWith(to.name, parameter) : [];
      const subjects = [ownerOf(place, to, after), ...inheriting].map((name) => name + place);
      if (!base?.has(`${place} ${what}`)) changes.push(change(verdict, subjects, what));
    }
    said.set(to.name, told);
  }
  return changes;
}

/** A parameter of a mount is the mount's, not that of each operation below it. */
function ownerOf(place: string, { name, facts }: Endpoint, { mounts }: PublicApi): string {
  const parameter = /^\((.+?)\)/.exec(place)?.[1] ?? "";
  const owners = [...mounts.keys()].filter(
    (mount) => name.startsWith(`${mount}.`) && mounts.get(mount)!.query?.includes(parameter),
  );
  if (facts.kind !== "mount" || owners.length === 0) return name;
  return owners.reduce((a, b) => (a.length < b.length ? a : b));
}

interface Told {
  verdict: Verdict;
  place: string;
  what: string;
}

function* within(before: Endpoint, after: Endpoint, sides: Sides): Generator<Told> {
  const [old, now] = [before.operation, after.operation];
  yield* facts(before, after);
  if (!old.deprecated && now.deprecated) {
    yield { verdict: "additive", place: "", what: "becomes deprecated" };
  }
  const [free, freeNow] = [isFree(before, sides.before), isFree(after, sides.after)];
  if (free && !freeNow) yield { verdict: "breaking", place: "", what: "needs a token" };
  if (!free && freeNow) yield { verdict: "additive", place: "", what: "needs no token" };
  yield* parameters(before.parameters, after.parameters, sides);
  yield* body(before.body, after.body, sides);
  const [answer, answerNow] = [before, after].map(({ success }) => success[0]?.content);
  yield* contents(answer, answerNow, " (answer)", ANSWERED, sides);
}

function* facts({ facts: before }: Endpoint, { facts: after }: Endpoint): Generator<Told> {
  for (const fact of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [before, after].map((each) => JSON.stringify(own({ ...each }, fact)));
    if (IDENTITY.has(fact) || from === to) continue;
    const what = `${fact}: ${from ?? "none"} becomes ${to ?? "none"}`;
    yield { verdict: own(FACTS, fact) ?? "additive", place: "", what };
  }
}

function isFree({ operation }: Endpoint, { security = [] }: OpenApiDocument): boolean {
  const alternatives = operation.security ?? security;
  return alternatives.length === 0 || alternatives.some((each) => Object.keys(each).length === 0);
}

interface Demand {
  required?: boolean;
}

/** Of a parameter or a body: it comes, goes, becomes required or optional. */
function* demands(
  before: Demand | undefined,
  after: Demand | undefined,
  place: string,
  noun = "",
): Generator<Told> {
  const [was, is] = [before?.required ?? false, after?.required ?? false];
  const verdict = is ? "breaking" : "additive";
  const needed = is ? "required" : "optional";
  if (!after) yield { verdict: "breaking", place, what: `${noun}is removed` };
  else if (!before) yield { verdict, place, what: `${noun}is added, ${needed}` };
  else if (was !== is) yield { verdict, place, what: `becomes ${needed}` };
}

function* parameters(before: Parameter[], after: Parameter[], sides: Sides): Generator<Told> {
  const named = (list: Parameter[]) =>
    new Map(
      list.filter((each) => each.in !== "path").map((each) => [`${each.in} ${each.name}`, each]),
    );
  const [old, now] = [named(before), named(after)];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(key), now.get(key)];
    const place = `(${(from ?? to)!.name})`;
    yield* demands(from, to, place, "parameter ");
    yield* schemas(from?.schema, to?.schema, place, SENT, sides);
  }
}

function* body(
  old: RequestBody | undefined,
  now: RequestBody | undefined,
  sides: Sides,
): Generator<Told> {
  if (!old && !now) return;
  yield* demands(old, now, "(body)");
  if (old && now) yield* contents(old.content, now.content, "(body)", SENT, sides);
}

function* contents(
  before: Content = {},
  after: Content = {},
  place: string,
  use: Use,
  sides: Sides,
): Generator<Told> {
  for (const type of Object.keys(after)) {
    if (!Object.hasOwn(before, type)) {
      yield { verdict: "additive", place, what: `may be ${type}` };
    }
  }
  for (const type of Object.keys(before)) {
    if (!Object.hasOwn(after, type)) {
      yield { verdict: "breaking", place, what: `is no longer ${type}` };
    }
  }
  yield* schemas(jsonSchema(before), jsonSchema(after), place, use, sides);
}

function* schemas(
  before: Schema | undefined,
  after: Schema | undefined,
  at: string,
  use: Use,
  sides: Sides,
): Generator<Told> {
  if (!before || !after) return;
  for (const { effect, place, what } of differences(before, after, sides)) {
    yield { verdict: verdictOf(effect, use), place: `${at}${place}`, what };
  }
}
