import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validateWorkflow } from "@action-validator/core";
import { parse } from "yaml";

/** What is wrong with a GitHub workflow: against GitHub's schema, and an action that is not pinned by its full version tag. */
export function workflowProblems(text: string): string[] {
  const { errors } = validateWorkflow(text);
  const problems = errors.map((error) => JSON.stringify(error));
  for (const action of usesOf(parse(text))) {
    if (!/@v\d+\.\d+\.\d+$/.test(action)) problems.push(`${action} has no full version tag`);
  }
  return problems;
}

/** Every `uses`, wherever it stands. */
function usesOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "uses" ? [String(each)] : usesOf(each),
  );
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
