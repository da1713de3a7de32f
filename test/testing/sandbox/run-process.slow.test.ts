import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "undici";
import { expect, test } from "vitest";
import { type ActorDefinition, ManualClock, startSandbox } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

/** An Actor whose program is this text. */
function program(text: string, more: object = {}): ActorDefinition {
  const cwd = mkdtempSync(join(tmpdir(), "actor-"));
  writeFileSync(join(cwd, "main.mjs"), text);
  return { command: [process.execPath, "main.mjs"], cwd, ...more };
}

/** Starts a process of its own, tells the IDs of both in the log, and goes on. */
const family = program(`
  import { spawn } from "node:child_process";
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
  console.log("pids", process.pid, child.pid);
  setInterval(() => {}, 1000);
`);

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function gone(pids: readonly number[]): Promise<void> {
  await expect.poll(() => pids.some(isAlive), { timeout: 10_000 }).toBe(false);
}

async function pidsIn(log: () => Promise<string | undefined>): Promise<number[]> {
  const text = () => log().then((log = "") => /pids (\d+) (\d+)/.exec(log));
  const [, ...pids] = (await expect.poll(text, { timeout: 10_000 }).toBeTruthy().then(text))!;
  return pids.map(Number);
}

test("a program is run with the variables of its run; what it prints is the log", async () => {
  const { client, sandbox } = await checkedSandbox({
    actors: {
      "me/program": program(
        `console.log("run", process.env.ACTOR_RUN_ID, process.env.MINE);
         console.error("two\\nlines");
         console.error("one\\u2028line");
         const { APIFY_TOKEN: token, APIFY_API_BASE_URL: url, ACTOR_DEFAULT_KEY_VALUE_STORE_ID: id } = process.env;
         const records = url + "/v2/key-value-stores/" + id + "/records/";
         const headers = { authorization: "Bearer " + token, "content-type": "application/json" };
         const input = await (await fetch(records + process.env.ACTOR_INPUT_KEY, { headers })).json();
         await fetch(records + "OUTPUT", { method: "PUT", headers, body: JSON.stringify({ input }) });`,
        { env: { MINE: "too" } },
      ),
    },
  });
  const run = await client.actor("me/program").call({ a: 1 });
  expect(run).toMatchObject({ status: "SUCCEEDED", exitCode: 0 });
  const log = await client.run(run.id).log().get();
  expect(log).toMatch(new RegExp(`^\\S+Z run ${run.id} too$`, "m"));
  expect(log).toMatch(/^\S+Z two\n\S+Z lines\n\S+Z one\u2028line$/m);
  expect(await client.run(run.id).keyValueStore().getRecord("OUTPUT")).toMatchObject({
    value: { input: { a: 1 } },
  });
  // As those of functions, its requests are not among the requests of the program under test.
  expect(sandbox.requests.filter(({ url }) => url.includes("records/INPUT"))).toEqual([]);
});

test("the exit code of the program is that of the run; a program that cannot be started fails it", async () => {
  const { client } = await checkedSandbox({
    actors: {
      "me/three": program("process.exitCode = 3;"),
      "me/killed": program('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000);'),
      "me/missing": { command: ["no-such-program"] },
    },
  });
  expect(await client.actor("me/three").call()).toMatchObject({ status: "FAILED", exitCode: 3 });
  expect(await client.actor("me/killed").call()).toMatchObject({ status: "FAILED", exitCode: 143 });
  expect(await client.actor("me/missing").call()).toMatchObject({
    status: "FAILED",
    statusMessage: expect.stringContaining("no-such-program"),
  });
});

test("an abort and a timeout kill the program and what it has started", async () => {
  const clock = new ManualClock();
  const { direct } = await checkedSandbox({ clock, actors: { "me/family": family } });
  const aborted = await direct.actor("me/family").start();
  const late = await direct.actor("me/family").start(undefined, { timeout: 60 });
  const pids = await pidsIn(() => direct.run(aborted.id).log().get());
  const latePids = await pidsIn(() => direct.run(late.id).log().get());
  await direct.run(aborted.id).abort();
  expect((await direct.run(aborted.id).waitForFinish()).status).toBe("ABORTED");
  await gone(pids);
  expect(latePids.every(isAlive)).toBe(true);
  clock.advance(60_000);
  expect((await direct.run(late.id).get())?.status).toMatch(/TIM/);
  await gone(latePids);
});

