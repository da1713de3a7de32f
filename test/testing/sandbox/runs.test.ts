import { setTimeout as sleep } from "node:timers/promises";
import { ApifyRunTimeoutError, NotFoundError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { ManualClock } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";
import { actors, endless } from "./run-actors.js";

test("a run is READY, then RUNNING, then as its function ended", async () => {
  const { client } = await checkedSandbox({ actors });
  const started = await client.actor("me/collector").start({ count: 3 }, { memory: 256 });
  expect(started).toMatchObject({
    status: "READY",
    options: { build: "latest", memoryMbytes: 256, diskMbytes: 512, timeoutSecs: 3600 },
    buildNumber: "0.0.1",
    meta: { origin: "API" },
  });
  const run = await client.run(started.id).waitForFinish();
  expect(run).toMatchObject({ status: "SUCCEEDED", exitCode: 0, statusMessage: "Collected" });
  const seen: unknown[] = [];
  for await (const item of client.run(run.id).dataset().listItems()) seen.push(item);
  expect(seen).toEqual([{ index: 0 }, { index: 1 }, { index: 2 }]);
  const store = client.run(run.id).keyValueStore();
  expect(await store.getRecord("OUTPUT")).toMatchObject({ value: { count: 3 } });
  expect(await store.getRecord("INPUT")).toMatchObject({ value: { count: 3 } });
  expect(await store.getRecord("summary")).toMatchObject({ value: "3 items" });
});

test("a run fails when its function throws, and says why", async () => {
  const { client } = await checkedSandbox({ actors });
  const run = await client.actor("me/broken").call();
  expect(run).toMatchObject({ status: "FAILED", exitCode: 1, statusMessage: "no such page" });
  expect(await client.run(run.id).log().get()).toMatch(/^\d{4}-\S+Z Error: no such page$/m);
});

test("a function may throw anything, and set any status: its run ends", async () => {
  const bare = Object.create(null);
  const { client } = await checkedSandbox({
    actors: {
      "me/bare": () => {
        throw bare;
      },
      "me/status": ({ setStatus }) => setStatus(5n as unknown as string),
    },
  });
  expect(await client.actor("me/bare").call()).toMatchObject({
    status: "FAILED",
    statusMessage: "The Actor threw something that has no text.",
  });
  expect(await client.actor("me/status").call()).toMatchObject({
    status: "SUCCEEDED",
    statusMessage: "5",
  });
});

test("waitForFinish holds the answer, and gives it unfinished after its time", async () => {
  const clock = new ManualClock();
  const { client, sandbox } = await checkedSandbox({ actors, clock });
  const { id } = await client.actor("me/endless").start();
  const held = client.run(id).get({ waitForFinish: 30 });
  held.then(() => {});
  await sleep(100);
  expect(sandbox.state.runs.get(id)?.info.status).toBe("RUNNING");
  clock.advance(31_000);
  expect(await held).toMatchObject({ status: "RUNNING" });
});

test("a run is stopped by its timeout, by abort, and by a graceful abort that it takes up", async () => {
  const clock = new ManualClock();
  const { client } = await checkedSandbox({ actors, clock });
  const actor = client.actor("me/endless");
  const late = await actor.start(undefined, { timeout: 60 });
  await sleep(20);
  clock.advance(60_000);
  expect(await client.run(late.id).waitForFinish()).toMatchObject({
    status: "TIMED-OUT",
    stats: { durationMillis: 60_000 },
  });
  const hard = await actor.start();
  expect((await client.run(hard.id).abort()).status).toBe("ABORTING");
  expect((await client.run(hard.id).waitForFinish()).status).toBe("ABORTED");
  expect((await client.run(hard.id).abort()).status).toBe("ABORTED");
  const soft = await actor.start();
  await sleep(20);
  await client.run(soft.id).abort({ gracefully: true });
  expect((await client.run(soft.id).waitForFinish()).status).toBe("ABORTED");
});

test("a metamorph goes on as another Actor, in the same run", async () => {
  const { client } = await checkedSandbox({ actors });
  const { id } = await client.actor("me/endless").start({ first: true });
  await client.run(id).metamorph("me/second", { second: true });
  const run = await client.run(id).waitForFinish();
  expect(run).toMatchObject({
    status: "SUCCEEDED",
    metamorphs: [{ inputKey: "INPUT-METAMORPH-1", actorId: run.actId }],
  });
  expect(await client.run(id).keyValueStore().getRecord("OUTPUT")).toMatchObject({
    value: { input: { second: true }, id },
  });
});

test("a reboot starts the function anew, a resurrection the whole run", async () => {
  let executions = 0;
  const { client } = await checkedSandbox({
    actors: {
      "me/counter": (context) => (++executions === 1 ? endless(context) : executions),
    },
  });
  const { id } = await client.actor("me/counter").start();
  await sleep(20);
  expect(await client.run(id).reboot()).toMatchObject({
    status: "RUNNING",
    stats: { rebootCount: 1 },
  });
  expect((await client.run(id).waitForFinish()).status).toBe("SUCCEEDED");
  expect(await client.run(id).resurrect()).toMatchObject({
    status: "READY",
    finishedAt: null,
    stats: { resurrectCount: 1 },
  });
  await client.run(id).waitForFinish();
  expect(executions).toBe(3);
  await expect(client.run(id).reboot()).rejects.toMatchObject({ statusCode: 400 });
});

test("a run that fails is restarted on errors, three times a minute", async () => {
  const clock = new ManualClock();
  let executions = 0;
  let failing = true;
  const { client, sandbox } = await checkedSandbox({
    clock,
    actors: {
      "me/flaky": ({ store }) => {
        executions++;
        if (failing) throw new Error("no such page");
        return store.setRecord("done", { executions });
      },
      "me/program": { command: [process.execPath, "-e", "process.exit(7)"] },
    },
  });
  const actor = client.actor("me/flaky");
  expect(await actor.call()).toMatchObject({ status: "FAILED", stats: { restartCount: 0 } });
  const failed = await actor.call(undefined, { restartOnError: true });
  expect(failed).toMatchObject({
    status: "FAILED",
    statusMessage: "no such page",
    options: { restartOnError: true },
    stats: { restartCount: 3 },
  });
  expect(executions).toBe(1 + 4);
  expect(await client.run(failed.id).log().get()).toContain("is restarted");
  expect(sandbox.environment(failed)).toMatchObject({ ACTOR_RESTART_ON_ERROR: "1" });

  // A minute later there are three again; the option is that of the run before.
  clock.advance(60_000);
  await client.run(failed.id).resurrect();
  expect((await client.run(failed.id).waitForFinish()).stats).toMatchObject({ restartCount: 6 });
  failing = false;
  await client.run(failed.id).resurrect({ restartOnError: false });
  expect(await client.run(failed.id).waitForFinish()).toMatchObject({ status: "SUCCEEDED" });

  // The exit code of a program counts as well; a task may say so for its runs.
  const task = await client
    .tasks()
    .create({ actId: "me/program", name: "again", options: { restartOnError: true } });
  const run = await client.task(task.id).call();
  expect(run).toMatchObject({ status: "FAILED", exitCode: 7, stats: { restartCount: 3 } });
});

test("the time of a run is counted from its start, or from its resurrection", async () => {
  const clock = new ManualClock();
  const { client, sandbox } = await checkedSandbox({ clock, actors });
  const { id } = await client.actor("me/endless").start(undefined, { timeout: 60 });
  const run = client.run(id);
  const running = () => expect.poll(async () => (await run.get())?.status).toBe("RUNNING");
  const millisLeft = () => Date.parse(sandbox.environment(id).ACTOR_TIMEOUT_AT!) - clock.now();
  await running();
  clock.advance(40_000);
  await run.reboot();
  await running();
  expect(millisLeft()).toBe(20_000);
  clock.advance(20_000);
  expect(await run.waitForFinish()).toMatchObject({
    status: "TIMED-OUT",
    stats: { durationMillis: 60_000 },
  });

  clock.advance(3_600_000);
  await run.resurrect();
  await running();
  expect(millisLeft()).toBe(60_000);
  clock.advance(5_000);
  await run.abort();
  // The hour in which it did not run does not count.
  expect(await run.waitForFinish()).toMatchObject({
    status: "ABORTED",
    stats: { durationMillis: 65_000, runTimeSecs: 65 },
  });
  await run.resurrect({ timeout: 0 });
  expect(sandbox.environment(id)).not.toHaveProperty("ACTOR_TIMEOUT_AT");
});

test("a resurrection goes on with the build that the run had, unless another is asked for", async () => {
  const { client } = await checkedSandbox({ actors });
  const actor = client.actor("me/second");
  const { id, buildId } = await actor.call();
  const build = await actor.build("0.0", { waitForFinish: 10 });
  expect(build.buildNumber).toBe("0.0.2");
  await client.run(id).resurrect();
  expect(await client.run(id).waitForFinish()).toMatchObject({ buildId, buildNumber: "0.0.1" });
  await client.run(id).resurrect({ build: "latest" });
  expect(await client.run(id).waitForFinish()).toMatchObject({
    buildId: build.id,
    buildNumber: "0.0.2",
  });
});

test("a resurrection that is refused leaves the run as it was", async () => {
  const { client } = await checkedSandbox({ actors });
  const { id, options } = await client.actor("me/second").call();
  const refused = client.run(id).resurrect({ build: "no-such-build", memory: 512 });
  await expect(refused).rejects.toMatchObject({ statusCode: 400 });
  expect((await client.run(id).get())?.options).toEqual(options);
});

test("a program gets a timeout that no clock reaches", async () => {
  const { client, sandbox } = await checkedSandbox({ actors });
  const { id } = await client.actor("me/endless").start({}, { timeout: 1e300 });
  expect(sandbox.environment(id).ACTOR_TIMEOUT_AT).toBe("9999-12-31T23:59:59.999Z");
});

test("an abort, a graceful one, a timeout and a migration say by the signals what they are", async () => {
  const clock = new ManualClock();
  const seen: unknown[] = [];
  const { client, sandbox } = await checkedSandbox({
    clock,
    actors: {
      "me/witness": ({ signal, endSignal }) =>
        new Promise(() => {
          signal.addEventListener("abort", () => seen.push({ ...signal.reason }));
          endSignal.addEventListener("abort", () => seen.push(`over: ${endSignal.reason.kind}`));
        }),
    },
  });
  const start = async (timeout?: number) => {
    const { id } = await client.actor("me/witness").start(undefined, { timeout });
    await expect.poll(() => sandbox.state.runs.get(id)?.info.status).toBe("RUNNING");
    return client.run(id);
  };
  const told = () => seen.splice(0);

  await (await start()).abort();
  await expect.poll(() => seen.length).toBe(2);
  expect(told()).toMatchObject([{ kind: "abort", isGraceful: false }, "over: end"]);

  const soft = await start();
  await soft.abort({ gracefully: true });
  clock.advance(29_999);
  expect(told()).toMatchObject([{ kind: "abort", isGraceful: true }]);
  clock.advance(1);
  expect(told()).toEqual(["over: end"]);

  const overtaken = await start();
  await overtaken.abort({ gracefully: true });
  await overtaken.abort();
  expect(await overtaken.waitForFinish()).toMatchObject({ status: "ABORTED" });
  expect(told()).toMatchObject([{ kind: "abort", isGraceful: true }, "over: end"]);

  await start(60);
  clock.advance(60_000);
  await expect.poll(() => seen.length).toBe(2);
  expect(told()).toMatchObject([{ kind: "timeout", isGraceful: false }, "over: end"]);

  const moved = await start();
  const { id } = (await moved.get())!;
  sandbox.migrate(id);
  clock.advance(10_000);
  expect(told()).toMatchObject([{ kind: "migration", isGraceful: true }, "over: migration"]);
  await expect.poll(() => sandbox.state.runs.get(id)?.info.status).toBe("RUNNING");
  expect((await moved.get())?.stats).toMatchObject({ migrationCount: 1 });
  await moved.reboot();
  await expect.poll(() => seen.length).toBe(2);
  expect(told()).toMatchObject([{ kind: "reboot" }, "over: reboot"]);
  expect(() => sandbox.migrate("none")).toThrow('no run "none"');
});

test("runs are listed by status, by Actor and by time; the last one is found by status", async () => {
  const { client } = await checkedSandbox({ actors });
  const good = await client.actor("me/second").call();
  const bad = await client.actor("me/broken").call();
  const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);
  expect(ids(await client.runs().list())).toEqual([good.id, bad.id]);
  expect(ids(await client.runs().list({ desc: true, limit: 1 }))).toEqual([bad.id]);
  expect(ids(await client.runs().list({ status: ["FAILED", "ABORTED"] }))).toEqual([bad.id]);
  expect(ids(await client.actor("me/second").runs().list())).toEqual([good.id]);
  expect(ids(await client.runs().list({ startedAfter: new Date(Date.now() + 60_000) }))).toEqual(
    [],
  );
  expect(await client.actor("me/broken").lastRun().get()).toMatchObject({ id: bad.id });
  const succeeded = client.actor("me/broken").lastRun({ status: "SUCCEEDED" });
  await expect(succeeded.get()).rejects.toBeInstanceOf(NotFoundError);
  const last = client.actor("me/second").lastRun({ status: "SUCCEEDED", origin: "API" });
  expect(await last.keyValueStore().getRecord("OUTPUT")).toMatchObject({ value: { id: good.id } });
  await client.run(bad.id).delete();
  expect(await client.run(bad.id).get()).toBeUndefined();
});

