/**
 * `npx tsx examples/run.ts NAME` runs an example on a sandbox. On the platform an example runs by itself, with your token in
 * APIFY_TOKEN: `npx tsx examples/NAME.ts`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { startSandbox } from "apify-openapi-client/testing";
import { actors } from "./actors.js";
import { startSite } from "./site.js";

const parts = ["actors", "run", "site", "edge-handler", "next-route"];
const names = ["", "cookbook/"].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .map((file) => /^(.+)\.ts$/.exec(file)?.[1])
    .filter((name) => name !== undefined && !parts.includes(name))
    .map((name) => `${folder}${name}`),
);
const [name = ""] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(
    `Usage: npx tsx examples/run.ts NAME, where NAME is one of\n  ${names.join("\n  ")}`,
  );
  process.exit(2);
}

const sandbox = await startSandbox({ actors });
const site = await startSite();
const example = spawn(
  process.execPath,
  ["--import", "tsx", join(import.meta.dirname, `${name}.ts`)],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      APIFY_TOKEN: sandbox.token,
      APIFY_API_BASE_URL: sandbox.url,
      START_URL: site.url,
    },
  },
);
[process.exitCode] = await once(example, "exit");
site.close();
await sandbox.close();
