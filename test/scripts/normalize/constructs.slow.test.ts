import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import type { Schema } from "../../../scripts/lib/openapi.js";
import { component, ref, typesOf } from "./constructs.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const NAMES = ["T", "constructor", "a-b"];

/** A schema, abstractly: its fields get names of their own, so that no part contradicts another one. */
type Node =
  | { kind: "value"; schema: Schema; values: unknown[] }
  | { kind: "nullable" | "list" | "map"; inner: Node }
  | { kind: "tuple"; first: Node[]; rest: Node | false }
  | { kind: "fields"; fields: [Node, boolean][]; beside: Beside; parts: Node[]; names?: string[] }
  | { kind: "component"; index: number; field: boolean };
type Beside = "allOf" | "anyOf" | "oneOf";

const value = (schema: Schema, ...values: unknown[]): Node => ({ kind: "value", schema, values });
const VALUES: Node[] = [
  value({ type: "string" }, "", "*/ \u2028 `"),
  value({ type: "number" }, 0, -1.5),
  value({ type: "boolean" }, true),
  value({ type: "null" }, null),
  value({ type: ["string", "null"] }, "a", null),
  value({ enum: ["*/", "`", 1, null, { a: [true] }] }, "*/", 1, null, { a: [true] }),
  value({ const: "constructor" }, "constructor"),
  value({ type: "object" }, {}, { any: 1 }),
  value({}, "x", 1),
];

/** Every level has fewer kinds to choose from, so that the trees stay small. */
function nodes(depth: number): fc.Arbitrary<Node> {
  const leaf = fc.oneof(
    fc.constantFrom(...VALUES),
    fc.record({
      kind: fc.constant("component" as const),
      index: fc.nat(NAMES.length - 1),
      field: fc.boolean(),
    }),
  );
  if (depth === 0) return leaf;
  const inner = nodes(depth - 1);
  return fc.oneof(
    leaf,
    fc.record({
      kind: fc.constantFrom("nullable" as const, "list" as const, "map" as const),
      inner,
    }),
    fc.record({
      kind: fc.constant("tuple" as const),
      first: fc.array(inner, { minLength: 1, maxLength: 2 }),
      rest: fc.oneof(fc.constant(false as const), inner),
    }),
    {
      weight: 3,
      arbitrary: fields(inner, fields(inner, fc.constant(value({ type: "object" }, {})))),
    },
  );
}

function fields(inner: fc.Arbitrary<Node>, part: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.record({
    kind: fc.constant("fields" as const),
    // One is required: TypeScript refuses what has nothing in common with fields that are all optional.
    fields: fc
      .tuple(inner, fc.array(fc.tuple(inner, fc.boolean()), { maxLength: 2 }))
      .map(([first, others]): [Node, boolean][] => [[first, true], ...others]),
    beside: fc.constantFrom<Beside>("allOf", "anyOf", "oneOf"),
    parts: fc.array(part, { maxLength: 2 }),
  });
}

/** The document of these components, and what makes values of the first one. */
class Construct {
  readonly schemas: Record<string, Schema>;
  readonly #roots: Node[];
  #count = 0;

