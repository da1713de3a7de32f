import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { redact } from "../../src/core/redact.js";
import type { ClientOptions } from "../../src/options.js";
import { rawClient } from "../../src/raw.js";
import { clientFor, endFixtures, startFixture } from "../support/fixture.js";
import type { Script } from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

const token = "apify_api_s3cr3tT0ken0123456789";
const secrets = {
  headers: {
    Cookie: "session=c00kie-value",
    "PAYMENT-SIGNATURE": "p4yment-value",
    "skyfire-pay-id": "skyf1re-value",
  },
};
const hidden = [token, "c00kie-value", "p4yment-value", "skyf1re-value", "s1gnature-value"];

/** Everything that a failed call may print, however it is printed. */
function everythingOf(error: unknown, logged: readonly unknown[]): string {
  const all: unknown[] = [];
  for (let one = error; one instanceof Error; one = one.cause) all.push(one);
  return [
    ...all.flatMap((one) => [
      String(one),
      (one as Error).stack,
      JSON.stringify(one),
      JSON.stringify({ ...(one as Error) }),
      inspect(one, { depth: 20, showHidden: true }),
    ]),
    ...logged,
  ].join("\n");
}

/** A server that repeats what it was sent, as servers do. */
const echo =
  (status: number, contentType: string): Script =>
  ({ method, url, headers, body }) => {
    const said = `${method} ${url} ${headers.authorization} token=${token} "${token}" ${body}`;
    if (contentType === "text/html") {
      return { status, headers: { "content-type": contentType }, text: `<p>${said}</p>` };
    }
    const data = { url, headers: { authorization: headers.authorization }, token };
    return { status, json: { error: { type: `bad-${token}`, message: said, data } } };
  };

const scripts: [string, Script | "refuses"][] = [
  ["400 that repeats it in JSON", echo(400, "application/json")],
  ["401 that repeats it in JSON", echo(401, "application/json")],
  ["404 that repeats it in HTML", echo(404, "text/html")],
  ["500 that repeats it in HTML", echo(500, "text/html")],
  ["200 that repeats it in HTML", echo(200, "text/html")],
  ["200 that is nothing but it", [{ text: token, times: 2 }]],
  ["a body that is cut off", [{ text: `{"token":"${token}`, breaks: "within", times: 2 }]],
  ["a connection that is lost", [{ breaks: "before", times: 2 }]],
  ["a connection that is refused", "refuses"],
  [
    "a redirect that leads nowhere",
    [{ status: 302, headers: { location: `ftp://x/?token=${token}` } }],
  ],
  ["a time-out", [{ afterSecs: 400, times: 2 }]],
];

describe.each<[string, ClientOptions]>([
  ["in a header", {}],
  ["in the query", { tokenIn: "query" }],
])("a token %s", (_, where) => {
  test.each(scripts)("is nowhere in what is printed after %s", async (__, script) => {
    const logged: unknown[] = [];
    const write = (message: string) => logged.push(message);
    const logger = { error: write, warn: write, info: write, debug: write };
    const options = {
      ...secrets,
      ...where,
      token,
      logger,
      logLevel: "debug",
      maxRetries: 1,
    } as const;
    const fixture = await startFixture(script === "refuses" ? [] : script, options);
    if (script === "refuses") await endFixtures();
    const { client } = fixture;
    const store = client.keyValueStore("ST");
    const request = { query: { signature: "s1gnature-value" } };
    const calls: (() => Promise<unknown>)[] = [
      async () => client.dataset("DS").get(request),
      async () => client.actor("A").start({}, request),
      async () => store.getRecord("K", { stream: true, ...request }),
      async () => {
        const { error, response } = await rawClient(client).GET("/v2/browser-info", {
          params: { query: request.query as never },
        });
        if (error && !response.ok) throw new Error("the error is the server's own body");
      },
    ];
    for (const call of calls) {
      const error = await call().catch((reason: unknown) => reason);
      const printed = everythingOf(error, logged);
      for (const secret of hidden) expect(printed).not.toContain(secret);
    }
    expect(logged.length).toBeGreaterThan(0);
  });
});

describe("what is printed of a client", () => {
  const clock = new VirtualClock();
  const client = clientFor("http://host/prefix", { ...secrets, token }, clock);

  test.each([
    ["the client", client],
    ["a resource", client.actor("A")],
    ["a list", client.datasets().list()],
    ["raw", rawClient(client)],
    ["everything around it", { client, list: [client] }],
  ])("has no secret: %s", (_, value) => {
    for (const printed of [inspect(value, { depth: 20, showHidden: true }), String(value)]) {
      for (const secret of hidden) expect(printed).not.toContain(secret);
    }
    const json = JSON.stringify(value) ?? "";
    for (const secret of hidden) expect(json).not.toContain(secret);
  });

  test("names where it leads", () => {
    expect(inspect(client)).toBe('ApifyClient { baseUrl: "http://host/prefix" }');
    expect(JSON.stringify(client)).toBe('{"baseUrl":"http://host/prefix"}');
  });
});

describe("what is handed out of an answer", () => {
  test("has the token in no address", async () => {
    const options = { token, tokenIn: "query" } as const;
    const { client } = await startFixture([{ json: { data: {} } }], options);
    const { response } = await client.dataset("DS").get().withResponse();
    expect(inspect(response, { depth: 5 })).not.toContain(token);
  });

  test("has the advice of an error in its stack, too, which is what gets printed", async () => {
    const { client } = await startFixture([{ text: "<html>", times: 2 }]);
    const error = await client
      .actor("A")
      .start()
      .catch((reason: unknown) => reason);
    expect((error as Error).message).toContain("may have been started");
    expect((error as Error).stack).toContain("may have been started");
  });
});

describe("what may be printed", () => {
  test.each([
    ["/v2/x?token=abc", "/v2/x?token=***"],
    ["/v2/x?a=1&token=abc&b=2", "/v2/x?a=1&token=***&b=2"],
    ["/v2/x?TOKEN=abc", "/v2/x?TOKEN=***"],
    ["/v2/x?signature=abc#top", "/v2/x?signature=***#top"],
    [
      "see https://s3/f?X-Amz-Signature=a%2Fb&X-Amz-Credential=c now",
      "see https://s3/f?X-Amz-Signature=***&X-Amz-Credential=*** now",
    ],
    ["Authorization: Bearer abc.def-ghi_jkl==", "Authorization: Bearer ***"],
    ['{"authorization":"bearer abc"}', '{"authorization":"bearer ***"}'],
    ["/v2/x?mytoken=abc", "/v2/x?mytoken=abc"],
    ["nothing to hide", "nothing to hide"],
  ])("%s becomes %s", (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });
});