test("nothing is left when the sandbox is closed, nor when the program ends before what it started", async () => {
  const sandbox = await startSandbox({
    actors: {
      "me/family": family,
      "me/parent": program(`
        import { spawn } from "node:child_process";
        const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
        console.log("pids", process.pid, child.pid);
        process.exit(0);
      `),
    },
  });
  const client = sandbox.client();
  const parent = await client.actor("me/parent").call();
  expect(parent.status).toBe("SUCCEEDED");
  await gone(await pidsIn(() => client.run(parent.id).log().get()));
  const { id } = await client.actor("me/family").start();
  const pids = await pidsIn(() => client.run(id).log().get());
  await sandbox.close();
  await gone(pids);
});

test("a graceful abort and a migration reach the program through its WebSocket", async () => {
  const clock = new ManualClock();
  const { direct, sandbox } = await checkedSandbox({ clock, actors: { "me/family": family } });
  const { id } = await direct.actor("me/family").start();
  const firstPids = await pidsIn(() => direct.run(id).log().get());
  const url = sandbox.environment(id).ACTOR_EVENTS_WEBSOCKET_URL!;
  const listen = async () => {
    const socket = new WebSocket(url);
    const events: { name: string; createdAt: string; data?: object }[] = [];
    socket.addEventListener("message", ({ data }) => events.push(JSON.parse(data)));
    await once(socket, "open");
    return { socket, events, names: () => events.map(({ name }) => name) };
  };
  const first = await listen();
  await expect.poll(first.names).toEqual(["systemInfo"]);
  clock.advance(1000);
  await expect.poll(first.names).toEqual(["systemInfo", "systemInfo"]);
  expect(first.events[1]).toMatchObject({
    createdAt: new Date(clock.now()).toISOString(),
    data: { isCpuOverloaded: false, memTotalBytes: 2 ** 30 },
  });

  sandbox.migrate(id);
  await expect
    .poll(first.names)
    .toEqual([...["systemInfo", "systemInfo"], ...["migrating", "persistState"]]);
  clock.advance(10_000);
  await once(first.socket, "close");
  await gone(firstPids);
  await expect.poll(async () => (await direct.run(id).get())?.stats.migrationCount).toBe(1);

  const second = await listen();
  await direct.run(id).abort({ gracefully: true });
  await expect.poll(second.names).toEqual(["systemInfo", "aborting", "persistState"]);
  expect((await direct.run(id).get())?.status).toBe("ABORTING");
  const third = await listen();
  await expect.poll(third.names).toContain("aborting");
  third.socket.close();
  await once(third.socket, "close");
  clock.advance(30_000);
  await once(second.socket, "close");
  expect((await direct.run(id).get())?.status).toBe("ABORTED");
  await expect(sandbox.environment(id)).toMatchObject({ ACTOR_RUN_ID: id });
  const refused = new WebSocket(url);
  await once(refused, "error");
  await sleep(10);
});

test("output without line ends does not grow into one text, and comes in parts", async () => {
  const { client } = await checkedSandbox({
    actors: {
      "me/endless-line": program('process.stdout.write("x".repeat(3 * 2 ** 20) + "end");'),
    },
  });
  const run = await client.actor("me/endless-line").call();
  expect(run.status).toBe("SUCCEEDED");
  const log = (await client.run(run.id).log().get())!;
  const lines = log.split("\n").map((line) => line.replace(/^\S+Z /, ""));
  const printed = lines.filter((line) => /^(?:x+|end)$/.test(line));
  expect(printed.map(({ length }) => length)).toEqual([2 ** 20, 2 ** 20, 2 ** 20, 3]);
});

test("the token of a run's program cannot be guessed: IDs follow from the seed", async () => {
  const tokenOf = async () => {
    await using sandbox = await startSandbox({ actors: { "me/program": program("") } });
    const { id } = await sandbox.client().actor("me/program").start();
    const { APIFY_TOKEN: token } = sandbox.environment(id);
    expect(sandbox.environment(id).APIFY_TOKEN).toBe(token);
    expect(token).not.toContain(id);
    return [id, token];
  };
  const [[first, token], [second, other]] = [await tokenOf(), await tokenOf()];
  expect(first).toBe(second);
  expect(token).not.toBe(other);
});
