import { expect, test } from "vitest";
import { workflowProblems } from "../../scripts/check-workflows.js";

const workflow = (step: string, runs = "runs-on") =>
  `on: push\njobs:\n  test:\n    ${runs}: ubuntu-latest\n    steps:\n      - ${step}\n`;

test("a workflow that GitHub takes, with its actions by full version tag, is fine", () => {
  expect(workflowProblems(workflow("run: npm test"))).toEqual([]);
  expect(workflowProblems(workflow("uses: actions/checkout@v5.0.0"))).toEqual([]);
});

test("what GitHub does not know, and an action that may move, are problems", () => {
  expect(workflowProblems(workflow("run: npm test", "runs_on"))).toEqual([
    expect.stringContaining("runs_on"),
  ]);
  expect(workflowProblems(workflow("uses: actions/checkout@v5"))).toEqual([
    "actions/checkout@v5 has no full version tag",
  ]);
});
