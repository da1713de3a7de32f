import { expect, test } from "vitest";
import { ExampleProject } from "./example-project.js";

test("the contract test of a project passes with the packed package", async () => {
  const project = new ExampleProject("contract-test", ["@stoplight", "vitest"]);
  expect(await project.test()).toMatchObject({ success: true, numPassedTests: 1 });
}, 120_000);
