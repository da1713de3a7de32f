import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validateWorkflow } from "@action-validator/core";
import { parse } from "yaml";

interface Workflow {
  permissions?: Record<string, string>;
  jobs?: Record<string, { steps?: { uses?: string; with?: Record<string, unknown> }[] }>;
}

/**
 * What is wrong with a GitHub workflow: against GitHub's schema, an action that is not pinned by its commit, rights that all jobs
 * have beyond reading, and a checkout that leaves its token to the steps after it.
 */
export function workflowProblems(text: string): string[] {
  const { errors } = validateWorkflow(text);
  const problems = errors.map((error) => JSON.stringify(error));
  for (const [, action] of text.matchAll(/\buses:\s*(.+)$/gm)) {
    if (!/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action!)) {
      problems.push(`${action} is not pinned by its commit: name@<40 digits> # v1.2.3`);
    }
  }
  const { permissions, jobs = {} } = parse(text) as Workflow;
  if (JSON.stringify(permissions) !== '{"contents":"read"}') {
    problems.push("the permissions of all jobs are not `contents: read`: give others to one job");
  }
  for (const { uses, with: inputs } of Object.values(jobs).flatMap(({ steps = [] }) => steps)) {
    if (uses?.startsWith("actions/checkout@") && inputs?.["persist-credentials"] !== false) {
      problems.push(`${uses} keeps its token: set \`persist-credentials: false\``);
    }
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("../.github/workflows/", import.meta.url));
  for (const name of readdirSync(folder)) {
    for (const problem of workflowProblems(readFileSync(folder + name, "utf8"))) {
      console.error(`.github/workflows/${name}: ${problem}`);
      process.exitCode = 1;
    }
  }
}
