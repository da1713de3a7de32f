/** Pipedream's components, with a small stand-in for the platform that runs them. */
import { createServer } from "node:http";
import app from "@pipedream/apify/apify.app.mjs";
import { ApifyClient } from "apify-client";

/** The app with a client of the sandbox: its own has the base URL of the API. */
function pipedream({ url, token }) {
  const bound = { $auth: { api_token: token } };
  for (const [name, method] of Object.entries(app.methods)) bound[name] = method.bind(bound);
  bound._client = () => {
    const own = app.methods._client.call(bound);
    const { userProvidedRequestInterceptors: requestInterceptors } = own.httpClient;
    return new ApifyClient({ token, baseUrl: url, requestInterceptors });
  };
  return bound;
}

const options = (bound, name) => app.propDefinitions[name].options.bind(bound);
const named = ({ name, status, startedAt, finishedAt }) => ({
  name,
  status,
  dates: [startedAt instanceof Date, finishedAt instanceof Date],
});

export const flows = {
  "choices of Actors": async (context) => options(pipedream(context), "actorId")({ page: 0 }),
  "choices of tasks": async (context) => options(pipedream(context), "taskId")({ page: 0 }),
  "choices of datasets": async (context) =>
    (await options(pipedream(context), "datasetId")({ page: 0 })).length > 0,
  "choices of stores": async (context) =>
    (await options(pipedream(context), "keyValueStoreId")({ page: 0 })).length > 0,
  "running an Actor": async (context) =>
    named(
      await pipedream(context).runActor({
        actorId: "me/counting",
        input: { count: 2 },
        options: { log: null },
      }),
    ),
  "starting an Actor": async (context) => {
    const bound = pipedream(context);
    const { id } = await bound.runActorAsynchronously({
      actorId: "me/counting",
      data: { count: 1 },
      params: { memory: 256 },
    });
    return (await bound.getRun({ runId: id })).startedAt instanceof Date;
  },
  "running a task": async (context) =>
    named(
      await pipedream(context).runTaskSynchronously({
        taskId: context.taskId,
        params: {},
        input: {},
      }),
    ),
  "starting a task": async (context) =>
    (
      await pipedream(context).runTask({
        taskId: context.taskId,
        params: { timeout: 60 },
        input: {},
      })
    ).actorTaskId === context.taskId,
  "items of a dataset": async (context) =>
    pipedream(context).listDatasetItems({
      datasetId: context.datasetId,
      params: { limit: 3, offset: 2, clean: true },
    }),
  "a record": async (context) => {
    const bound = pipedream(context);
    await bound.setKeyValueStoreRecord({
      storeId: context.storeId,
      key: "set",
      value: { n: 1 },
      contentType: "application/json",
    });
    return [
      await bound.getKVSRecord(context.storeId, "set"),
      await bound.getKVSRecord(context.storeId, "note"),
      await bound.getKVSRecord(context.storeId, "missing"),
    ];
  },
  "bytes of a record": async (context) => {
    const { value, contentType } = await pipedream(context).getKVSRecord(
      context.storeId,
      "picture",
    );
    return [Buffer.isBuffer(value), [...value], contentType];
  },
  "the URL of a record": async (context) =>
    (await pipedream(context).getKVSRecordUrl(context.storeId, "note")).startsWith(
      "https://api.apify.com/v2/key-value-stores/",
    ),
  "a hook": async (context) => {
    const bound = pipedream(context);
    const { id, requestUrl } = await bound.createHook({
      eventTypes: ["ACTOR.RUN.SUCCEEDED"],
      condition: { actorTaskId: context.taskId },
      requestUrl: "https://example.com/hook",
    });
    return [requestUrl, await bound.deleteHook(id)];
  },
  "the header of the platform": async (context) => {
    const seen = [];
    const server = createServer((request, response) => {
      seen.push(request.headers["x-apify-integration-platform"]);
      response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"id":"x"}}');
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${server.address().port}`;
    await pipedream({ ...context, url }).getActor({ actorId: "x" });
    server.close();
    return seen;
  },
  "a build": async (context) => {
    const { status, finishedAt } = await pipedream(context).getBuild("me/counting", "latest");
    return [status, finishedAt instanceof Date];
  },
};
