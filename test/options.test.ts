import { afterEach, describe, expect, test, vi } from "vitest";
import { ApifyClient } from "../src/client.js";
import { ApifyArgumentError } from "../src/errors.js";
import type { ClientOptions } from "../src/options.js";
import { endFixtures, startFixture } from "./support/fixture.js";

afterEach(async () => {
  vi.unstubAllEnvs();
  await endFixtures();
});

const refusal = (options: unknown) => {
  try {
    new ApifyClient(options as ClientOptions);
    return "not refused";
  } catch (error) {
    expect(error).toBeInstanceOf(ApifyArgumentError);
    return (error as Error).message;
  }
};

describe("the options of a client", () => {
  test.each([
    ["tokens", "x"],
    ["timeout", 5],
    ["requestInterceptors", []],
    ["toString", 1],
    ["constructor", 1],
    ["__proto__x", 1],
  ])("%s is unknown: it is named beside those that exist", (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toContain(`no option "${name}"`);
    expect(message).toContain("token, tokenIn, baseUrl");
  });

  test.each<[string, unknown]>([
    ["token", 5],
    ["tokenIn", "cookie"],
    ["baseUrl", 5],
    ["baseUrl", null],
    ["maxRetries", -1],
    ["maxRetries", "8"],
    ["maxRetries", Number.NaN],
    ["minDelayBetweenRetriesMillis", "500"],
    ["timeoutSecs", -5],
    ["timeoutSecs", "5"],
    ["totalTimeoutSecs", {}],
    ["userAgentSuffix", 5],
    ["methodOverride", "yes"],
    ["retryUnsafe", 1],
    ["rateLimit", true],
    ["rateLimit", { perSecond: 0 }],
    ["rateLimit", { perMinute: "many" }],
    ["rateLimit", { perHour: 1 }],
    ["rateLimit", []],
    ["compression", "zip"],
    ["compression", true],
    ["maxResponseBytes", "1 GB"],
    ["fetch", {}],
    ["dispatcher", "x"],
    ["proxy", {}],
    ["http2", 1],
    ["headers", "a: b"],
    ["headers", []],
    ["headers", new Headers({ "x-mine": "1" })],
    ["headers", new Map([["x-mine", "1"]])],
    ["dispatcher", {}],
    ["middleware", {}],
    ["middleware", ["x"]],
    ["userAgentSuffix", ["x", 5]],
    ["logger", console.log],
    ["logger", { error() {} }],
    ["logLevel", "loud"],
  ])("%s cannot be %j", (name, value) => {
    expect(refusal({ [name]: value })).toContain(`"${name}" must be`);
  });

  test.each([null, "token", 5, [], () => {}])("cannot be %j altogether", (options) => {
    expect(refusal(options)).toContain("must be an object");
  });

  test.each([
    ["not a URL", "nowhere"],
    ["", ""],
    ["another protocol", "ftp://host"],
    ["credentials", "https://me:pw@host"],
    ["a query", "https://host?x=1"],
    ["a fragment", "https://host#x"],
  ])("baseUrl with %s is refused", (_, baseUrl) => {
    expect(refusal({ baseUrl })).toContain("baseUrl");
  });

  test("credentials in a baseUrl are not repeated", () => {
    expect(refusal({ baseUrl: "https://me:hidden@host" })).not.toContain("hidden");
  });

  test.each([
    ["a header with a line break", { headers: { a: "b\r\nc: d" } }],
    ["a header that is no text", { headers: { a: 5 } }],
    ["a header name with a space", { headers: { "a b": "c" } }],
    ["a User-Agent suffix with a line break", { userAgentSuffix: "x\r\nevil: yes" }],
    ["a User-Agent suffix with a line break in a list", { userAgentSuffix: ["x", "y\nevil: yes"] }],
    ["a header of the connection", { headers: { "Content-Length": "0" } }],
  ])("%s is refused", (_, options) => {
    expect(refusal(options)).not.toBe("not refused");
  });

  test("a proxy that is no URL is refused at once, without its value", () => {
    for (const proxy of ["", "user:secret@host:99999", "ftp://secret"]) {
      const message = refusal({ proxy });
      expect(message).toContain('The option "proxy" is not the URL of a proxy that can be used');
      expect(message).not.toContain("secret");
    }
  });

  test("undefined is as if it were not there, but for the token", () => {
    const names = [
      "baseUrl",
      "maxRetries",
      "fetch",
      "headers",
      "middleware",
      "logger",
      "rateLimit",
    ];
    const options = Object.fromEntries(names.map((name) => [name, undefined]));
    expect(() => new ApifyClient(options)).not.toThrow();
  });
});

