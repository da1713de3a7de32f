import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";

const page = "http://localhost:3000";
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({
    actors: { "me/plain": () => {}, "apify/public": () => {} },
    allowedHosts: ["Sandbox.test"],
    allowedOrigins: [page],
  });
});
afterEach(() => sandbox.close());

/** As a browser sends it; fetch does not send such headers. */
async function send(method: string, path: string, headers: Record<string, string>) {
  const sent = request(sandbox.url, { method, path, headers }).end();
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.once("response", resolve).once("error", reject),
  );
  const hasBody = response.headers["content-type"]?.includes("json");
  // biome-ignore lint/suspicious/noExplicitAny: the body is what is tested.
  const body = hasBody ? ((await json(response)) as any) : undefined;
  if (!hasBody) response.resume();
  return { status: response.statusCode, headers: response.headers, body };
}

const path = () => `/v2/datasets?token=${sandbox.token}`;

test.each([
  ["127.0.0.1:4010", true],
  ["127.8.9.10", true],
  ["localhost:80", true],
  ["LocalHost", true],
  ["[::1]:4010", true],
  ["sandbox.test:4010", true],
  ["rebound.example:4010", false],
  ["127.0.0.1.rebound.example", false],
  ["localhost.rebound.example:4010", false],
  ["sub.sandbox.test", false],
  ["192.168.1.2:4010", false],
  ["0.0.0.0:4010", false],
  ["[::ffff:7f00:1]", false],
  ["a@localhost", false],
])("a request to the host %s is answered: %s", async (host, isAnswered) => {
  const { status, body } = await send("POST", path(), { host });
  expect(status).toBe(isAnswered ? 201 : 403);
  expect(sandbox.state.datasets.size).toBe(isAnswered ? 1 : 0);
  if (isAnswered) return;
  const name = host.replace(/:\d+$/, "");
  expect(body.error).toMatchObject({
    type: "sandbox-host-not-allowed",
    message: expect.stringContaining(`allowedHosts: ["${name}"], or --allowed-hosts ${name}`),
  });
  expect(sandbox.requests).toEqual([]);
});

test("a name that was made to resolve to this machine leads nowhere, whatever the path and the method", async () => {
  const headers = { host: "rebound.example:4010", origin: "http://rebound.example:4010" };
  for (const method of ["GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
    for (const target of [path(), "/v2/store", "/", `http://127.0.0.1${path()}`]) {
      const { status, headers: answered } = await send(method, target, {
        ...headers,
        "access-control-request-method": "PUT",
      });
      expect([method, target, status]).toEqual([method, target, 403]);
      expect(answered).not.toHaveProperty("access-control-allow-origin");
    }
  }
  expect(sandbox.state.datasets.size).toBe(0);
});

const foreign: Record<string, Record<string, string>> = {
  "a page of another site": { origin: "https://other.example" },
  "a page of another port of this machine": { origin: "http://localhost:9999" },
  "a page without an origin": { origin: "null" },
  "an allowed name with another scheme": { origin: "https://localhost:3000" },
  "an image or a link of another site": { "sec-fetch-site": "cross-site" },
  "an image or a link of another port": {
    "sec-fetch-site": "same-site",
    referer: "http://localhost:9999/",
  },
  "an image without a trustworthy referrer": { "sec-fetch-site": "same-site", referer: "no URL" },
};

test.each(Object.entries(foreign))("%s changes nothing and reads nothing", async (_, headers) => {
  const paths = [
    ["POST", path()],
    ["GET", `${path()}&method=POST`],
    ["GET", `/v2/actors/me~plain/run-sync?token=${sandbox.token}`],
    ["GET", "/v2/actors/apify~public/run-sync"],
    ["GET", "/v2/store"],
    ["OPTIONS", path()],
  ] as const;
  for (const [method, target] of paths) {
    const { status, body, headers: answered } = await send(method, target, headers);
    expect([target, status]).toEqual([target, 403]);
    expect(body.error).toMatchObject({
      type: "sandbox-origin-not-allowed",
      message: expect.stringMatching(/allowedOrigins: \[".+"\], or --allowed-origins /),
    });
    expect(answered).not.toHaveProperty("access-control-allow-origin");
  }
  expect(sandbox.state.datasets.size).toBe(0);
  expect(sandbox.state.runs.size).toBe(0);
});

test("an address typed in by hand, and a page that the sandbox itself shows, are answered", async () => {
  const { host } = new URL(sandbox.url);
  for (const headers of [
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "same-origin", host },
    { origin: sandbox.url, host },
  ]) {
    expect((await send("GET", path(), headers)).status).toBe(200);
  }
});

