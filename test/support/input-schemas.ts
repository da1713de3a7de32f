import { createHash } from "node:crypto";
import { Random } from "../../src/testing/sandbox/random.js";

type Json = Readonly<Record<string, unknown>>;

/** A field of an input schema, and values to try in it. */
interface FieldCase {
  readonly field: Json;
  readonly values: readonly unknown[];
}

const described = (field: Json): Json => ({ title: "Title", description: "Text.", ...field });
const schemaOf = (properties: Json, more: Json = {}): Json => ({
  title: "Input",
  type: "object",
  schemaVersion: 1,
  properties,
  ...more,
});

const key = "A".repeat(344);
const encryptedText = `ENCRYPTED_VALUE:${key}:c2VjcmV0`;
const encryptedJson = (hash: string) => `ENCRYPTED_JSON:${hash}${key}:c2VjcmV0`;
const proxies = [
  { useApifyProxy: true },
  { useApifyProxy: true, apifyProxyGroups: null, apifyProxyCountry: "CZ" },
  { useApifyProxy: true, apifyProxyCountry: "XX" },
  { useApifyProxy: true, apifyProxyGroups: ["RESIDENTIAL"] },
  { useApifyProxy: false, apifyProxyCountry: "CZ" },
  { useApifyProxy: false },
  { proxyUrls: ["http://me:pw@proxy.example:8000"] },
  { proxyUrls: ["proxy.example"] },
  { proxyUrls: [] },
  { proxyUrls: [7] },
  {},
];
const sources = [
  [],
  [{ url: "https://example.com" }],
  [{ url: "a.b" }],
  [{ url: "http://a.example", method: "POST", userData: { label: "x" } }, { url: "ftp://x" }],
  [{ requestsFromUrl: "https://example.com/list.txt" }],
  [{ requestsFromUrl: "list.txt" }],
  ["https://example.com"],
  [null],
  [{}],
];
const limit = described({ type: "integer", default: 10, minimum: 1 });
const nested = { type: "object", properties: { limit, name: described({ type: "string" }) } };
const secretList = { type: "array", editor: "json", isSecret: true };

/** The hash of a field as `@apify/input_secrets` 1.2.60 puts it into encrypted values: its facts without those of the form. */
const hashOf = (field: Json) =>
  createHash("sha256").update(JSON.stringify(field)).digest("hex").slice(0, 10);

