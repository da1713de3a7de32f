/** LangChain's loader of datasets. */
import { ApifyDatasetLoader } from "@langchain/community/document_loaders/web/apify_dataset";
import { Document } from "@langchain/core/documents";

const map = (item) =>
  new Document({ pageContent: item.text ?? "", metadata: { source: item.url } });
const config = ({ url, token }, more = {}) => ({
  datasetMappingFunction: map,
  clientOptions: { token, baseUrl: url },
  ...more,
});

export const flows = {
  "a dataset": async (context) => new ApifyDatasetLoader(context.datasetId, config(context)).load(),
  "a dataset by name": async (context) =>
    new ApifyDatasetLoader("me/products", config(context)).load(),
  "several documents an item": async (context) =>
    new ApifyDatasetLoader(context.runDatasetId, {
      ...config(context),
      datasetMappingFunction: (item) => [map(item), map({ text: "twice" })],
    }).load(),
  "an Actor": async (context) =>
    (await ApifyDatasetLoader.fromActorCall("me/counting", { count: 4 }, config(context))).load(),
  "an Actor with options": async (context) => {
    const callOptions = { memory: 256, log: null };
    const loader = await ApifyDatasetLoader.fromActorCall(
      "me/counting",
      {},
      config(context, { callOptions }),
    );
    return loader.load();
  },
  "a task": async (context) =>
    (await ApifyDatasetLoader.fromActorTaskCall(context.taskId, {}, config(context))).load(),
  "an interceptor of the program": async (context) => {
    const seen = [];
    const look = (request) => {
      seen.push(typeof request.headers);
      return request;
    };
    const requestInterceptors = [look];
    const { token, url: baseUrl } = context;
    const loader = new ApifyDatasetLoader(context.datasetId, {
      ...config(context),
      clientOptions: { token, baseUrl, requestInterceptors },
    });
    return { documents: (await loader.load()).length, seen };
  },
  "the token of the environment": async (context) => {
    process.env.APIFY_API_TOKEN = context.token;
    const { url: baseUrl } = context;
    return (
      await new ApifyDatasetLoader(context.datasetId, {
        datasetMappingFunction: map,
        clientOptions: { baseUrl },
      }).load()
    ).length;
  },
  "a dataset that is missing": async (context) => {
    try {
      return await new ApifyDatasetLoader("missing", config(context)).load();
    } catch (error) {
      const { name, message, statusCode, type, clientMethod, httpMethod, path } = error;
      return { name, message, statusCode, type, clientMethod, httpMethod, path };
    }
  },
};
