/**
 * `npm run check`: every check that needs no test. All of them run, whatever fails, and each failure
 * says what to do. `npm run check -- types style` runs only these.
 */
import { spawnSync } from "node:child_process";

interface Check {
  readonly name: string;
  readonly command: string;
  /** What to do when it fails. */
  readonly remedy: string;
  /** Its output is worth reading when all is well, too. */
  readonly telling?: boolean;
}

const checks: readonly Check[] = [
  { name: "types", command: "tsc -p tsconfig.json", remedy: "mend the types named above" },
  { name: "style", command: "biome ci --colors=off .", remedy: "run `npx biome check --write`" },
  {
    name: "generated",
    command: "tsx scripts/check-generated.ts",
    remedy: "run `npm run generate`; never edit generated/ by hand",
  },
  {
    name: "document",
    command: "tsx scripts/check-spec.ts",
    remedy: "bring spec/*.yaml or the repairs in scripts/lib in line with spec/openapi.json",
  },
  {
    name: "openapi",
    command: "redocly lint spec/openapi.json",
    remedy: "add or mend a repair in scripts/lib, then run `npm run spec:sync`",
  },
  {
    name: "workflows",
    command: "tsx scripts/check-workflows.ts",
    remedy: "mend the workflow as is said above",
  },
  {
    name: "reference",
    command: "typedoc --emit none",
    remedy: "document or export what is named above",
  },
  { name: "unused", command: "knip", remedy: "remove what nothing uses" },
  {
    name: "lines",
    command: "tsx scripts/line-counts.ts",
    remedy: "see the error above",
    telling: true,
  },
];

// Checks read what is in the folder; nothing of them asks the network.
const env = {
  ...process.env,
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

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

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No check ${unknown.join(", ")}: ${checks.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const chosen = checks.filter(({ name }) => asked.length === 0 || asked.includes(name));
const failed = chosen.filter((check) => !run(check)).map(({ name }) => name);
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