  constructor(roots: Node[]) {
    this.#roots = structuredClone(roots);
    this.schemas = Object.fromEntries(
      NAMES.map((name, index) => [name, this.#schema(this.#roots[index]!)]),
    );
  }

  #schema(node: Node): Schema {
    switch (node.kind) {
      case "value":
        return node.schema;
      case "nullable":
        return { anyOf: [this.#schema(node.inner), { type: "null" }] };
      case "list":
        return { type: "array", items: this.#schema(node.inner) };
      case "map":
        return { type: "object", additionalProperties: this.#schema(node.inner) };
      case "tuple": {
        const prefixItems = node.first.map((each) => this.#schema(each));
        const items = node.rest === false ? false : this.#schema(node.rest);
        return { type: "array", prefixItems, minItems: prefixItems.length, items } as Schema;
      }
      case "component": {
        const name = NAMES[node.index]!;
        const root = this.#roots[node.index]!;
        const [field] = (root.kind === "fields" && root.names) || [];
        return node.field && field
          ? ref(`#/components/schemas/${name}/properties/${field.replace("/", "~1")}`)
          : component(name);
      }
      case "fields": {
        node.names = node.fields.map(
          () => `${this.#count % 5 === 0 ? "*/'" : "f"}${this.#count++}`,
        );
        const required = node.names.filter((_, index) => node.fields[index]![1]);
        return {
          type: "object",
          required,
          properties: Object.fromEntries(
            node.fields.map(([each], index) => [node.names![index], this.#schema(each)]),
          ),
          ...(node.parts.length > 0 && {
            [node.beside]: node.parts.map((each) => this.#schema(each)),
          }),
        };
      }
    }
  }

  /** A value that should fit; undefined where none is found. */
  value(pick: (count: number) => number, node: Node = this.#roots[0]!, depth = 0): unknown {
    if (depth > 5) return undefined;
    const inner = (each: Node) => this.value(pick, each, depth + 1);
    switch (node.kind) {
      case "value":
        return node.values[pick(node.values.length)];
      case "nullable":
        return pick(2) === 0 ? null : inner(node.inner);
      case "list":
        return [inner(node.inner)].filter((each) => each !== undefined);
      case "map": {
        const each = inner(node.inner);
        return each === undefined ? {} : { key: each };
      }
      case "tuple": {
        const rest = node.rest === false ? [] : [node.rest];
        return [...node.first, ...rest].map(inner);
      }
      case "component": {
        const root = this.#roots[node.index]!;
        const field = node.field && root.kind === "fields" ? root.fields[0] : undefined;
        return inner(field ? field[0] : root);
      }
      case "fields": {
        const parts =
          node.beside === "allOf"
            ? node.parts
            : node.parts.slice(pick(node.parts.length || 1)).slice(0, 1);
        const own = node.fields.map(([each, required], index) => [
          node.names![index],
          required || pick(2) === 0 ? inner(each) : undefined,
        ]);
        const fields = Object.fromEntries(own.filter(([, each]) => each !== undefined));
        return Object.assign(fields, ...parts.map((each) => inner(each)));
      }
    }
  }
}

/** The same value with one of its leaves of another type. */
function spoilt(value: unknown, pick: (count: number) => number): unknown {
  if (typeof value !== "object" || value === null) return typeof value === "string" ? 7 : "spoilt";
  const keys = Object.keys(value);
  if (keys.length === 0) return "spoilt";
  const key = keys[pick(keys.length)]!;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = spoilt(copy[key], pick);
  return copy;
}

/** TypeScript tells no values apart that fit several branches. */
const asAnyOf = (schemas: object) =>
  JSON.parse(JSON.stringify(schemas).replaceAll('"oneOf":', '"anyOf":'));

function validator(schemas: object): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.compile({ components: { schemas }, ...component("T") }) as (value: unknown) => boolean;
}

test("types of what OpenAPI allows accept what its schemas accept, and nothing else", () => {
  const modules = new Map<string, string>();
  const counts = { documents: 0, refused: 0, accepted: 0, rejected: 0 };
  const node = nodes(3);
  let seed = 1;
  const pick = (count: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % count;
  };
  for (const roots of fc.sample(fc.tuple(node, node, node), { numRuns: 150, seed: 22 })) {
    const construct = new Construct(roots);
    const { schemas } = construct;
    counts.documents++;
    let types: string;
    try {
      types = typesOf(schemas);
    } catch (error) {
      expect((error as Error).message).toMatch(
        /^what it says is not understood:\n- #\/.*consists of itself/,
      );
      counts.refused++;
      continue;
    }
    const lines: string[] = [];
    const [strict, loose] = [validator(schemas), validator(asAnyOf(schemas))];
    for (let sample = 0; sample < 6; sample++) {
      const good = construct.value(pick);
      if (good === undefined) continue;
      // As a type: a value written in place is checked for surplus fields, which schemas allow.
      const line = (each: unknown) =>
        `export const v${lines.length}: T = null as unknown as ${JSON.stringify(each).replaceAll("\u2028", "\\u2028")};\n`;
      if (strict(good)) lines.push(line(good));
      const bad = spoilt(good, pick);
      if (!loose(bad)) lines.push(`// @ts-expect-error\n${line(bad)}`);
    }
    counts.rejected += lines.filter((each) => each.startsWith("//")).length;
    counts.accepted += lines.filter((each) => !each.startsWith("//")).length;
    modules.set(
      join(ROOT, `constructs/${modules.size}.ts`),
      `${types}\n${lines.join("")}\n// ${JSON.stringify(schemas)}`,
    );
  }
  expect(problemsOf(modules)).toEqual([]);
  console.log(JSON.stringify(counts));
  expect(Math.min(counts.accepted, counts.rejected)).toBeGreaterThan(150);
}, 240_000);

function problemsOf(modules: ReadonlyMap<string, string>): string[] {
  const options = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
    exactOptionalPropertyTypes: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, version) => {
    const text = modules.get(file);
    return text === undefined
      ? getSourceFile(file, version)
      : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file?.text.slice(0, start).split("\n").length ?? 0;
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${message}\n${file?.text
      .split("\n")
      .slice(line - 1, line + 1)
      .join("\n")}\n${file?.text}`;
  });
}
