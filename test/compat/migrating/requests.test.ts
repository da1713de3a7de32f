import { ApifyClient as OfficialClient } from "apify-client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ApifyClient, NotFoundError, ServerError } from "../../../src/index.js";
import { startSandbox } from "../../../src/testing/index.js";
import { startFixture, startServer } from "../../support/fixture.js";
import {
  type OfficialClient as Client,
  compareClients,
  data,
  endFixtures,
  failure,
  refusal,
} from "./compare-clients.js";

afterEach(async () => {
  vi.unstubAllEnvs();
  await endFixtures();
});

describe("what calls send", () => {
  test("any request is repeated after a server error or a lost connection", async () => {
    const start = (client: Client) =>
      client
        .actor("A")
        .start()
        .catch((error: unknown) => error);
    for (const failure of [refusal(500, "internal-error"), { breaks: "before" } as const]) {
      const script = [failure, data({ id: "R" })];
      const { theirs, ours, servers } = await compareClients(script, start);
      expect(theirs).toEqual({ id: "R" });
      expect(servers.theirs.requests).toHaveLength(2);
      expect(ours).toBeInstanceOf(Error);
      expect(String(ours)).toMatch(/may (be|have)/);
      expect(servers.ours.requests).toHaveLength(1);

      const { client } = await startFixture(script, { retryUnsafe: true });
      expect(await client.actor("A").start()).toEqual({ id: "R" });
    }
    const push = (client: Client) => client.dataset("D").pushItems({ a: 1 }).catch(Object);
    const { theirs, ours } = await compareClients(
      [refusal(500, "internal-error"), { status: 201 }],
      push,
    );
    expect(theirs).toBeUndefined();
    expect(ours).toBeInstanceOf(ServerError);
  });

  test("requests are sent at once, and repeated if the API refuses them with 429", async () => {
    const refused = [refusal(429, "rate-limit-exceeded"), data({ id: "D" })];
    const { servers } = await compareClients(refused, (client) => client.dataset("D").get());
    expect([servers.theirs, servers.ours].map(({ requests }) => requests.length)).toEqual([2, 2]);

    const stalls = () => ({ stalls: true }) as const;
    const ask = (client: Pick<Client, "dataset">) => {
      for (let n = 0; n < 61; n++)
        client
          .dataset("D")
          .get()
          .catch(() => {});
    };
    const server = await startServer(stalls);
    ask(new OfficialClient({ token: "secret", baseUrl: server.url, maxRetries: 0 }));
    await vi.waitFor(() => expect(server.requests).toHaveLength(61), 10_000);

    const limited = await startFixture(stalls, { maxRetries: 0 });
    ask(limited.client as unknown as Client);
    await vi.waitFor(() => expect(limited.server.requests).toHaveLength(60), 10_000);
    limited.clock.advance(1100);
    await vi.waitFor(() => expect(limited.server.requests).toHaveLength(61), 10_000);

    const free = await startFixture(stalls, { maxRetries: 0, rateLimit: false });
    ask(free.client as unknown as Client);
    await vi.waitFor(() => expect(free.server.requests).toHaveLength(61), 10_000);
  });

  test("without the option `token` none is sent", async () => {
    vi.stubEnv("APIFY_TOKEN", "from-the-environment");
    const server = await startServer(() => data({ id: "D" }));
    const options = { baseUrl: server.url };
    await new OfficialClient(options).dataset("D").get();
    await new ApifyClient(options).dataset("D").get();
    await new ApifyClient({ ...options, token: undefined }).dataset("D").get();
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      "Bearer from-the-environment",
      undefined,
    ]);
  });

  test("public URLs point to `https://api.apify.com`", async () => {
    const { theirs, ours, servers } = await compareClients([data({ id: "S" })], (client) =>
      client.keyValueStore("S").getRecordPublicUrl("key"),
    );
    expect(new URL(theirs).origin).toBe("https://api.apify.com");
    expect(new URL(ours).origin).toBe(servers.ours.url);
    expect(new URL(ours).pathname).toBe(new URL(theirs).pathname);
  });

  test("records of JSON are stored indented", async () => {
    const { servers } = await compareClients([{ status: 201 }], (client) =>
      client.keyValueStore("S").setRecord({ key: "key", value: { a: 1 } }),
    );
    expect(String(servers.theirs.requests[0]?.body)).toBe('{\n  "a": 1\n}');
    expect(String(servers.ours.requests[0]?.body)).toBe('{"a":1}');
  });

  test("`listItems({ chunkSize })`, awaited, sends it as the limit of the page; other lists refuse it", async () => {
    const limits = async (options: object) => {
      const { servers } = await compareClients([{ json: [] }], async (client) =>
        client.dataset("D").listItems(options),
      );
      return [servers.theirs, servers.ours].map(
        ({ requests }) => /[?&]limit=(\d+)/.exec(requests[0]!.url)?.[1],
      );
    };
    expect(await limits({ chunkSize: 5 })).toEqual(["5", undefined]);
    expect(await limits({ limit: 5 })).toEqual(["5", "5"]);

    const empty = data({ items: [], total: 0, offset: 0, limit: 1000, count: 0, desc: false });
    const list = async (client: Client) => client.runs().list({ chunkSize: 5 });
    const { theirs, ours } = await compareClients([empty], (client) =>
      list(client).catch((error: Error) => error.name),
    );
    expect(theirs).toBe("ArgumentError");
    expect(ours).toMatchObject({ items: [] });
  });

  test("iterating a dataset asks page by page", async () => {
    await using sandbox = await startSandbox();
    const { id } = await sandbox.client().datasets().getOrCreate("numbers");
    const numbers = Array.from({ length: 10 }, (_, n) => ({ n }));
    await sandbox.client().dataset(id).pushItems(numbers);
    const walk = async (client: Client) => {
      const before = sandbox.requests.length;
      const items: unknown[] = [];
      const list = client.dataset<{ n: number }>(id).listItems({ chunkSize: 4 });
      for await (const item of list) items.push(item);
      expect(items).toEqual(numbers);
      return sandbox.requests.slice(before).map(({ url }) => new URL(url, sandbox.url));
    };
    const theirs = await walk(new OfficialClient({ token: sandbox.token, baseUrl: sandbox.url }));
    expect(theirs.map(({ searchParams }) => searchParams.get("offset") ?? "0")).toEqual([
      "0",
      "4",
      "8",
    ]);
    sandbox.fail({ on: "dataset.listItems", kind: "truncate", times: 1 });
    const ours = await walk(sandbox.client() as unknown as Client);
    expect(ours.map(({ searchParams }) => searchParams.get("format"))).toContain("jsonl");
  });

  test("`waitForFinish()` of a run that does not exist asks on for as long as `waitSecs` says, by default eleven days", async () => {
    const absent = () => refusal(404, "record-not-found");
    const server = await startServer(absent);
    const official = new OfficialClient({ token: "secret", baseUrl: server.url });
    const theirs = await failure(() => official.run("R").waitForFinish({ waitSecs: 1 }));
    expect(theirs.message).toMatch(/^Waiting for run to finish failed/);
    expect(server.requests.length).toBeGreaterThan(2);
    official
      .run("R")
      .waitForFinish()
      .catch(() => {});
    await vi.waitFor(() => expect(server.requests.at(-1)!.url).toContain("waitForFinish=999999"));

    const { client, clock } = await startFixture(absent);
    const ours = await failure(() => client.run("R").waitForFinish());
    expect(ours).toBeInstanceOf(NotFoundError);
    expect(clock.now()).toBe(10_000);
  });
});