test("a log is followed while the run goes on", async () => {
  const clock = new ManualClock();
  const { direct } = await checkedSandbox({
    clock,
    actors: {
      "me/talker": async ({ log }) => {
        for (let count = 1; count <= 3; count++) {
          log(`line ${count}\n  and more`);
          await sleep(30);
        }
      },
    },
  });
  const { id } = await direct.actor("me/talker").start();
  const messages: string[] = [];
  for await (const { text } of direct.run(id).log().stream()) messages.push(text);
  expect(messages).toHaveLength(6);
  expect(messages[2]).toContain("line 1\n  and more");
  expect(messages.at(-1)).toContain("Status: SUCCEEDED");
});

test("the synchronous calls answer with the output or the items", async () => {
  const { client } = await checkedSandbox({ actors });
  const actor = client.actor("me/collector");
  expect(await actor.runSync({ count: 2 })).toEqual({ count: 2 });
  expect(await actor.runSync({ count: 2 }, { outputRecordKey: "summary" })).toBe("2 items");
  expect(
    await actor.runSyncGetDatasetItems({ count: 2 }, { fields: ["index"], desc: true }),
  ).toEqual([{ index: 1 }, { index: 0 }]);
  await expect(client.actor("me/broken").runSync()).rejects.toMatchObject({
    runId: expect.stringMatching(/^\w{17}$/),
    status: "FAILED",
  });
});

test("a synchronous run without output answers with nothing", async () => {
  const { client, direct } = await checkedSandbox({ actors: { "me/silent": () => undefined } });
  expect(await direct.actor("me/silent").runSync()).toBeUndefined();
  expect(await client.actor("me/silent").runSyncGetDatasetItems()).toEqual([]);
});

test("a synchronous run above its time is a timeout", async () => {
  const clock = new ManualClock();
  const { direct, sandbox } = await checkedSandbox({ actors, clock });
  const held = direct.actor("me/endless").runSync();
  held.catch(() => {});
  // From then on the call waits for it.
  const status = () => [...sandbox.state.runs][0]?.info.status;
  await expect.poll(status, { timeout: 10_000 }).toBe("RUNNING");
  clock.advance(301_000);
  await expect(held).rejects.toBeInstanceOf(ApifyRunTimeoutError);
});
