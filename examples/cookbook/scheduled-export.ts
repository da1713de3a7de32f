/**
 * A saved task runs every morning, and this program exports what its last successful run collected: start it with cron, a little
 * later. The first time, it creates the task and its schedule, and runs the task.
 *
 * Prints:
 *
 *     morning-prices runs at 0 6 * * *
 *     prices-….csv: 100 items
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApifyClient } from "apify-openapi-client";

const folder = process.env.FOLDER ?? tmpdir();
const name = "morning-prices";

const apify = new ApifyClient();
const task = apify.task(`~${name}`);
if (!(await task.get())) await setUp();

const run = await task.lastRun({ status: "SUCCEEDED" }).get();
if (!run?.finishedAt) throw new Error(`${name} has not succeeded yet: look at its runs`);

const file = `prices-${run.finishedAt.slice(0, 10)}.csv`;
const dataset = apify.dataset(run.defaultDatasetId);
await dataset.downloadItems("csv", { clean: true, to: join(folder, file) });
console.log(`${file}: ${(await dataset.getItemsInfo()).total} items`);

async function setUp(): Promise<void> {
  const { id } = await apify.tasks().create({
    actId: "me/price-list",
    name,
    input: { count: 100 },
    options: { memoryMbytes: 512, timeoutSecs: 600 },
  });
  const { cronExpression } = await apify.schedules().create({
    name,
    cronExpression: "0 6 * * *",
    isEnabled: true,
    isExclusive: true,
    actions: [{ type: "RUN_ACTOR_TASK", actorTaskId: id }],
  });
  console.log(`${name} runs at ${cronExpression}`);
  await task.call(undefined, { throwOnFailure: true });
}
