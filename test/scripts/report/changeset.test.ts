import { expect, test } from "vitest";
import { change } from "../../../scripts/lib/report/change.js";
import { changeset } from "../../../scripts/lib/report/markdown.js";
import { type ChangeReport, review } from "../../../scripts/lib/report/report.js";

const none = { added: 0, removed: 0, renamed: 0 };

function report(step: ChangeReport["step"]): ChangeReport {
  return {
    baseline: "v1.2.2",
    step,
    counts: { operations: none, schemas: none },
    changes: [
      change("breaking", "run.reboot", "operation removed"),
      change("types", "Run.actId", "becomes optional"),
      change("additive", "run.get(fields)", "parameter is added, optional"),
      change("absorbed", "a", "70 operationIds changed upstream"),
    ],
    decisions: [],
    review: review([], { resources: {}, references: [], operations: {}, models: {} }),
  };
}

test("the change log says what concerns users, types under a heading of their own", () => {
  expect(changeset(report("major"), "a-client", "1.2.3")).toBe(`---
"a-client": major
---

The API's document has changed.

**Breaking**

- \`run.reboot\`: operation removed

**Types**

- \`Run.actId\`: becomes optional

**New**

- \`run.get(fields)\`: parameter is added, optional
`);
});

test("before 1.0.0 what is breaking is a minor release, and nothing is no release", () => {
  expect(changeset(report("major"), "a-client", "0.1.0")).toContain('"a-client": minor');
  expect(changeset(report("patch"), "a-client", "0.1.0")).toContain('"a-client": patch');
  expect(changeset(report("none"), "a-client", "0.1.0")).toBeUndefined();
});
