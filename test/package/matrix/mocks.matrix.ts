import { delimiter, join } from "node:path";
import { expect, inject, test } from "vitest";
import { ExampleProject } from "../example-project.js";
import { runMockingExample } from "../mocking.js";
import { report, versionOf } from "./row.js";

const { project } = inject("consumer");
const installed = join(inject("runtimes"), "node_modules");
const node24 = join(installed, "node-24/bin/node");

/** The guide's example, the name by which it imports the tool, what is installed for it, and the Node.js that runs it. */
const tools = [
  { example: "nock", module: "nock", tool: "nock-13" },
  { example: "nock", module: "nock", tool: "nock-14" },
  { example: "nock", module: "nock", tool: "nock-15", node: node24 },
  { example: "msw", module: "msw", tool: "msw-2" },
  { example: "msw", module: "msw", tool: "msw-3", node: node24 },
  // It replaces the undici of this package, too.
  { example: "undici", module: "undici", tool: "undici-8", node: node24 },
];

test.for(tools)("the guide's example with $tool starts no run", async (row, it) => {
  const { example, module, tool, node } = row;
  report(it, "Mocks", { tool, version: versionOf(tool), example });
  const modules = { [module]: join(installed, tool) };
  expect(await runMockingExample(example, project, modules, node)).toBe("run-1");
});

test("the guide's contract test passes with the Prism that needs Node.js 24", async (it) => {
  const version = versionOf("@stoplight/prism-http-server");
  report(it, "Mocks", { tool: "prism", version, example: "contract-test" });
  const project = new ExampleProject("contract-test", ["vitest", join(installed, "@stoplight")]);
  const PATH = [join(installed, "node-24/bin"), process.env.PATH].join(delimiter);
  expect(await project.test({ PATH })).toMatchObject({ success: true, numPassedTests: 1 });
});
