import { expect, test } from "vitest";
import type { Schema } from "../../../scripts/lib/openapi.js";
import { differences } from "../../../scripts/lib/report/compare-schemas.js";
import { smallDocument } from "../normalize/small-document.js";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: "object",
  properties,
  required,
});
const string: Schema = { type: "string" };
const open = (...members: string[]): Schema => ({
  type: "string",
  enum: members,
  "x-client-open": true,
});

function told(
  before: Schema,
  after: Schema,
  schemas: [before: Record<string, Schema>, after: Record<string, Schema>] = [{}, {}],
  renamed: [string, string][] = [],
): string[] {
  const sides = {
    before: smallDocument({}, schemas[0]),
    after: smallDocument({}, schemas[1]),
    renamed: new Map(renamed),
  };
  return differences(before, after, sides).map(
    ({ place, effect, what }) => `${place}: ${effect}: ${what}`,
  );
}

test("equal schemas, and constraints that no type has, make no difference", () => {
  expect(told(object({ a: string }), object({ a: { type: "string", maxLength: 3 } }))).toEqual([]);
  expect(told({ type: "integer" }, { type: "number" })).toEqual([]);
});

test("fields come, go, become optional and required, at any depth", () => {
  const before = object({ a: string, b: string, list: { type: "array", items: object({}) } }, [
    "b",
  ]);
  const list = { type: "array", items: object({ c: string }, ["c"]) };
  expect(told(before, object({ b: string, list, d: string }, ["list"]))).toEqual([
    ".a: field removed: is removed",
    ".b: wider: becomes optional",
    ".list: narrower: becomes required",
    ".list[].c: required field added: is added, required",
    ".d: field added: is added, optional",
  ]);
});

test("null comes and goes, however it is written", () => {
  const nullable: Schema = { type: ["string", "null"] };
  const either: Schema = { anyOf: [string, { type: "null" }] };
  expect(told(string, nullable)).toEqual([": wider: becomes nullable"]);
  expect(told(nullable, string)).toEqual([": narrower: is never null"]);
  expect(told(nullable, either)).toEqual([]);
});

test("members of open enums are hints, those of closed ones count", () => {
  expect(told(open("A", "B"), open("B", "C"))).toEqual([
    ': hint added: may be "C"',
    ': hint removed: is no longer "A"',
  ]);
  expect(told({ enum: ["A"] }, { enum: ["B"] })).toEqual([
    ': wider: may be "B"',
    ': narrower: is no longer "A"',
  ]);
  expect(told(string, open("A"))).toEqual([
    // An open enum of one is closed in TypeScript, too.
    expect.stringContaining("hint added: string becomes"),
  ]);
});

test("types become wider, narrower or other ones", () => {
  expect(told(string, { type: ["string", "number"] })).toEqual([
    ": wider: string becomes string | number",
  ]);
  expect(told({ enum: ["A"] }, string)).toEqual([': wider: "A" becomes string']);
  expect(told(string, { enum: ["A"] })).toEqual([': narrower: string becomes "A"']);
  expect(told({}, string)).toEqual([": narrower: unknown becomes string"]);
  expect(told(string, {})).toEqual([": wider: string becomes unknown"]);
  expect(told(string, { type: "number" })).toEqual([": another: string becomes number"]);
  expect(told(string, object({ a: string }))).toEqual([
    ": another: string becomes an object of fields",
  ]);
});

test("unions gain and lose members", () => {
  const union = (...names: string[]): Schema => ({ oneOf: names.map(ref) });
  const schemas = { A: object({ a: string }), B: object({ b: string }), C: object({ c: string }) };
  expect(told(union("A", "B"), union("A", "B", "C"), [schemas, schemas])).toEqual([
    ": wider: may be C",
  ]);
  expect(told(union("A", "B"), union("A"), [schemas, schemas])).toEqual([
    ": narrower: is no longer B",
  ]);
});

test("one schema by another name is the same, another one is compared, and itself within ends", () => {
  const node = (name: string) => object({ next: ref(name) });
  const schemas: [Record<string, Schema>, Record<string, Schema>] = [
    { Old: node("Old") },
    { New: { ...node("New"), properties: { next: ref("New"), more: string } } },
  ];
  expect(told(ref("Old"), ref("New"), schemas, [["Old", "New"]])).toEqual([]);
  expect(told(ref("Old"), ref("New"), schemas)).toEqual([".more: field added: is added, optional"]);
});

test("a field becomes deprecated", () => {
  expect(told(string, { ...string, deprecated: true })).toEqual([
    ": deprecated: becomes deprecated",
  ]);
});
