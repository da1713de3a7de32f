import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { runMockingExample } from "../mocking.js";
import { report, versionOf } from "./row.js";

const { project } = inject("consumer");
const installed = join(inject("runtimes"), "node_modules");

/** README's example, the name by which it imports the tool, what is installed for it, and the Node.js that runs it. */
const tools = [
  { example: "nock", module: "nock", tool: "nock-13" },
  { example: "nock", module: "nock", tool: "nock-14" },
  { example: "msw", module: "msw", tool: "msw" },
  // It replaces the undici of this package, too.
  {
    example: "undici",
    module: "undici",
    tool: "undici-8",
    node: join(installed, "node-24/bin/node"),
  },
];

test.for(tools)("README's example with $tool starts no run", async (row, it) => {
  const { example, module, tool, node } = row;
  report(it, "Mocks", { tool, version: versionOf(tool), example });
  const modules = { [module]: join(installed, tool) };
  expect(await runMockingExample(example, project, modules, node)).toBe("run-1");
});