/** One for each kind of field; `required` and `nullable` are varied by `inputCases`. */
const fields: readonly FieldCase[] = [
  { field: { type: "string", editor: "textfield" }, values: ["", "text"] },
  { field: { type: "string", editor: "textfield", pattern: "^a\\-b$" }, values: ["a-b", "ab"] },
  {
    field: { type: "string", editor: "textarea", minLength: 2, maxLength: 4 },
    values: ["a", "ab", "abcde"],
  },
  {
    field: { type: "string", editor: "select", enum: ["a", "b"] },
    values: ["a", "c", null],
  },
  { field: { type: "string", editor: "datepicker" }, values: ["2026-01-01", "never"] },
  { field: { type: "string", editor: "javascript" }, values: ["() => 1", "("] },
  { field: { type: "string", editor: "textfield", default: "x" }, values: ["y", null] },
  {
    field: { type: "string", editor: "textfield", isSecret: true },
    values: ["plain", encryptedText, encryptedJson("")],
  },
  { field: { type: "boolean" }, values: [true, false, "true", 0] },
  { field: { type: "boolean", default: true }, values: [false, null] },
  { field: { type: "integer", minimum: 0, maximum: 5 }, values: [0, 5, 6, -1, 1.5, "1"] },
  { field: { type: "number", minimum: 0 }, values: [0.5, -0.5, null] },
  { field: { type: "integer", default: 3 }, values: [1, "3"] },
  { field: { type: "object", editor: "proxy" }, values: proxies },
  {
    field: { type: "object", editor: "proxy", default: { useApifyProxy: true } },
    values: proxies,
  },
  { field: { type: "array", editor: "requestListSources" }, values: sources },
  { field: { type: "array", editor: "requestListSources", minItems: 1 }, values: sources },
  {
    field: { type: "array", editor: "globs" },
    values: [[{ glob: "https://a/*" }], ["https://a/*"]],
  },
  { field: { type: "array", editor: "pseudoUrls" }, values: [[{ purl: "https://a/[.*]" }], [1]] },
  {
    field: { type: "array", editor: "keyValue" },
    values: [[{ key: "a", value: "b" }], [{ key: 1 }]],
  },
  {
    field: { type: "array", editor: "stringList", uniqueItems: true, maxItems: 2 },
    values: [["a"], ["a", "a"], ["a", "b", "c"], "a"],
  },
  {
    field: {
      type: "array",
      editor: "select",
      items: { type: "string", enum: ["a", "b"], enumTitles: ["A", "B"] },
    },
    values: [["a"], ["c"], []],
  },
  {
    field: { type: "object", editor: "json", minProperties: 1, maxProperties: 2 },
    values: [{}, { a: 1 }, { a: 1, b: 2, c: 3 }, []],
  },
  {
    field: { ...nested, editor: "schemaBased", required: ["limit"] },
    values: [{}, { limit: 1 }, { limit: 0 }, { limit: 2, name: 3 }],
  },
  {
    field: { ...nested, editor: "schemaBased", additionalProperties: false },
    values: [{ other: 1 }, { name: "a" }],
  },
  {
    field: {
      type: "array",
      editor: "schemaBased",
      items: { type: "object", properties: nested.properties, required: ["name"] },
    },
    values: [[{}], [{ name: "a" }], [{ name: "a", limit: "1" }]],
  },
  {
    field: { type: "string", editor: "resourcePicker", resourceType: "dataset" },
    values: ["id", ["id"], {}],
  },
  {
    field: { type: "array", editor: "resourcePicker", resourceType: "keyValueStore" },
    values: [["id"], "id", [1], [], { id: 1 }],
  },
  {
    field: secretList,
    values: [
      ["plain"],
      encryptedJson(""),
      encryptedJson(`${hashOf({ isSecret: true, type: "array" })}:`),
      encryptedJson("0123456789:"),
      encryptedText,
      "text",
    ],
  },
  {
    field: { type: ["string", "integer", "array"], editor: "json" },
    values: ["a", 1, ["a"], 1.5, {}],
  },
];

const anything = [null, "", "text", 0, 1, true, [], {}, [[]], { url: "a" }, "https://example.com"];

/** An Actor's input schema, and inputs for it. */
export interface InputCase {
  readonly schema: Json;
  readonly inputs: readonly Json[];
}

/** One schema for each kind of field, the kind beside two others; the same from the same seed. */
export function inputCases(seed: number, inputsEach: number): InputCase[] {
  const random = new Random(seed);
  const one = <T>(list: readonly T[]) => list[Math.floor(random.next() * list.length)] as T;
  return fields.map((main, index) => {
    const cases = { main, second: one(fields), third: one(fields) };
    const entries = Object.entries(cases).map(([name, { field }]) => {
      const nullable = random.next() < 0.3 && !Array.isArray(field.type) ? { nullable: true } : {};
      return [name, described({ ...field, ...nullable })] as const;
    });
    const required = entries.map(([name]) => name).filter(() => random.next() < 0.4);
    const urls = [
      "https://apify.com/schemas/v1/input.json",
      "http://json-schema.org/draft-07/schema#",
    ];
    const schema = schemaOf(Object.fromEntries(entries), {
      ...(required.length > 0 && { required }),
      ...(index % 2 === 0 && { $schema: one(urls) }),
      ...(index % 3 === 0 && { additionalProperties: false }),
    });
    const value = ({ values }: FieldCase) => one(random.next() < 0.92 ? values : anything);
    const input = () => {
      const given = Object.entries(cases).filter(() => random.next() < 0.8);
      const other = random.next() < 0.1 ? { other: one(anything) } : {};
      return { ...Object.fromEntries(given.map(([name, each]) => [name, value(each)])), ...other };
    };
    return { schema, inputs: Array.from({ length: inputsEach }, input) };
  });
}
