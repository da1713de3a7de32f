import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { ApifyApiError, ApifyClient, type Run } from "apify-openapi-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Document, type Endpoint, endpoints } from "../../scripts/lib/endpoints.js";
import { drift } from "./drift.js";

/** Public, free, and done within seconds. */
const ACTOR = "apify/hello-world";
const REPORT = ".cache/live-report.md";
const root = new URL("../../", import.meta.url);

const document = JSON.parse(readFileSync(new URL("spec/openapi.json", root), "utf8")) as Document;

/** Reads that ask for nothing that we do not have, start nothing, and answer JSON. */
const reads = endpoints(document).filter(
  ({ facts, method, parameters, success }) =>
    method === "GET" &&
    facts.retry === "safe" &&
    success.some(({ content }) => content?.["application/json"]) &&
    parameters.every((each) => each.in === "path" || !each.required),
);

if (!process.env.APIFY_TOKEN) {
  console.log(
    `Skipped: APIFY_TOKEN is not set. With a token it reads your account and runs ${ACTOR} once.`,
  );
}

describe.skipIf(!process.env.APIFY_TOKEN)("the real API", () => {
  const apify = new ApifyClient();
  const values: Record<string, string> = { actorId: ACTOR, userId: "apify" };
  const lines: string[] = [];

  beforeAll(async () => {
    const run: Run = await apify.actor(ACTOR).call(undefined, { memory: 256, timeout: 120 });
    Object.assign(values, {
      runId: run.id,
      buildOrRunId: run.id,
      buildId: run.buildId,
      datasetId: run.defaultDatasetId,
      storeId: run.defaultKeyValueStoreId,
      queueId: run.defaultRequestQueueId,
      recordKey: "INPUT",
    });
    const firsts = {
      actorTaskId: apify.tasks().list({ limit: 1 }),
      scheduleId: apify.schedules().list({ limit: 1 }),
      webhookId: apify.webhooks().list({ limit: 1 }),
      dispatchId: apify.webhookDispatches().list({ limit: 1 }),
    };
    for (const [name, list] of Object.entries(firsts)) {
      const { items } = await list;
      if (items[0]?.id) values[name] = items[0].id;
    }
  }, 300_000);

  afterAll(() => {
    const report = ["# What the API answers and the document does not say", ...lines].join("\n");
    mkdirSync(new URL(".cache/", root), { recursive: true });
    writeFileSync(new URL(REPORT, root), `${report}\n`);
    console.log(`${report}\n(${REPORT})`);
  });

  test("runs a public Actor, and its results can be read", async () => {
    const run = await apify.run(values.runId!).get();
    expect(run?.status).toBe("SUCCEEDED");
    expect(await apify.run(values.runId!).log().get()).toContain("ACTOR");
    expect(await apify.run(values.runId!).dataset().get()).toMatchObject({
      id: run?.defaultDatasetId,
    });
  });

  test.each(reads.map((read) => [`${read.method} ${read.path}`, read] as const))(
    "%s",
    async (key, read) => {
      const names = [...read.path.matchAll(/{([^}]+)}/g)].map(([, name]) => name!);
      if (names.some((name) => !values[name])) return;
      try {
        const answer = await ask(read, names);
        for (const { place, what } of drift(answer, schemaOf(read), document)) {
          lines.push(`- ${key}: \`${place}\` ${what}`);
        }
      } catch (error) {
        // Whether this account may do it is not the question.
        if (!ApifyApiError.is(error)) throw error;
        lines.push(`- ${key}: not readable here, ${error.statusCode} ${error.type}`);
      }
    },
    60_000,
  );

  async function ask({ path, parameters }: Endpoint, names: string[]): Promise<unknown> {
    const limited = parameters.some(({ name }) => name === "limit");
    return apify.request("GET", path, {
      pathParams: Object.fromEntries(names.map((name) => [name, values[name]!.replace("/", "~")])),
      query: limited ? { limit: 100 } : {},
      response: "json",
      retry: "safe",
    });
  }
});

function schemaOf({ success }: Endpoint) {
  return success.find(({ content }) => content?.["application/json"])!.content!["application/json"]!
    .schema!;
}
