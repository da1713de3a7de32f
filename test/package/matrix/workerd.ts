import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** No compatibility flags: nothing of Node.js is there. */
const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
);
`;

/** Runs a program as a worker, asks it once, and gives its answer. */
export function askWorker(
  workerd: string,
  program: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<string> {
  return withWorker(workerd, program, folder, async (origin) => {
    const response = await fetch(`${origin}/?${new URLSearchParams(settings)}`);
    return response.text();
  });
}

/** Runs a program as a worker for as long as it is used. */
export async function withWorker<T>(
  workerd: string,
  program: string,
  folder: string,
  use: (origin: string) => Promise<T>,
): Promise<T> {
  await build({
    entryPoints: [program],
    outfile: join(folder, "worker.js"),
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "warning",
  });
  writeFileSync(join(folder, "config.capnp"), config);
  const server = spawn(workerd, ["serve", join(folder, "config.capnp"), "--control-fd=1"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const ended = once(server, "exit").then(([code]) => {
      throw new Error(`workerd ended with ${code}.`);
    });
    const [line] = await Promise.race([once(server.stdout, "data"), ended]);
    const { port } = JSON.parse(String(line));
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    server.kill();
  }
}
