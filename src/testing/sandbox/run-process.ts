import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { constants } from "node:os";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { splitLines } from "../../resources/log-lines.js";
import { close, listen } from "../http.js";
import type { ActorCommand } from "./actor-function.js";

/** How long the output of a process that has ended may take: what it started and left may hold it open. */
const outputMillis = 1000;

/** What is killed with this process, if that ends without closing the sandbox. */
const alive = new Set<ChildProcess>();

function killAll(): void {
  for (const child of alive) killGroup(child);
}

/** Runs the process of a run: its output goes to the log, line by line. It and all that it started are killed by the signal. */
export async function runProcess(
  { command: [program, ...args], cwd, env: ownVariables }: ActorCommand,
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<number> {
  const child = spawn(program!, args, {
    cwd,
    env: { ...inherited(), ...variables, ...ownVariables },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that its children can be killed with it.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const kill = () => killGroup(child);
  signal.addEventListener("abort", kill);
  if (alive.size === 0) process.once("exit", killAll);
  alive.add(child);
  try {
    // What is cut off at the end is no error, nor that a program which did not start has none.
    const output = [child.stdout, child.stderr].map((stream) =>
      forward(stream, log).catch(() => {}),
    );
    const [code, killedBy] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    // A run is over with its process, as a container is.
    kill();
    await Promise.race([Promise.all(output), sleep(outputMillis, undefined, { ref: false })]);
    return code ?? 128 + constants.signals[killedBy!];
  } catch (error) {
    const reason = (error as Error).message;
    throw new Error(`The command of the Actor could not be started: ${reason}`, { cause: error });
  } finally {
    signal.removeEventListener("abort", kill);
    alive.delete(child);
    if (alive.size === 0) process.removeListener("exit", killAll);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Without what says of this process that it is itself a run, or who it is: none of it is meant for the program. */
function inherited(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !/^(?:ACTOR|APIFY)_/.test(name)));
}

async function forward(stream: Readable, log: (line: string) => void): Promise<void> {
  // Of endless output readline would make one text, until none can be that long.
  for await (const lines of splitLines(Readable.toWeb(stream) as ReadableStream<Uint8Array>)) {
    for (const line of lines) log(line);
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // Nothing of the group is left.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** A URL on which a process can listen: its port was free a moment ago. */
export async function freeUrl(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await close(server);
  return url;
}
