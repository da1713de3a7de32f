import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { rawClient } from "../../src/raw.js";
import { answer, head, type Script } from "../faults/script.js";
import { FaultServer, refusedOrigin } from "../faults/server.js";

let api: FaultServer;
let elsewhere: FaultServer;
beforeEach(async () => {
  [api, elsewhere] = await Promise.all([FaultServer.start(), FaultServer.start()]);
});
afterEach(async () => {
  await Promise.all([api.close(), elsewhere.close()]);
});

const token = "apify_api_s3cr3tT0ken";
const headers = {
  Cookie: "session=c00kie-value",
  "PAYMENT-SIGNATURE": "p4yment-value",
  "skyfire-pay-id": "skyf1re-value",
};
const secrets = /s3cr3tT0ken|c00kie-value|p4yment-value|skyf1re-value/;

const redirect = (status: number, location: string): Script => [
  { read: "request" },
  { write: head(status, { location, "content-length": "0" }) },
];

type Call = (client: ApifyClient) => PromiseLike<unknown>;
const calls: Readonly<Record<string, Call>> = {
  GET: (client) => client.dataset("abc").get(),
  POST: (client) => client.actor("abc").start({ a: 1 }),
  PUT: (client) => client.dataset("abc").update({ name: "x" }),
  DELETE: (client) => client.dataset("abc").delete(),
  HEAD: (client) => client.keyValueStore("abc").recordExists("key"),
  "a stream": (client) => client.keyValueStore("abc").getRecord("key", { stream: true }),
  "a call with headers of its own": (client) => client.dataset("abc").get({ headers }),
  raw: (client) => rawClient(client).GET("/v2/browser-info", { headers }),
};

const cases = [301, 302, 303, 307, 308].flatMap((status) =>
  Object.entries(calls).map(([what, call]) => ({ status, what, call })),
);

describe.each([
  ["undici", {}],
  ["fetch", { fetch: globalThis.fetch }],
])("over %s", (_, options) => {
  test.each(cases)("$status takes no secret of $what elsewhere", async ({ status, call }) => {
    for (const tokenIn of ["header", "query"] as const) {
      api.scripts.push(redirect(status, `${elsewhere.origin}/file?signature=theirs`));
      const client = new ApifyClient({
        token,
        tokenIn,
        baseUrl: api.origin,
        headers,
        ...options,
      });
      await Promise.resolve(call(client)).catch(() => {});
    }
    const sent = api.requests.map(
      (request) => `${request.path} ${JSON.stringify(request.headers)}`,
    );
    for (const each of sent) expect(each).toMatch(secrets);
    expect(elsewhere.requests).toHaveLength(2);
    for (const { path, headers, body } of elsewhere.requests) {
      expect(path).toBe("/file?signature=theirs");
      expect(`${JSON.stringify(headers)} ${body}`).not.toMatch(secrets);
    }
  });

  test("a start whose redirect leads where nobody listens may have been done, and is not sent again", async () => {
    api.scripts.push(redirect(303, `${await refusedOrigin()}/there`));
    const client = new ApifyClient({ token, baseUrl: api.origin, ...options });
    const call = client.actor("abc").start({ a: 1 });
    await expect(call).rejects.toMatchObject({
      name: "ApifyConnectionError",
      sent: true,
      message: expect.stringContaining("it redirected to http://127.0.0.1:"),
    });
    expect(api.requests).toHaveLength(1);
  });

  test("a Host header of the caller's is refused: it would say that the request is for another", async () => {
    const headers = { Host: "api.example" };
    expect(() => new ApifyClient({ token, baseUrl: api.origin, headers, ...options })).toThrow(
      "The header Host is set by the transport",
    );
    const client = new ApifyClient({ token, baseUrl: api.origin, ...options });
    await expect(client.dataset("abc").get({ headers })).rejects.toThrow(
      "The header Host is set by the transport",
    );
    expect(api.requests).toHaveLength(0);
  });

  test("an answer that sets a cookie does not make one be sent", async () => {
    const cookie = { "set-cookie": "session=theirs", "content-type": "application/json" };
    api.scripts.push([{ read: "request" }, answer(200, '{"data":{}}', cookie)]);
    const client = new ApifyClient({ token, baseUrl: api.origin, ...options });
    await client.dataset("abc").get();
    await client.dataset("abc").get();
    for (const request of api.requests) expect(request.headers).not.toHaveProperty("cookie");
  });
});

test("a token in the query does not go elsewhere percent-encoded either", async () => {
  api.scripts.push(redirect(307, `${elsewhere.origin}/file?token=abc%2Bdef%2Fghi%3D`));
  const options = { token: "abc+def/ghi=", tokenIn: "query", baseUrl: api.origin } as const;
  await expect(new ApifyClient(options).run("R").get()).rejects.toThrow(/with the token in the/);
  expect(elsewhere.requests).toHaveLength(0);
});
