import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { ApifyConnectionError } from "../../src/errors.js";
import type { ClientOptions } from "../../src/options.js";
import { rawClient } from "../../src/raw.js";
import { answer, type Script as Steps } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";
import { endFixtures, startFixture, type Via } from "../support/fixture.js";
import type { Received, Script } from "../support/scripted-server.js";

/**
 * Servers and proxies like to repeat what they were sent. What a failing call prints is searched for every secret that went
 * out with it or with an earlier one.
 */
const tokens = ["apify_api_f1rstT0ken", "apify_api_s3condT0ken", "apify_api_th1rdT0ken"];
const clientHeaders = {
  Cookie: "session=c00kie-value; other=0ther-value",
  "PAYMENT-SIGNATURE": "p4yment-value",
  "Proxy-Authorization": "Basic pr0xy-value",
};
const callHeaders = { "skyfire-pay-id": "skyf1re-value", "X-Apify-Workflow-Key": "w0rkflow-value" };
const secrets = [
  ...tokens,
  ...["c00kie-value", "0ther-value", "p4yment-value", "pr0xy-value", "skyf1re-value"],
  "w0rkflow-value",
];

const faultServers: FaultServer[] = [];
afterEach(async () => {
  for (const server of faultServers.splice(0)) await server.close();
  await endFixtures();
});

function everythingOf(error: unknown): string {
  const all: unknown[] = [];
  for (let one = error; one instanceof Error; one = one.cause) all.push(one);
  return all
    .flatMap((one) => [
      String(one),
      (one as Error).stack,
      JSON.stringify(one),
      JSON.stringify({ ...(one as Error) }),
      inspect(one, { depth: 20, showHidden: true }),
    ])
    .join("\n");
}

/** Tokens that the server has seen so far. */
const known = new Set<string>();

/** All that came, as text. */
function repeated({ method, url, headers, body }: Received): string {
  if (headers.authorization) known.add(headers.authorization.replace("Bearer ", ""));
  return `${method} ${url} ${JSON.stringify(headers)} ${[...known]} ${headers.cookie?.split("=").pop()} ${body}`;
}

type Answerer = Extract<Script, (request: Received) => unknown>;
const echoes: Readonly<Record<string, Answerer>> = {
  "an error in JSON": (request) => ({
    status: 400,
    json: { error: { type: "bad", message: repeated(request), data: request.headers } },
  }),
  "an error in HTML": (request) => ({ status: 403, text: `<p>${repeated(request)}</p>` }),
  "an error that is repeated": (request) => ({
    status: 503,
    json: { error: { type: "down", message: `${repeated(request)}` } },
  }),
  "a redirect to what is no URL": (request) => ({
    status: 302,
    headers: { location: `http://[?${encodeURIComponent(repeated(request))}&signature=x` },
  }),
  "a page where JSON should be": (request) => ({
    headers: { "content-type": "text/html" },
    text: repeated(request),
  }),
  "JSON that is cut off": (request) => ({ text: `{"data":${JSON.stringify(repeated(request))}` }),
  "a body that is cut off": (request) => ({ text: repeated(request), breaks: "within" }),
  "a redirect": (request) => ({
    status: 302,
    headers: { location: `ftp://host/?${encodeURIComponent(repeated(request))}&signature=x` },
  }),
};

