/**
 * `npm run check`: every check that needs no test. All of them run, whatever fails, and each failure
 * says what to do. `npm run check -- types style` runs only these.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface Check {
  readonly name: string;
  readonly command: string;
  readonly remedy: string;
  readonly telling?: boolean;
}

const checks: readonly Check[] = parse(
  readFileSync(new URL("checks.yaml", import.meta.url), "utf8"),
);

// Checks read what is in the folder; nothing of them asks the network.
const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

function run({ name, command, remedy, telling }: Check): boolean {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: "utf8", env });
  const secs = ((performance.now() - start) / 1000).toFixed(1);
  const passed = status === 0;
  console.log(`${passed ? "ok    " : "FAILED"} ${name} (${secs} s)`);
  if (!passed) console.log(`${stdout}${stderr}\n-> ${name}: ${remedy}\n`);
  else if (telling) console.log(stdout.trimEnd().replace(/^/gm, "       "));
  return passed;
}

const names = checks.map(({ name }) => name);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No check ${unknown.join(", ")}: ${names.join(", ")}.`);
  process.exit(2);
}

const chosen = checks.filter(({ name }) => asked.length === 0 || asked.includes(name));
const failed = chosen.filter((check) => !run(check)).map(({ name }) => name);
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
