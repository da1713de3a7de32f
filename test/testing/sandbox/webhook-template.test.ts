import { WebhookPayloadTemplate } from "@apify/utilities";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTemplate, templateVariables } from "../../../src/testing/sandbox/webhook-template.js";

const context = {
  userId: "u1",
  createdAt: "2026-01-01T00:00:00.000Z",
  eventType: "ACTOR.RUN.SUCCEEDED",
  eventData: { actorId: "a1", actorTaskId: null },
  resource: {
    id: "r1",
    exitCode: 0,
    isOn: false,
    empty: "",
    tags: ["x", "y {{userId}}"],
    deep: {},
  },
};

/** What `@apify/utilities` 2.35.11 makes of a template; undefined if it refuses. */
function official(template: string, interpolateStrings: boolean): unknown {
  const allowed = new Set<string>(templateVariables);
  const parse = () =>
    WebhookPayloadTemplate.parse(template, allowed, context, { interpolateStrings });
  return outcome(parse);
}

function outcome(parse: () => unknown): unknown {
  try {
    // What is sent is JSON.
    return JSON.stringify(parse());
  } catch {
    return "refused";
  }
}

test.each([
  [
    '{"t":"run {{resource.id}}","code":{{resource.exitCode}}}',
    false,
    '{"t":"run {{resource.id}}","code":null}',
  ],
  ['{"t":"run {{resource.id}}","code":{{resource.exitCode}}}', true, '{"t":"run r1","code":null}'],
  [
    '{"a":"{{resource.exitCode}}","b":"{{resource.tags}}","c":"{{resource.none}}"}',
    true,
    '{"a":0,"b":["x","y {{userId}}"]}',
  ],
  [
    '{"{{userId}}":[{{resource.isOn}},{{resource.empty}},{{resource.tags.1}},{{userId.length}}]}',
    true,
    '{"{{userId}}":[null,null,"y u1",null]}',
  ],
  ['{"a":"{{none}}"}', false, '{"a":"{{none}}"}'],
  ['{"a":"{{none}}"}', true, "refused"],
  ['{"a":{{none}}}', false, "refused"],
  ['{"a":{{ userId }}}', false, "refused"],
  ['{"a":{{userId}', false, "refused"],
  ["{{resource}", false, "refused"],
  ["no JSON", false, "refused"],
  ["", false, "refused"],
  ["{{globals}}", false, "null"],
  [String.raw`{"a":"\\","b":{{userId}}}`, false, "refused"],
  [String.raw`{"b":{{userId}},"a":"\\"}`, false, String.raw`{"b":"u1","a":"\\"}`],
] as const)("%s is filled in as by @apify/utilities", (template, interpolate, filled) => {
  expect(official(template, interpolate)).toBe(filled);
  expect(outcome(() => parseTemplate(template, context, interpolate))).toBe(filled);
});

/** Parts of templates: sound ones, broken ones, and quotes and braces where they do harm. */
const path = fc
  .array(
    fc.constantFrom(...templateVariables, "id", "exitCode", "tags", "0", "deep", "nothing", "x"),
    { minLength: 1, maxLength: 3 },
  )
  .map((names) => names.join("."));
const variable = fc.oneof(
  { weight: 8, arbitrary: path.map((text) => `{{${text}}}`) },
  { weight: 1, arbitrary: fc.constantFrom("{{", "}}", "{{ userId }}", "{{}}", "{{{userId}}}") },
);
const text = fc
  .array(fc.oneof(variable, fc.constantFrom("a", " ", "é", '\\"', "\\n", "{", "}")), {
    maxLength: 4,
  })
  .map((parts) => `"${parts.join("")}"`);
const { template } = fc.letrec<{ template: string }>((tie) => ({
  template: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(variable, text, fc.constantFrom("1", "true", "null")),
    fc.array(tie("template"), { maxLength: 4 }).map((items) => `[${items.join(",")}]`),
    fc
      .array(fc.tuple(text, tie("template")), { maxLength: 4 })
      .map((pairs) => `{${pairs.map(([name, value]) => `${name}:${value}`).join(",")}}`),
  ),
}));

test("generated templates are filled in, or refused, as by @apify/utilities", () => {
  let filled = 0;
  fc.assert(
    fc.property(template, fc.boolean(), (generated, interpolate) => {
      const expected = official(generated, interpolate);
      if (expected !== "refused") filled++;
      expect(outcome(() => parseTemplate(generated, context, interpolate))).toBe(expected);
    }),
    { numRuns: 5000 },
  );
  expect(filled).toBeGreaterThan(1000);
});

test("the work grows with the length of a template", () => {
  const shapes: Record<string, (length: number) => string> = {
    variables: (length) => `[${"{{userId}},".repeat(length / 11)}1]`,
    "variables in a string": (length) => `"${"{{userId}}".repeat(length / 10)}"`,
    braces: (length) => "{".repeat(length),
    "spaces in a variable": (length) => `{{${" ".repeat(length)}`,
    "variables without an end": (length) => `"${"{{ ".repeat(length / 3)}"`,
    "open variables": (length) => "{{".repeat(length / 2),
    quotes: (length) => '"'.repeat(length),
    escapes: (length) => `"${'\\"'.repeat(length / 2)}`,
  };
  const cpu = (template: string) => {
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      outcome(() => parseTemplate(template, context, true));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.max(1000, Math.min(...times));
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const ratio = cpu(shape(640_000)) / cpu(shape(80_000));
    expect([name, ratio <= 16 || ratio]).toEqual([name, true]);
  }
});
