/**
 * Runs the flows of a file in the folder of a project and prints what each came to, a line each:
 * `node run-flows.mjs flows.mjs`. A flow gets what the test passes in FLOWS.
 */
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const context = JSON.parse(process.env.FLOWS ?? "{}");
const { flows } = await import(pathToFileURL(process.argv[2]));

/** Without what differs from run to run. */
function told(value) {
  const text = JSON.stringify(value ?? null)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?/g, "<time>")
    .replace(/\b[A-Za-z0-9]{17}\b/g, "<id>")
    .replace(/("(?:runTimeSecs|durationMillis|computeUnits)\\?":)[\d.]+/g, "$10")
    .replace(/\b\d+(?:\.\d+)?s\b/g, "<span>")
    .replace(/\b\d\d:\d\d:\d\d\b/g, "<clock>")
    .replace(/127\.0\.0\.1:\d+/g, "<host>");
  return JSON.parse(text);
}

for (const [name, flow] of Object.entries(flows)) {
  let outcome;
  try {
    outcome = { value: told(await flow(context)) };
  } catch (error) {
    outcome = { error: `${error?.name}: ${error?.message}` };
  }
  writeSync(3, `${JSON.stringify({ name, ...outcome })}\n`);
}
process.exit();
