import type { Media, OpenApiDocument, Parameter, Schema } from "../normalize/document.js";
import { type Change, change, type VerdictName } from "./change.js";
import { type Difference, differences, type Sides } from "./compare-schemas.js";
import { type Use, verdictOf } from "./effects.js";
import type { PublicOperation, Surface } from "./surface.js";

const SENT: Use = { sent: true, answered: false };
const ANSWERED: Use = { sent: false, answered: true };

/** Facts of operations.yaml that a signature or a type follows from; all others are behaviour. */
const FACTS: Record<string, VerdictName> = {
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
export function operationChanges(before: Surface, after: Surface, sides: Sides): Change[] {
  const said = new Map<string, Set<string>>();
  const changes: Change[] = [];
  const pairs = [...before.operations.values()]
    .map((from) => [from, after.operations.get(from.key)] as const)
    .sort(
      ([{ client: a }], [{ client: b }]) => Number(a.kind === "mount") - Number(b.kind === "mount"),
    );
  for (const [from, to] of pairs) {
    if (!to) continue;
    const told = new Set<string>();
    const base = to.client.kind === "mount" ? said.get(to.client.of ?? "") : undefined;
    for (const { verdict, place, what } of within(from, to, sides)) {
      told.add(`${place} ${what}`);
      const subject = `${ownerOf(place, to, after)}${place}`;
      if (!base?.has(`${place} ${what}`)) changes.push(change(verdict, subject, what));
    }
    said.set(to.name, told);
  }
  return changes;
}

/** A parameter of a mount is the mount's, not that of each operation below it. */
function ownerOf(place: string, { name, client }: PublicOperation, { mounts }: Surface): string {
  const parameter = /^\((.+?)\)/.exec(place)?.[1] ?? "";
  const owners = [...mounts.keys()].filter(
    (mount) => name.startsWith(`${mount}.`) && mounts.get(mount)!.query?.includes(parameter),
  );
  if (client.kind !== "mount" || owners.length === 0) return name;
  return owners.reduce((a, b) => (a.length < b.length ? a : b));
}

interface Told {
  verdict: VerdictName;
  place: string;
  what: string;
}

function* within(before: PublicOperation, after: PublicOperation, sides: Sides): Generator<Told> {
  const [old, now] = [before.operation, after.operation];
  yield* facts(before, after);
  if (!old.deprecated && now.deprecated) {
    yield { verdict: "additive", place: "", what: "becomes deprecated" };
  }
  yield* tokens(before, after, sides);
  yield* parameters(old.parameters ?? [], now.parameters ?? [], sides);
  yield* body(before, after, sides);
  const [answer, answerNow] = [answerOf(before), answerOf(after)];
  yield* mediaTypes(answer, answerNow, " (answer)");
  yield* schemas(jsonOf(answer), jsonOf(answerNow), " (answer)", ANSWERED, sides);
}

function* facts({ client: before }: PublicOperation, { client: after }: PublicOperation) {
  for (const fact of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [before[fact], after[fact]].map((value) => JSON.stringify(value));
    if (IDENTITY.has(fact) || from === to) continue;
    const what = `${fact}: ${from ?? "none"} becomes ${to ?? "none"}`;
    yield { verdict: FACTS[fact] ?? "additive", place: "", what } as Told;
  }
}

function* tokens(before: PublicOperation, after: PublicOperation, sides: Sides): Generator<Told> {
  const [free, freeNow] = [isFree(before, sides.before), isFree(after, sides.after)];
  if (free && !freeNow) yield { verdict: "breaking", place: "", what: "needs a token" };
  if (!free && freeNow) yield { verdict: "additive", place: "", what: "needs no token" };
}

function isFree({ operation }: PublicOperation, { security = [] }: OpenApiDocument): boolean {
  const alternatives = operation.security ?? security;
  return alternatives.length === 0 || alternatives.some((each) => Object.keys(each).length === 0);
}

function* parameters(before: Parameter[], after: Parameter[], sides: Sides): Generator<Told> {
  const named = (list: Parameter[]) =>
    new Map(
      list.filter((each) => each.in !== "path").map((each) => [`${each.in} ${each.name}`, each]),
    );
  const [old, now] = [named(before), named(after)];
  for (const [key, { name, required, schema }] of old) {
    const to = now.get(key);
    const place = `(${name})`;
    if (!to) {
      yield { verdict: "breaking", place, what: "parameter is removed" };
      continue;
    }
    if (!required && to.required) yield { verdict: "breaking", place, what: "becomes required" };
    if (required && !to.required) yield { verdict: "additive", place, what: "becomes optional" };
    yield* schemas(schema, to.schema, place, SENT, sides);
  }
  for (const [key, { name, required }] of now) {
    if (old.has(key)) continue;
    const verdict = required ? "breaking" : "additive";
    const what = `parameter is added, ${required ? "required" : "optional"}`;
    yield { verdict, place: `(${name})`, what };
  }
}

function* body(before: PublicOperation, after: PublicOperation, sides: Sides): Generator<Told> {
  const [old, now] = [before.operation.requestBody, after.operation.requestBody];
  const place = "(body)";
  if (!old && now) {
    const verdict = now.required ? "breaking" : "additive";
    yield { verdict, place, what: `is added, ${now.required ? "required" : "optional"}` };
  } else if (old && !now) {
    yield { verdict: "breaking", place, what: "is removed" };
  } else if (old && now) {
    if (!old.required && now.required) {
      yield { verdict: "breaking", place, what: "becomes required" };
    }
    if (old.required && !now.required) {
      yield { verdict: "additive", place, what: "becomes optional" };
    }
    yield* mediaTypes(old.content, now.content, place);
    yield* schemas(jsonOf(old.content), jsonOf(now.content), place, SENT, sides);
  }
}

type Content = Record<string, Media> | undefined;

function* mediaTypes(before: Content = {}, after: Content = {}, place: string): Generator<Told> {
  for (const type of Object.keys(after)) {
    if (!before[type]) yield { verdict: "additive", place, what: `may be ${type}` };
  }
  for (const type of Object.keys(before)) {
    if (!after[type]) yield { verdict: "breaking", place, what: `is no longer ${type}` };
  }
}

function* schemas(
  before: Schema | undefined,
  after: Schema | undefined,
  place: string,
  use: Use,
  sides: Sides,
): Generator<Told> {
  if (!before || !after) return;
  for (const each of differences(before, after, sides)) yield told(each, place, use);
}

function told({ effect, place, what }: Difference, at: string, use: Use): Told {
  return { verdict: verdictOf(effect, use), place: `${at}${place}`, what };
}

function answerOf({ operation }: PublicOperation): Content {
  const code = Object.keys(operation.responses).find((each) => each.startsWith("2"));
  return code === undefined ? undefined : operation.responses[code]?.content;
}

const jsonOf = (content: Content) => content?.["application/json"]?.schema;
