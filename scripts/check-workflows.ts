import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validateWorkflow } from "@action-validator/core";
import { parse } from "yaml";

interface Job {
  uses?: string;
  env?: unknown;
  permissions?: unknown;
  steps?: { uses?: string; with?: Record<string, unknown> }[];
}

interface Workflow {
  env?: unknown;
  permissions?: unknown;
  jobs?: Record<string, Job>;
}

/**
 * What is wrong with a GitHub workflow: against GitHub's schema, an action that is not pinned by its commit, rights that all jobs
 * have beyond reading, a job with every right, and a token that steps get which do not need it, of a checkout or by `env`.
 */
export function workflowProblems(text: string): string[] {
  const { errors } = validateWorkflow(text);
  const problems = errors.map((error) => JSON.stringify(error));
  const { env, permissions, jobs = {} } = parse(text) as Workflow;
  const all = Object.values(jobs);
  const steps = all.flatMap(({ steps = [] }) => steps);
  const pinned = new Set(text.match(/[^\s"']+@[0-9a-f]{40}(?= # v\d+\.\d+\.\d+$)/gm));
  for (const { uses } of [...all, ...steps]) {
    if (uses !== undefined && !pinned.has(uses)) {
      problems.push(`${uses} is not pinned by its commit: name@<40 digits> # v1.2.3`);
    }
  }
  if (JSON.stringify(permissions) !== '{"contents":"read"}') {
    problems.push("the permissions of all jobs are not `contents: read`: give others to one job");
  }
  for (const { permissions: ofJob } of all) {
    if (typeof ofJob === "string")
      problems.push(`a job has ${ofJob}: name the rights that it needs`);
  }
  if (/secrets|github\.token/i.test(JSON.stringify([env, ...all.map((job) => job.env)]))) {
    problems.push("every step of a job gets a token by `env`: give it to the steps that need it");
  }
  for (const { uses, with: inputs } of steps) {
    if (/^actions\/checkout@/i.test(uses ?? "") && inputs?.["persist-credentials"] !== false) {
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
