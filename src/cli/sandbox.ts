import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type ActorFunction, type SandboxOptions, startSandbox } from "../testing/index.js";

const usage = `Usage: apify-openapi-client sandbox [OPTIONS]

  --port N         where to listen on 127.0.0.1; default 4010
  --token TEXT     the API token of the account "me"; default sandbox-token
  --actors FILE    a module whose default export is { "username/name": function or definition }
  --seed N         IDs follow from it; default 1
  --rate-limits    refuse what comes too fast, as the API does`;

/** There is something to run without a file of one's own. */
const helloWorld: ActorFunction = async ({ input, dataset, log }) => {
  log("Hello from the sandbox");
  await dataset.pushItems({ message: "Hello, world", input: input ?? null });
  return { message: "Hello, world" };
};

/** Serves a sandbox until the process is told to end. */
export async function sandbox(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      token: { type: "string" },
      actors: { type: "string" },
      seed: { type: "string" },
      "rate-limits": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const started = await startSandbox({
    port: number("port", values.port, 65_535),
    token: values.token,
    seed: values.seed === undefined ? undefined : number("seed", values.seed),
    rateLimits: values["rate-limits"],
    actors: { "apify/hello-world": helloWorld, ...(await actorsIn(values.actors)) },
  });
  const names = Array.from(started.state.actors, ({ info }) => `${info.username}/${info.name}`);
  console.log(`Sandbox at ${started.url}, token "${started.token}". Actors: ${names.join(", ")}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => started.close());
}

export function number(name: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Error(`--${name} must be a whole number from 0 to ${most}, not "${text}".`);
}

async function actorsIn(file: string | undefined): Promise<SandboxOptions["actors"]> {
  if (file === undefined) return {};
  const { default: actors } = await import(pathToFileURL(resolve(file)).href);
  if (typeof actors !== "object" || actors === null) {
    throw new Error(`${file} must have a default export: { "username/name": function }.`);
  }
  return actors as NonNullable<SandboxOptions["actors"]>;
}
