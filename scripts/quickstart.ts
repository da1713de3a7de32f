/**
 * `npm run quickstart`: the main job of the client, on a sandbox in this process. `-- --mock` does it on Prism, which answers from
 * the examples of the document; `-- --live` on the real API, with the token in APIFY_TOKEN.
 */
import { ApifyClient } from "../src/index.js";
import { type ActorContext, startSandbox } from "../src/testing/index.js";
import { startPrism } from "../src/testing/prism.js";

/** Somewhere to run, and an Actor that is there. */
interface Place {
  readonly name: string;
  readonly apify: ApifyClient;
  readonly actor: string;
  close(): Promise<void>;
}

async function collectQuotes({ input, dataset, log, setStatus }: ActorContext): Promise<object> {
  log(`Asked for: ${input.message}`);
  const quotes = ["Well begun is half done.", "Know thyself.", "Nothing in excess."];
  for (const [index, quote] of quotes.entries()) {
    await dataset.pushItems({ quote, rank: index + 1 });
    setStatus(`${index + 1} of ${quotes.length} quotes`);
  }
  return { quotes: quotes.length };
}

const places: Readonly<Record<string, () => Promise<Place>>> = {
  async sandbox() {
    const sandbox = await startSandbox({ actors: { "me/quote-collector": collectQuotes } });
    const name = `the sandbox at ${sandbox.url}`;
    return { name, apify: sandbox.client(), actor: "me/quote-collector", close: sandbox.close };
  },
  async mock() {
    const { url, close } = await startPrism();
    // Prism reads no compressed bodies.
    const apify = new ApifyClient({ baseUrl: url, token: "any-token", compression: false });
    return { name: `the mock at ${url}`, apify, actor: "jane-doe/quote-collector", close };
  },
  async live() {
    if (!process.env.APIFY_TOKEN) {
      console.error("--live needs your API token: APIFY_TOKEN=… npm run quickstart -- --live");
      process.exit(1);
    }
    const apify = new ApifyClient();
    return { name: "the Apify platform", apify, actor: "apify/hello-world", close: async () => {} };
  },
};

const asked = Object.keys(places).find((name) => process.argv.includes(`--${name}`)) ?? "sandbox";
const { name, apify, actor, close } = await places[asked]!();

console.log(`Starting ${actor} on ${name} …`);
const run = await apify
  .actor(actor)
  .call(
    { message: "Hello from apify-openapi-client" },
    { memory: 256, onStatus: ({ status }) => console.log(`  ${status}`) },
  );
console.log(`Run ${run.id} ended: ${run.status}`);

console.log("Its items:");
for await (const item of apify.dataset(run.defaultDatasetId).listItems({ clean: true })) {
  console.log(" ", JSON.stringify(item));
}

const output = await apify.keyValueStore(run.defaultKeyValueStoreId).getRecord("OUTPUT");
console.log("Its OUTPUT record:", output ? JSON.stringify(output.value) : "none");

await close();
