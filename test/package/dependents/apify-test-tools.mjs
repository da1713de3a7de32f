/** The tools for testing Actors, whose tests are vitest's. */
import { ApifyClient } from "apify-client";
import { RunTestResult } from "./node_modules/apify-test-tools/dist/lib/run-test-result.js";

async function result(context, actor = "me/counting", input = { count: 3 }) {
  const client = new ApifyClient({ token: context.token, baseUrl: context.url });
  return new RunTestResult(client, await client.actor(actor).call(input, { log: null }));
}

export const flows = {
  "a run": async (context) => {
    const { status, run } = await result(context);
    return {
      status,
      dates: [run.startedAt, run.finishedAt].map((date) => date instanceof Date),
      took: run.finishedAt.getTime() >= run.startedAt.getTime(),
    };
  },
  "its items": async (context) => (await (await result(context)).getDataset()).items,
  "its log": async (context) => (await (await result(context)).getLog()).split("\\n").length > 2,
  "its input": async (context) => (await result(context)).getInput(),
  "its information": async (context) => {
    const info = await (await result(context)).getRunInfo();
    return {
      status: info.status,
      message: info.statusMessage,
      secs: Number.isFinite((info.finishedAt - info.startedAt) / 1000),
    };
  },
  "its statistics, which are missing": async (context) =>
    (await (await result(context)).getStatistics()) === undefined,
  "its store": async (context) =>
    (await (await result(context)).getKeyValueStoreClient().getRecord("OUTPUT")).value,
  "a run that fails": async (context) => (await result(context, "me/failing", {})).status,
};