describe.each<Via>(["undici", "fetch"])("over %s", (via) => {
  test.each(Object.entries(echoes))("%s tells no secret", async (_, echo) => {
    known.clear();
    const logged: string[] = [];
    const write = (message: string) => logged.push(message);
    let asked = 0;
    const { client } = await startFixture(
      echo,
      {
        token: () => tokens[asked++ % tokens.length],
        headers: clientHeaders,
        maxRetries: 2,
        logger: { error: write, warn: write, info: write, debug: write },
        logLevel: "debug",
      },
      { via },
    );
    const request = { headers: callHeaders };
    const calls: (() => PromiseLike<unknown>)[] = [
      () => client.dataset("DS").get(request),
      () => client.actor("A").start({ a: 1 }, request),
      () => client.keyValueStore("ST").getRecord("K", { stream: true, ...request }),
      () => rawClient(client).GET("/v2/browser-info", { headers: callHeaders }),
    ];
    for (const call of calls) {
      const error = await Promise.resolve(call()).catch((reason: unknown) => reason);
      const printed = `${everythingOf(error)}\n${logged.join("\n")}`;
      for (const secret of secrets) expect(printed).not.toContain(secret);
    }
    expect(logged.length).toBeGreaterThan(calls.length - 1);
  });

  const wires: Readonly<Record<string, Steps>> = {
    "what is no HTTP": [
      { read: "request" },
      { write: `Bearer ${tokens[0]} ${secrets}\r\n\r\n` },
      "end",
    ],
    "headers that are none": [
      { read: "request" },
      { write: `HTTP/1.1 200 OK\r\n${tokens[0]}\r\n\r\n` },
      "end",
    ],
    "a chunk that is none": [
      { read: "request" },
      {
        write: `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nBearer ${tokens[0]}\r\n`,
      },
      "end",
    ],
    "gzip that is none": [
      { read: "request" },
      answer(200, `${tokens[0]}`, { "content-encoding": "gzip" }),
    ],
    "an encoding that is none": [
      { read: "request" },
      answer(200, "x", { "content-encoding": `${tokens[0]}` }),
    ],
  };
  test.each(Object.entries(wires))("%s tells no secret", async (_, steps) => {
    const server = await FaultServer.start(steps);
    faultServers.push(server);
    const { client } = await startFixture([], { token: tokens[0] }, { via });
    const call = client.with({ baseUrl: server.origin, maxRetries: 0 }).dataset("DS").get();
    const printed = everythingOf(await call.catch((reason: unknown) => reason));
    expect(printed.toLowerCase()).not.toContain(tokens[0]!.toLowerCase());
  });
});

