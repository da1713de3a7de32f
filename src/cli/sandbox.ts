import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type ActorFunction, type SandboxOptions, startSandbox } from "../testing/index.js";

const usage = `Usage: apify-openapi-client sandbox [OPTIONS]

  --port N                 where to listen; default 4010
  --host ADDRESS           the address to listen on; default 127.0.0.1
  --token TEXT             the API token of the account "me"; default sandbox-token
  --actors FILE            a module whose default export is { "username/name": function or definition }
  --seed N                 IDs follow from it; default 1
  --rate-limits            refuse what comes too fast, as the API does
  --webhook-ports N,N      the ports of this machine that webhooks may call, or any; default none
  --allowed-hosts A,B      the names by which containers reach it, such as host.docker.internal
  --allowed-origins A,B    the pages that may use it, such as http://localhost:3000; * for all
  --help

Each run of an Actor calls its function with one object:

  input                    the input: JSON parsed, text as a string, other bytes as they are
  dataset, store, queue    clients of the run's default dataset, key-value store and request queue
  client                   an ApifyClient for everything else
  run                      the run as it stood when it started
  log(text)                adds a message to the log
  setStatus(text)          sets the status message
  signal                   an AbortSignal: aborted when the run is to stop
  endSignal                an AbortSignal: aborted when the run has ended, whether or not it has stopped

What the function returns becomes the record OUTPUT; if it throws, the run fails. A definition is { run: function, input: schema,
dataset: schema }, with isPublic, title or description; with { command: ["node", "main.js"] } instead of a function the Actor is
a program. For example, actors.ts:

  import type { ActorFunction } from "apify-openapi-client/testing";

  const scraper: ActorFunction = async ({ input, dataset, log }) => {
    log(\`Scraping \${input.url}\`);
    await dataset.pushItems({ url: input.url });
  };
  export default { "me/scraper": scraper };`;

/** An Actor for a sandbox without a file of Actors. */
const helloWorld: ActorFunction = async ({ input, dataset, log }) => {
  log("Hello from the sandbox");
  await dataset.pushItems({ message: "Hello, world", input: input ?? null });
  return { message: "Hello, world" };
};

/** Runs a sandbox until the process receives a signal. */
export async function sandbox(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string" },
      token: { type: "string", default: "sandbox-token" },
      actors: { type: "string" },
      seed: { type: "string" },
      "rate-limits": { type: "boolean", default: false },
      "webhook-ports": { type: "string" },
      "allowed-hosts": { type: "string" },
      "allowed-origins": { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const named = list(values["webhook-ports"]);
  const isAny = named[0] === "any" && named.length === 1;
  const ports = isAny ? "any" : named.map((each) => number("webhook-ports", each, 65_535));
  const started = await startSandbox({
    port: number("port", values.port, 65_535),
    host: values.host,
    token: values.token,
    seed: values.seed === undefined ? undefined : number("seed", values.seed),
    rateLimits: values["rate-limits"],
    webhookPorts: ports,
    allowedHosts: list(values["allowed-hosts"]),
    allowedOrigins: list(values["allowed-origins"]),
    actors: { "apify/hello-world": helloWorld, ...(await actorsIn(values.actors)) },
  });
  const names = Array.from(started.state.actors, ({ info }) => `${info.username}/${info.name}`);
  console.log(`Sandbox at ${started.url}, token "${started.token}". Actors: ${names.join(", ")}`);
  console.log(`Use it with APIFY_API_BASE_URL=${started.url} APIFY_TOKEN=${started.token}`);
  const reached =
    named.length > 0 ? named.join(", ") : "none (name them: --webhook-ports 3000,8080)";
  console.log(`Ports of this machine that webhooks call: ${reached}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => started.close());
}

const list = (text = "") => text.split(",").filter((each) => each !== "");

export function number(name: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Error(`--${name} must be a whole number from 0 to ${most}, not "${text}".`);
}

async function actorsIn(file: string | undefined): Promise<SandboxOptions["actors"]> {
  if (file === undefined) return {};
  if (!existsSync(file)) throw new Error(`--actors ${file}: there is no such file.`);
  const { default: actors } = await import(pathToFileURL(resolve(file)).href).catch((error) => {
    if (error.code !== "ERR_UNKNOWN_FILE_EXTENSION") throw error;
    throw new Error(
      `Node.js ${process.versions.node} cannot load ${file}. Use Node.js 22.18 or newer for TypeScript, or npm install --save-dev tsx and NODE_OPTIONS="--import tsx".`,
    );
  });
  if (typeof actors !== "object" || actors === null) {
    throw new Error(`${file} must have a default export: { "username/name": function }.`);
  }
  return actors as NonNullable<SandboxOptions["actors"]>;
}