test("an allowed page may read answers, refusals too, and what they say of paging", async () => {
  const { id } = await sandbox.client().datasets().getOrCreate("mine");
  for (const [target, expected] of [
    [`/v2/datasets/${id}/items?token=${sandbox.token}`, 200],
    ["/v2/users/me", 401],
    ["/v2/nothing", 404],
  ] as const) {
    const { status, headers } = await send("GET", target, { origin: page });
    expect([status, headers["access-control-allow-origin"]]).toEqual([expected, page]);
    expect(headers["access-control-expose-headers"]).toContain("x-apify-pagination-total");
    expect(headers.vary).toBe("origin");
  }
  const image = { "sec-fetch-site": "same-site", referer: `${page}/dashboard` };
  expect((await send("GET", path(), image)).status).toBe(200);
});

test("a preflight allows what the client sends from a page, and is no request to the API", async () => {
  const { status, headers } = await send("OPTIONS", "/v2/datasets/any/items", {
    origin: page,
    "access-control-request-method": "PUT",
  });
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    "access-control-allow-origin": page,
    "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE",
    "access-control-allow-headers": "authorization, content-type",
  });
  expect(sandbox.requests).toEqual([]);
});

test("* allows pages of every origin", async () => {
  await using open = await startSandbox({ allowedOrigins: ["*"] });
  for (const origin of ["https://other.example", "null"]) {
    const { status, headers } = await fetch(`${open.url}/v2/store`, { headers: { origin } });
    expect([status, headers.get("access-control-allow-origin")]).toEqual([200, origin]);
  }
});

test("nothing of it where no page asks", async () => {
  const { headers } = await fetch(`${sandbox.url}/v2/users/me`);
  expect(headers.has("access-control-allow-origin")).toBe(false);
});

test("each sandbox has a token that nobody can guess, the same seed or not", async () => {
  await using other = await startSandbox();
  await using named = await startSandbox({ token: "my-token" });
  expect(other.token).toMatch(/^[\w-]{32}$/);
  expect(other.token).not.toBe(sandbox.token);
  expect(named.token).toBe("my-token");
  const keys = await Promise.all(
    [other, named].map(async (each) => {
      const { id } = await each.client().keyValueStores().getOrCreate("mine");
      const store = (await each.client().keyValueStore(id).get())!;
      return [store.urlSigningSecretKey, each.state.keyValueStores.get(id)!.info.id];
    }),
  );
  expect(keys[0]![0]).not.toBe(keys[1]![0]);
});

test("it listens on loopback only, unless another address is named", async () => {
  const reached = async (url: string) => {
    const { port } = new URL(url);
    return fetch(`http://127.0.0.2:${port}/v2/store`).then(
      ({ status }) => status,
      () => "nothing listens",
    );
  };
  expect(await reached(sandbox.url)).toBe("nothing listens");
  for (const [host, url] of [
    ["0.0.0.0", "http://127.0.0.1:"],
    ["127.0.0.2", "http://127.0.0.2:"],
  ] as const) {
    await using open = await startSandbox({ host });
    expect(open.url.startsWith(url)).toBe(true);
    expect(await reached(open.url)).toBe(200);
    expect((await open.client().user().get()).username).toBe("me");
  }
});