/** The same characters, as what repeats them may write them. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "percent-encoded": (text) => each(text, (code) => `%${code.toString(16)}`),
  "percent-encoded twice": (text) => each(text, (code) => `%25${code.toString(16)}`),
  "escaped for JSON": (text) => each(text, (code) => `\\u00${code.toString(16)}`),
  "escaped for JSON twice": (text) => each(text, (code) => `\\\\u00${code.toString(16)}`),
  "by numbers of HTML": (text) => each(text, (code) => `&#${code};`),
  "by numbers of HTML, twice": (text) => each(text, (code) => `&amp;#x0${code.toString(16)};`),
  "in base64": (text) => btoa(text),
  "in base64, behind a name": (text) => btoa(`me:${text}`),
  "in base64, behind another": (text) => btoa(`you:${text}`),
  "in base64 of URLs": (text) => btoa(`?>${text}`).replaceAll("+", "-").replaceAll("/", "_"),
  "without its last character": (text) => text.slice(0, -1),
};

const each = (text: string, spell: (code: number) => string) =>
  Array.from(text, (character) => spell(character.charCodeAt(0))).join("");

describe.each(Object.entries(spellings))("a secret that is repeated %s", (_, spell) => {
  const secret = "s3cret<T0ken>&Value-0123456789";
  const places: Readonly<Record<string, ClientOptions>> = {
    token: { token: secret },
    "client header": { headers: { cookie: `session=${secret}` } },
    "header of a middleware": {
      middleware: [
        (request, next) =>
          next({ ...request, headers: { ...request.headers, authorization: `Bearer ${secret}` } }),
      ],
    },
    "password of a proxy": {
      proxy: `http://me:${encodeURIComponent(secret)}@127.0.0.1:1`,
    },
  };
  test.each(Object.entries(places))("as a %s is in no error", async (__, options) => {
    const text = `before ${spell(secret)} after`;
    for (const answered of [
      { status: 400, text },
      { status: 400, json: { error: { type: text, message: text, data: { [text]: [text] } } } },
      { headers: { "content-type": text }, text },
    ]) {
      const { client } = await startFixture(() => answered, { token: null, ...options });
      const error = await client
        .dataset("DS")
        .get()
        .catch((reason: unknown) => reason);
      const printed = everythingOf(error);
      expect(printed).toContain("***");
      expect(printed).not.toContain(spell(secret));
      expect(printed).not.toContain(spell(secret).slice(0, -3));
    }
  });
});

test("secrets of many calls at once are all known, until each has ended", async () => {
  const count = 300;
  let asked = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const client = new ApifyClient({
    token: null,
    baseUrl: "http://127.0.0.1:1",
    rateLimit: false,
    headers: { cookie: "session=c00kie-value" },
    fetch: async (_, init) => {
      if (++asked === count) open();
      await gate;
      const headers = new Headers(init?.headers);
      const message = `${headers.get("cookie")} ${headers.get("authorization")}`;
      return Response.json({ error: { type: "x", message } }, { status: 400 });
    },
  });
  const errors = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      client
        .dataset("DS")
        .get({ headers: { authorization: `Bearer s3cret-of-call-${1000 + index}` } })
        .catch((reason: unknown) => reason),
    ),
  );
  const printed = errors.map(everythingOf).join();
  expect(printed).not.toMatch(/s3cret-of-call|c00kie-value/);
});

test("what a file host repeats of the address that it was sent is in no error", async () => {
  const { client, server } = await startFixture(({ url }) =>
    url.startsWith("/file")
      ? { status: 403, text: "<SignatureProvided>s1gnature-value</SignatureProvided>" }
      : { json: { data: { signedUrl: `${server.url}/file?X-Amz-Signature=s1gnature-value` } } },
  );
  const error = await client
    .keyValueStore("ST")
    .setRecord("key", "text", { direct: true })
    .catch((reason: unknown) => reason);
  expect(everythingOf(error)).toContain("SignatureProvided");
  expect(everythingOf(error)).not.toContain("s1gnature-value");
});

test("a run that has failed tells no secret", async () => {
  const json = { data: { id: "R", status: "FAILED", statusMessage: `it says ${tokens[0]}` } };
  const { client } = await startFixture(() => ({ json }), { token: tokens[0] });
  const error = await client
    .actor("A")
    .call({}, { throwOnFailure: true })
    .catch((reason: unknown) => reason);
  expect(everythingOf(error)).toContain("it says");
  expect(everythingOf(error)).not.toContain(tokens[0]);
});

test("the webhooks of a start are in no error: they hold addresses and headers", async () => {
  const { client } = await startFixture([{ status: 400, text: "no" }]);
  const requestUrl = "https://example.com/?key=s3cret-value";
  const error = await client
    .actor("A")
    .start({}, { webhooks: [{ eventTypes: ["ACTOR.RUN.SUCCEEDED"], requestUrl }] })
    .catch((reason: unknown) => reason);
  expect(everythingOf(error)).toContain("webhooks=***");
});

describe("an error of a user's own fetch", () => {
  /** Many put the address into their message, some the whole request into their fields. */
  const throwers: Readonly<Record<string, (url: string, init: unknown) => unknown>> = {
    "with the address in its message": (url) => new TypeError(`request to ${url} failed`),
    "with the address in its cause": (url) => new Error("failed", { cause: new Error(url) }),
    "with the address in a field": (url) => Object.assign(new Error("failed"), { url }),
    "with the request in a field": (_, init) =>
      Object.assign(new Error("failed"), { config: init, request: { init } }),
    "that is a text": (url) => `failed: ${url}`,
    "that is its own cause": (url) => {
      const error = new Error(`failed: ${url}`);
      error.cause = error;
      return error;
    },
  };
  test.each(Object.entries(throwers))("%s tells no secret", async (_, thrown) => {
    for (const tokenIn of ["header", "query"] as const) {
      const own = new ApifyClient({
        token: tokens[0],
        tokenIn,
        baseUrl: "http://127.0.0.1:1",
        headers: clientHeaders,
        maxRetries: 0,
        fetch: async (url, init) => {
          throw thrown(String(url), init);
        },
      });
      const error = await own
        .dataset("DS")
        .get()
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ApifyConnectionError);
      const printed = everythingOf(error);
      expect(printed).toContain("failed");
      for (const secret of secrets) expect(printed).not.toContain(secret);
    }
  });
});
