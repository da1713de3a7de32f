import { type Document, type Endpoint, endpoints, type Facts } from "../endpoints.js";
import type { MethodsWith } from "../generate/public-methods.js";
import { type Content, jsonSchema, type OpenApiDocument, own, type Schema } from "../openapi.js";
import type { MountRow } from "../spec-files.js";
import { type Change, change, type Use, type Verdict, verdictOf } from "./change.js";
import { differences, type Sides } from "./compare-schemas.js";

/** A normalized document, as the users of the client meet it. */
export interface PublicApi {
  document: OpenApiDocument;
  operations: ReadonlyMap<string, Endpoint>;
  /** By public name (`actor.lastRun`), where else a resource can be reached, and what such a way takes itself. */
  mounts: ReadonlyMap<string, MountRow>;
}

export function publicApi(document: OpenApiDocument): PublicApi {
  const { "x-client-resources": resources = {} } = document as Partial<Document>;
  const mounts = Object.values(resources).flatMap(({ mounts = {} }) => Object.entries(mounts));
  const operations = endpoints(document).map((each): [string, Endpoint] => [each.key, each]);
  return { document, operations: new Map(operations), mounts: new Map(mounts) };
}

const isMethod = ({ facts }: Endpoint) => facts.kind === "method";
const methodsOf = ({ operations }: PublicApi) =>
  new Map([...operations.values()].filter(isMethod).map((each) => [each.name, each]));
const WAYS = { method: "", mount: "", alias: ", raw only", none: ", raw only" };

export interface NameCounts {
  added: number;
  removed: number;
  renamed: number;
}

/** Operations that came, went, or are called otherwise now. */
export function nameChanges(
  before: PublicApi,
  after: PublicApi,
): { counts: NameCounts; changes: Change[] } {
  const [had, has] = [methodsOf(before), methodsOf(after)];
  const counts = { added: 0, removed: 0, renamed: 0 };
  const changes: Change[] = [];
  for (const { key, name, facts } of after.operations.values()) {
    if (before.operations.has(key)) continue;
    counts.added++;
    // A method that moved is told where it left.
    if (facts.kind === "method" && had.has(name)) continue;
    changes.push(change("additive", name, `operation added: \`${key}\`${WAYS[facts.kind]}`));
  }
  for (const [key, from] of before.operations) {
    const to = after.operations.get(key);
    const name = from.name;
    if (!to) {
      counts.removed++;
      const moved = isMethod(from) ? has.get(name)?.key : undefined;
      const gone = moved
        ? `for raw, \`${key}\` is \`${moved}\` now`
        : `operation removed: \`${key}\``;
      changes.push(change("breaking", name, gone));
    } else if (isMethod(from) && isMethod(to) && name !== to.name) {
      counts.renamed++;
      changes.push(change("breaking", name, `renamed to \`${to.name}\``));
    } else if (!isMethod(from) && isMethod(to)) {
      changes.push(change("additive", to.name, `method of \`${key}\`, which only raw reached`));
    } else if (isMethod(from) && !isMethod(to)) {
      changes.push(change("breaking", name, `method removed; raw still reaches \`${key}\``));
    }
  }
  return { counts, changes };
}

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
      const parameter = /^\((.+?)\)/.exec(place)?.[1] ?? "";
      const inheriting =
        parameter && to.facts.kind === "method" ? methodsWith(to.name, parameter) : [];
      const subjects = [ownerOf(parameter, to, after), ...inheriting].map((name) => name + place);
      if (!base?.has(`${place} ${what}`)) changes.push(change(verdict, subjects, what));
    }
    said.set(to.name, told);
  }
  return changes;
}

/** A parameter of a mount is the mount's, not that of each operation below it. */
function ownerOf(parameter: string, { name, facts }: Endpoint, { mounts }: PublicApi): string {
  if (facts.kind !== "mount") return name;
  const owners = [...mounts].filter(
    ([mount, { query }]) => name.startsWith(`${mount}.`) && query?.includes(parameter),
  );
  return owners.map(([mount]) => mount).sort((a, b) => a.length - b.length)[0] ?? name;
}

interface Told {
  verdict: Verdict;
  place: string;
  what: string;
}

function* within(before: Endpoint, after: Endpoint, sides: Sides): Generator<Told> {
  yield* facts(before.facts, after.facts);
  if (!before.operation.deprecated && after.operation.deprecated) {
    yield { verdict: "additive", place: "", what: "becomes deprecated" };
  }
  const [free, freeNow] = [isFree(before, sides.before), isFree(after, sides.after)];
  if (free && !freeNow) yield { verdict: "breaking", place: "", what: "needs a token" };
  if (!free && freeNow) yield { verdict: "additive", place: "", what: "needs no token" };
  const [old, now] = [sent(before), sent(after)];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(key), now.get(key)];
    const place = `(${(from ?? to)!.name})`;
    yield* demands(from, to, place, "parameter ");
    yield* schemas(from?.schema, to?.schema, place, SENT, sides);
  }
  const [body, bodyNow] = [before.body, after.body];
  if (body ?? bodyNow) yield* demands(body, bodyNow, "(body)");
  if (body && bodyNow) yield* contents(body.content, bodyNow.content, "(body)", SENT, sides);
  const [answer, answerNow] = [before, after].map(({ success }) => success[0]?.content);
  yield* contents(answer, answerNow, " (answer)", ANSWERED, sides);
}

function* facts(before: Facts, after: Facts): Generator<Told> {
  for (const fact of Object.keys({ ...before, ...after }) as (keyof Facts)[]) {
    const [from, to] = [before[fact], after[fact]].map((value) => JSON.stringify(value));
    if (IDENTITY.has(fact) || from === to) continue;
    const what = `${fact}: ${from ?? "none"} becomes ${to ?? "none"}`;
    yield { verdict: own(FACTS, fact) ?? "additive", place: "", what };
  }
}

function isFree({ operation }: Endpoint, { security = [] }: OpenApiDocument): boolean {
  const alternatives = operation.security ?? security;
  return alternatives.length === 0 || alternatives.some((each) => Object.keys(each).length === 0);
}

/** The parameters other than those in the path. */
const sent = ({ parameters }: Endpoint) =>
  new Map(
    parameters
      .filter((each) => each.in !== "path")
      .map((each) => [`${each.in} ${each.name}`, each]),
  );

type Demand = { required?: boolean } | undefined;

/** Of a parameter or a body: it comes, goes, becomes required or optional. */
function* demands(before: Demand, after: Demand, place: string, noun = ""): Generator<Told> {
  const [was, is] = [before?.required ?? false, after?.required ?? false];
  const verdict = is ? "breaking" : "additive";
  const needed = is ? "required" : "optional";
  if (!after) yield { verdict: "breaking", place, what: `${noun}is removed` };
  else if (!before) yield { verdict, place, what: `${noun}is added, ${needed}` };
  else if (was !== is) yield { verdict, place, what: `becomes ${needed}` };
}

function* contents(
  before: Content = {},
  after: Content = {},
  place: string,
  use: Use,
  sides: Sides,
): Generator<Told> {
  for (const type of Object.keys({ ...after, ...before })) {
    if (!own(before, type)) yield { verdict: "additive", place, what: `may be ${type}` };
    if (!own(after, type)) yield { verdict: "breaking", place, what: `is no longer ${type}` };
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
