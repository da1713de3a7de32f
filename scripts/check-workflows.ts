import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { workflowProblems } from "./lib/workflow-problems.js";

const FOLDER = fileURLToPath(new URL("../.github/workflows/", import.meta.url));

for (const name of readdirSync(FOLDER)) {
  for (const problem of workflowProblems(readFileSync(FOLDER + name, "utf8"))) {
    console.error(`.github/workflows/${name}: ${problem}`);
    process.exitCode = 1;
  }
}
