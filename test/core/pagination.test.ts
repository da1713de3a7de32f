import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import { ApifyResponseError } from "../../src/errors.js";
import { rawClient } from "../../src/raw.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(endFixtures);

/** What a proxy that wants a login answers everything with. */
const login = {
  headers: { "content-type": "text/html; charset=utf-8" },
  text: "<html>Sign in</html>",
  times: 20,
};

const calls: Record<string, (client: ApifyClient) => PromiseLike<unknown>> = {
  "storing a record": (client) => client.keyValueStore("S").setRecord("k", 1),
  "pushing items": (client) => client.dataset("D").pushItems([{}]),
  "deleting a dataset": (client) => client.dataset("D").delete(),
  charging: (client) => client.run("R").charge({ eventName: "e" }),
  "a log": (client) => client.log("R").get(),
  "an archive": (client) => client.keyValueStore("S").downloadRecords(),
  "a raw start": (client) =>
    rawClient(client).POST("/v2/actors/{actorId}/runs", {
      params: { path: { actorId: "A" } },
      body: {},
    }),
};

test.each(Object.keys(calls))(
  "%s is not done where a page came in place of the answer",
  async (what) => {
    const { client } = await startFixture([login], { maxRetries: 1 });
    const error = await calls[what]!(client).then(
      () => undefined,
      (error: unknown) => error as ApifyResponseError,
    );
    expect(error).toBeInstanceOf(ApifyResponseError);
    expect(error!.message).toMatch(/Is `baseUrl` right, and is there a proxy in between\?/);
  },
);

test("a page is no archive in a file either", async () => {
  const { client } = await startFixture([login]);
  const folder = await mkdtemp(join(tmpdir(), "archive-"));
  const saved = client.keyValueStore("S").downloadRecords({ to: join(folder, "all.zip") });
  await expect(saved).rejects.toThrow(/a page in HTML/);
  expect(await readdir(folder)).toEqual([]);
});

test("a record that is a page is one", async () => {
  const { client } = await startFixture([login]);
  const record = await client.keyValueStore("S").getRecord("k");
  expect(record?.value).toBe("<html>Sign in</html>");
});
