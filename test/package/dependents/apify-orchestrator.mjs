/** The orchestrator, inside an Actor's run on the platform. */
import { asRun, plain } from "./flow.mjs";

const orchestrate = async (body, options = "") =>
  plain(
    await asRun(`
      import { Actor } from "apify";
      import { Orchestrator } from "apify-orchestrator";
      await Actor.init();
      const orchestrator = new Orchestrator({ enableLogs: false, persistenceSupport: "none", abortAllRunsOnGracefulAbort: false, ${options} });
      const client = await orchestrator.apifyClient({ name: "FLOWS", token: process.env.APIFY_TOKEN, baseUrl: process.env.APIFY_API_BASE_URL });
      const shown = ({ status, startedAt, finishedAt, exitCode }) => JSON.stringify({ status, exitCode, dates: [startedAt instanceof Date, finishedAt instanceof Date] });
      ${body}
      await Actor.exit();`),
  );

export const flows = {
  "calling an Actor": async () =>
    orchestrate(
      `console.log(shown(await client.actor("me/counting").call({ count: 2 }, { runName: "one" })));`,
    ),
  "calling several": async () =>
    orchestrate(`
      const runs = await client.actor("me/counting").callRuns({ runName: "a", input: { count: 1 } }, { runName: "b", input: { count: 2 } });
      console.log(runs.map(shown).join());`),
  "a batch": async () =>
    orchestrate(`
      const runs = await client.actor("me/counting").callBatch("batch", [1, 2, 3, 4], (numbers) => ({ count: numbers.length, numbers }), { maxInputs: 2 });
      console.log(runs.length, runs.map(shown).join());`),
  "starting and waiting": async () =>
    orchestrate(`
      const run = await client.actor("me/counting").start({ count: 1 }, { runName: "started" });
      console.log(typeof run.id, shown(await client.run(run.id).waitForFinish()));`),
  "items, greedily": async () =>
    orchestrate(`
      const run = await client.actor("me/counting").call({ count: 5 }, { runName: "greedy" });
      const items = [];
      for await (const item of client.dataset(run.defaultDatasetId).greedyListItems({ chunkSize: 2 })) items.push(item.n);
      console.log(JSON.stringify(items));`),
  "a task": async ({ taskId }) =>
    orchestrate(
      `console.log(shown(await client.task(${JSON.stringify(taskId)}).call({}, { runName: "task" })));`,
    ),
  "a run by its name": async () =>
    orchestrate(`
      await client.actor("me/counting").call({ count: 1 }, { runName: "named" });
      console.log(shown(await client.actorRunByRequest("named")));`),
  "a run that fails": async () =>
    orchestrate(
      `console.log(shown(await client.actor("me/failing").call({}, { runName: "fails" })));`,
    ),
  "what is kept in the store": async () =>
    orchestrate(
      `await client.actor("me/counting").call({ count: 1 }, { runName: "kept" });
       const store = await Actor.openKeyValueStore();
       const keys = []; await store.forEachKey((key) => { keys.push(key); });
       console.log(JSON.stringify(keys.filter((key) => key.startsWith("ORCHESTRATOR"))));`,
      `persistenceSupport: "kvs", persistencePrefix: "ORCHESTRATOR-",`,
    ),
  "aborting all": async () =>
    orchestrate(`
      await client.actor("me/waiting").start({}, { runName: "waits" });
      await client.abortAllRuns();
      console.log(/ABORT/.test((await client.actorRunByRequest("waits")).status));`),
};
