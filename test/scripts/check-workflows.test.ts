import { expect, test } from "vitest";
import { workflowProblems } from "../../scripts/check-workflows.js";

const CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";
const READ = "permissions: { contents: read }\n";

const workflow = (step: string, runs = "runs-on", permissions = READ) =>
  `on: push\n${permissions}jobs:\n  test:\n    ${runs}: ubuntu-latest\n    steps:\n      - ${step}\n`;
const checkout = (uses: string) => `uses: ${uses}\n        with: { persist-credentials: false }`;

test("a workflow that GitHub takes, with its actions by their commit, is fine", () => {
  expect(workflowProblems(workflow("run: npm test"))).toEqual([]);
  expect(workflowProblems(workflow(checkout(CHECKOUT)))).toEqual([]);
});

test("what GitHub does not know, and an action that may move, are problems", () => {
  expect(workflowProblems(workflow("run: npm test", "runs_on"))).toEqual([
    expect.stringContaining("runs_on"),
  ]);
  for (const name of ["actions/checkout@v5", "actions/checkout@v5.0.0", CHECKOUT.slice(0, 57)]) {
    expect(workflowProblems(workflow(checkout(name)))).toEqual([
      `${name} is not pinned by its commit: name@<40 digits> # v1.2.3`,
    ]);
  }
});

test("an action is found however it is written", () => {
  for (const step of ['"uses": actions/checkout@v5', "{ uses: actions/checkout@v5 }"]) {
    expect(workflowProblems(workflow(step))).toContainEqual(
      "actions/checkout@v5 is not pinned by its commit: name@<40 digits> # v1.2.3",
    );
  }
  expect(workflowProblems(workflow(`uses: ${CHECKOUT.replace("actions", "Actions")}`))).toEqual([
    expect.stringContaining("keeps its token"),
  ]);
});

test("a token for every step, and every right for a job, are problems", () => {
  const token = `runs-on: ubuntu-latest\n    env: { GH_TOKEN: '\${{ github.token }}' }\n    name`;
  expect(workflowProblems(workflow("run: npm test", token))).toEqual([
    expect.stringContaining("every step of a job gets a token by `env`"),
  ]);
  const rights = "permissions: write-all\n    runs-on";
  expect(workflowProblems(workflow("run: npm test", rights))).toEqual([
    "a job has write-all: name the rights that it needs",
  ]);
});

test("so are rights that all jobs have, and a checkout that keeps its token", () => {
  const problem = expect.stringContaining("the permissions of all jobs are not `contents: read`");
  for (const permissions of ["", "permissions: write-all\n", "permissions: { issues: write }\n"]) {
    expect(workflowProblems(workflow("run: npm test", "runs-on", permissions))).toEqual([problem]);
  }
  expect(workflowProblems(workflow(`uses: ${CHECKOUT}`))).toEqual([
    expect.stringContaining("keeps its token: set `persist-credentials: false`"),
  ]);
});
