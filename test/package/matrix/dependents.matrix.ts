import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { run } from "../consumer.js";
import {
  type Dependent,
  install,
  type Outcome,
  runFlows,
  typeErrors,
} from "../dependents/dependent.js";
import { report } from "./row.js";

/** Public packages at pinned versions, and what they need to be installed beside them. */
const dependents: readonly Dependent[] = [
  { name: "apify", packages: ["apify@3.7.2", "crawlee@3.18.1"], declared: "apify" },
  { name: "crawlee", packages: ["apify@3.7.2", "crawlee@3.18.1"], declared: "crawlee" },
  { name: "apify-cli", packages: ["apify-cli@1.10.0"], node22: true },
  {
    name: "@apify/actors-mcp-server",
    packages: ["@apify/actors-mcp-server@0.16.0"],
    node22: true,
    declared: "@apify/actors-mcp-server",
  },
  {
    name: "@langchain/community",
    packages: ["@langchain/community@1.1.29", "@langchain/core@1.4.0", "apify-client@2.25.0"],
    declared: "@langchain/community/document_loaders/web/apify_dataset",
  },
  { name: "@pipedream/apify", packages: ["@pipedream/apify@0.4.0"] },
  {
    name: "apify-orchestrator",
    packages: ["apify-orchestrator@0.9.0"],
    declared: "apify-orchestrator",
  },
  {
    name: "apify-test-tools",
    packages: ["apify-test-tools@0.9.0", "vitest@3.2.4"],
    declared: "apify-test-tools",
  },
  {
    name: "crawlee-one",
    packages: [
      "crawlee-one@2.0.4",
      "@sentry/node@7.120.3",
      "actor-spec@0.4.1",
      "apify-actor-config@1.0.3",
      "apify-client@2.25.0",
      "apify@3.7.2",
      "crawlee@3.18.1",
      "got-scraping@3.2.15",
      "joi@17.13.9",
    ],
    declared: "crawlee-one",
  },
];

const home = mkdtempSync(join(tmpdir(), "dependents-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The tarballs that stand for `apify-client`. */
async function replacements(): Promise<Readonly<Record<string, string>>> {
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", home];
  const { stdout } = await run("npm", [...pack, "./packages/apify-client-compat"]);
  const [{ filename }] = JSON.parse(stdout);
  return {
    "apify-client": `file:${join(home, filename)}`,
    "apify-openapi-client": `file:${inject("consumer").tarball}`,
  };
}

describe("packages that depend on apify-client", () => {
  test.for(dependents)(
    "$name works as before with apify-client replaced",
    { timeout: 1_800_000 },
    async (dependent, it) => {
      const folder = join(home, dependent.name.replace(/\W/g, "-"));
      const node = dependent.node22
        ? join(inject("runtimes"), "node_modules/node-22/bin/node")
        : process.execPath;
      await install(join(folder, "theirs"), dependent);
      await install(join(folder, "ours"), dependent, await replacements());
      const theirs = await runFlows(join(folder, "theirs"), dependent.name, node);
      const ours = await runFlows(join(folder, "ours"), dependent.name, node);
      const counted = (outcomes: readonly Outcome[]) =>
        String(outcomes.filter(({ error }) => error === undefined).length);
      report(it, "Dependents", {
        package: dependent.packages[0]!,
        flows: String(theirs.length),
        "as it is": counted(theirs),
        ours: counted(ours),
      });
      // What does not pass as it is says nothing about us.
      const passing = theirs.filter(({ error }) => error === undefined);
      expect(passing.length).toBeGreaterThanOrEqual(6);
      const names = new Set(passing.map(({ name }) => name));
      expect(ours.filter(({ name }) => names.has(name))).toEqual(passing);
      if (!dependent.declared) return;
      const [ofTheirs, ofOurs] = await Promise.all(
        ["theirs", "ours"].map((side) => typeErrors(join(folder, side), dependent.declared!)),
      );
      expect(ofOurs).toEqual(ofTheirs);
    },
  );
});