describe("the token", () => {
  test("with a line break at its end is refused at once, and told so without its text", () => {
    const message = refusal({ token: "apify_api_secret\n" });
    expect(message).toContain('"token" must be');
    expect(message).toContain("line break at its end");
    expect(message).not.toContain("secret");
  });

  test("of the environment with a line break at its end is told so, too", async () => {
    vi.stubEnv("APIFY_TOKEN", "apify_api_secret\n");
    await expect(sentWithoutOption()).rejects.toThrow(/line break at its end/);
  });

  const sentWith = async (options: ClientOptions) => {
    const { client, server } = await startFixture([{ json: { data: {} } }], options);
    await client.dataset("DS").get();
    return server.requests[0]?.headers.authorization;
  };

  /** Like `startFixture`, but without the token that it adds. */
  const sentWithoutOption = async () => {
    const { server } = await startFixture([{ json: { data: {} } }]);
    const client = new ApifyClient({ baseUrl: server.url });
    await client.dataset("DS").get();
    return server.requests[0]?.headers.authorization;
  };

  test("is APIFY_TOKEN without an option", async () => {
    vi.stubEnv("APIFY_TOKEN", "from-environment");
    expect(await sentWithoutOption()).toBe("Bearer from-environment");
  });

  test.each([undefined, null, ""])("%j is none, and never APIFY_TOKEN", async (token) => {
    vi.stubEnv("APIFY_TOKEN", "from-environment");
    expect(await sentWith({ token })).toBeUndefined();
    expect(await sentWith({ token: () => token })).toBeUndefined();
    expect(await sentWith({ token: async () => token })).toBeUndefined();
  });

  test("can be taken away from a copy of a client", async () => {
    vi.stubEnv("APIFY_TOKEN", "from-environment");
    const { client, server } = await startFixture([{ json: { data: {} }, times: 3 }]);
    await client.with({ token: undefined }).dataset("DS").get();
    await client.with({ token: "other" }).dataset("DS").get();
    await client.with({ maxRetries: 1 }).dataset("DS").get();
    const sent = server.requests.map(({ headers }) => headers.authorization);
    expect(sent).toEqual([undefined, "Bearer other", "Bearer secret"]);
  });

  test("of a function is asked for before every attempt", async () => {
    let asked = 0;
    const token = async () => `token-${++asked}`;
    const { client, server } = await startFixture(
      [{ status: 503 }, { status: 429 }, { json: { data: {} } }],
      { token },
    );
    await client.dataset("DS").get();
    const sent = server.requests.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(["Bearer token-1", "Bearer token-2", "Bearer token-3"]);
  });

  test("of a function may come as any thenable", async () => {
    // biome-ignore lint/suspicious/noThenProperty: that is what is tested.
    const thenable = { then: (resolve: (token: string) => void) => resolve("later") };
    expect(await sentWith({ token: () => thenable as Promise<string> })).toBe("Bearer later");
  });

  test("that cannot be got is the error of its function, and nothing is sent", async () => {
    const failure = new Error("vault is closed");
    const token = () => Promise.reject(failure);
    const { client, server } = await startFixture([], { token });
    await expect(client.dataset("DS").get()).rejects.toBe(failure);
    expect(server.requests).toHaveLength(0);
  });

  test.each<unknown>(["with space", "line\nbreak", "žluť", 12345, true, { a: 1 }])(
    "%j is refused without being told",
    async (given) => {
      const token = given as string;
      const { client, server } = await startFixture([], { token: () => token });
      const error = await client
        .dataset("DS")
        .get()
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ApifyArgumentError);
      expect(String(error)).not.toContain(String(token));
      expect(server.requests).toHaveLength(0);
    },
  );

  test("gives way to an Authorization header of the caller", async () => {
    expect(await sentWith({ headers: { Authorization: "Basic x" } })).toBe("Basic x");
  });
});
