// Types by the official names, as a library of one's own would use them.
import {
  type Actor,
  type ActorCallOptions,
  type ActorRun,
  type ActorStartOptions,
  ApifyClient,
  type ApifyClientOptions,
  type DatasetClient,
  type DatasetClientListItemOptions,
  type KeyValueClientListKeysResult,
  type KeyValueStoreRecord,
  type PaginatedList,
  type RequestQueueClientAddRequestResult,
  type RequestQueueUserOptions,
  type RunClient,
  type Task,
  type TaskUpdateData,
  type WebhookEventType,
} from "apify-client";

interface Quote extends Record<string, unknown> {
  rank: number;
  quote: string;
}

class Quotes {
  private readonly client: ApifyClient;

  constructor(options: ApifyClientOptions) {
    this.client = new ApifyClient(options);
  }

  async collect(count: number, options: ActorCallOptions = {}): Promise<ActorRun> {
    return this.client.actor("me/quote-collector").call({ count }, options);
  }

  async begin(options?: ActorStartOptions): Promise<RunClient> {
    const { id } = await this.client.actor("me/quote-collector").start({ count: 1 }, options);
    return this.client.run(id);
  }

  items(run: ActorRun): DatasetClient<Quote> {
    return this.client.dataset<Quote>(run.defaultDatasetId);
  }

  async page(
    run: ActorRun,
    options: DatasetClientListItemOptions,
  ): Promise<Pick<PaginatedList<Quote>, "items">> {
    return this.items(run).listItems(options);
  }

  async describe(): Promise<Actor | undefined> {
    return this.client.actor("me/quote-collector").get();
  }

  async note(record: KeyValueStoreRecord<string>): Promise<KeyValueClientListKeysResult> {
    const { id } = await this.client.keyValueStores().getOrCreate("notes");
    await this.client.keyValueStore(id).setRecord(record);
    return this.client.keyValueStore(id).listKeys();
  }

  async enqueue(
    url: string,
    options: RequestQueueUserOptions,
  ): Promise<RequestQueueClientAddRequestResult> {
    const { id } = await this.client.requestQueues().getOrCreate("typed");
    return this.client.requestQueue(id, options).addRequest({ url, uniqueKey: url });
  }

  async rename(task: Task, data: TaskUpdateData): Promise<Task> {
    return this.client.task(task.id).update(data);
  }
}

const quotes = new Quotes({
  token: process.env.APIFY_TOKEN!,
  baseUrl: process.env.APIFY_API_BASE_URL!,
});
const run = await quotes.collect(2, { memory: 256, log: null });
console.log(run.status, (await quotes.page(run, { limit: 1 })).items[0]?.quote);
console.log((await (await quotes.begin()).waitForFinish()).status, (await quotes.describe())?.name);
console.log(
  (await quotes.note({ key: "a", value: "b" })).items.length,
  (await quotes.enqueue("https://example.com", { clientKey: "k" })).wasAlreadyPresent,
);
const event: WebhookEventType = "ACTOR.RUN.SUCCEEDED";
console.log(event);
