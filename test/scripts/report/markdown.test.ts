import { expect, test } from "vitest";
import type { Finding } from "../../../scripts/lib/normalize/context.js";
import { change } from "../../../scripts/lib/report/change.js";
import { markdown } from "../../../scripts/lib/report/markdown.js";
import { type ChangeReport, review } from "../../../scripts/lib/report/report.js";

const operations = { resources: {}, references: [], operations: {}, models: {} };

function report(parts: Partial<ChangeReport> = {}, findings: Finding[] = []): string {
  return markdown(
    {
      baseline: "v1.2.0",
      step: "minor",
      counts: {
        operations: { added: 1, removed: 0, renamed: 0 },
        schemas: { added: 0, removed: 0, renamed: 0 },
      },
      changes: [],
      decisions: [],
      review: review(findings, operations),
      ...parts,
    },
    { origin: "https://docs.example.com/openapi.json", version: "v2", outcome: "it has changed." },
  );
}

test("says where from, what to release, and how much has changed", () => {
  expect(report()).toBe(`# Change report

https://docs.example.com/openapi.json, v2: it has changed.

Compared with v1.2.0.

Proposed release: **minor**

- 1 operation added, 0 removed, 0 renamed for users
- 0 schemas added, 0 removed, 0 renamed
- what upstream renamed is not known: spec/upstream.json is missing
- rows below: 0 breaking, 0 additive, 0 invisible

## Repairs

- 0 hit

## Additions

- 0 hit
`);
});

test("names everything that changed, and gives examples of what was absorbed", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const text = report({
    changes: [
      { ...change("additive", "", "is added, optional"), subjects: ids },
      { ...change("absorbed", "", "5 operationIds changed upstream"), subjects: ids },
    ],
  });
  expect(text).toContain("## Additive (minor)\n\n- `a`, `b`, `c`, `d`, `e`: is added, optional");
  expect(text).toContain(
    "## Invisible\n\n- 5 operationIds changed upstream (`a`, `b`, `c`, 2 more)",
  );
});

test("lists what findings ask for, each under its heading", () => {
  const finding = (kind: Finding["kind"], level: Finding["level"], subject: string): Finding => ({
    kind,
    level,
    subject,
    detail: "because",
  });
  const text = report({}, [
    finding("operation without row", "review", "GET /v2/new"),
    finding("row without operation", "review", "GET /v2/old"),
    finding("repair hit", "note", "one"),
    finding("repair already right", "review", "two"),
    finding("repair target gone", "error", "three"),
    finding("addition caught up", "review", "four"),
    finding("addition caught up", "note", "kept for older documents"),
    finding("addition target gone", "error", "five"),
    finding("source does not fit", "error", "src/client.ts:7"),
    finding("mount lags", "review", "actor.lastRun origin"),
  ]);
  expect(text).toContain(
    "until this does\n\n- repair target gone: three (because)\n- addition target gone: five (because)\n" +
      "- src/client.ts:7 because\n",
  );
  expect(text).toContain("- `GET /v2/new` (below no resource): no row");
  expect(text).toContain("- GET /v2/old (because): its operation is gone");
  expect(text).toContain("- 1 hit\n- no longer needed, upstream is right: two");
  expect(text).toContain("- its target is gone: three");
  expect(text).toContain("- upstream has caught up: four");
  expect(text).not.toContain("kept for older documents");
  expect(text).toContain("## Wants a look\n\n- review mount lags: actor.lastRun origin (because)");
});

test("fits into the body of a pull request", () => {
  const changes = Array.from({ length: 5000 }, (_, index) =>
    change("additive", `Model${index}.field`, `is added (${index})`),
  );
  const text = report({ changes });
  expect(text.length).toBeLessThan(65_000);
  expect(text).toMatch(/… and \d+ more lines: run `npm run spec:sync/);
});
