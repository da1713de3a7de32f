import { afterEach, describe, expect, test, vi } from "vitest";
import * as errors from "../../src/errors.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(endFixtures);

const { ApifyError, ApifyApiError, ApifyConnectionError, NotFoundError, RateLimitError } = errors;

/** The same module again, as a second copy of the package would bring it. */
async function secondCopy(): Promise<typeof errors> {
  vi.resetModules();
  return import("../../src/errors.js");
}

describe("the error of a status", () => {
  test.each([
    [400, "InvalidRequestError"],
    [401, "UnauthorizedError"],
    [402, "PaymentRequiredError"],
    [403, "ForbiddenError"],
    [404, "NotFoundError"],
    [405, "ApifyApiError"],
    [408, "ApifyApiError"],
    [409, "ConflictError"],
    [413, "ApifyApiError"],
    [429, "RateLimitError"],
    [500, "ServerError"],
    [503, "ServerError"],
    [599, "ServerError"],
  ])("%i is %s", (status, name) => {
    expect(errors.apiErrorClass(status).errorName).toBe(name);
  });
});

describe("an error", () => {
  const failure = { statusCode: 404, type: "record-not-found" };
  const error = new NotFoundError("gone", failure, { clientMethod: "dataset.get", attempt: 1 });

  test("is what its class and all above it are", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(ApifyError);
    expect(error).toBeInstanceOf(ApifyApiError);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).not.toBeInstanceOf(RateLimitError);
  });

  test("says its class by name, which minifiers do not change", () => {
    expect(error.name).toBe("NotFoundError");
    expect(String(error)).toBe("NotFoundError: gone");
    expect(error.stack).toMatch(/gone/);
  });

  test("can be written as JSON with its fields", () => {
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "NotFoundError",
      clientMethod: "dataset.get",
      attempt: 1,
      statusCode: 404,
      type: "record-not-found",
    });
  });

  test("is told by is(), which also knows those of a second copy", async () => {
    const copy = await secondCopy();
    expect(copy.NotFoundError).not.toBe(NotFoundError);
    const theirs = new copy.NotFoundError("gone", failure);
    expect(theirs).not.toBeInstanceOf(ApifyError);
    for (const type of [NotFoundError, ApifyApiError, ApifyError]) {
      expect(type.is(error)).toBe(true);
      expect(type.is(theirs)).toBe(true);
    }
    for (const one of [error, theirs]) {
      expect(RateLimitError.is(one)).toBe(false);
      expect(ApifyConnectionError.is(one)).toBe(false);
      expect(errors.ApifyResponseError.is(one)).toBe(false);
    }
    expect(copy.ApifyConnectionError.is(new ApifyConnectionError("lost", true))).toBe(true);
  });

  test.each([undefined, null, 5, "NotFoundError", {}, new Error("x"), { name: "NotFoundError" }])(
    "is not %j",
    (value) => {
      expect(ApifyError.is(value)).toBe(false);
      expect(NotFoundError.is(value)).toBe(false);
    },
  );

  test("of every class has a name of its own", () => {
    const classes = Object.values(errors).filter(
      (value) => typeof value === "function" && "errorName" in value,
    );
    const names = classes.map((type) => (type as typeof ApifyError).errorName);
    expect(new Set(names).size).toBe(names.length);
    for (const type of classes) expect((type as typeof ApifyError).errorName).toBe(type.name);
  });
});

describe("what a call rejects with", () => {
  test("narrows by is()", async () => {
    const answer = { status: 429, headers: { "retry-after": "3" } };
    const { client } = await startFixture([answer], { maxRetries: 0 });
    const error: unknown = await client
      .dataset("DS")
      .get()
      .catch((reason: unknown) => reason);
    if (!RateLimitError.is(error)) throw error;
    expect(error.retryAfter).toBe(3);
  });

  test("has what caused it", async () => {
    const { client } = await startFixture([{ breaks: "before" }], { maxRetries: 0 });
    const error = await client
      .dataset("DS")
      .get()
      .catch((reason: unknown) => reason);
    if (!ApifyConnectionError.is(error)) throw error;
    expect(error.sent).toBe(true);
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe("what an error tells", () => {
  test.each([
    ["token", "record-or-token-not-found", "Nope."],
    [
      "apify_api_abcdefgh",
      "record-not-found",
      'Nothing at "https://api.apify.com/v2/x?token=abc".',
    ],
  ])("is read before it is redacted, with the token %s", async (token, type, message) => {
    const answer = { status: 404, json: { error: { type, message } } };
    const { client } = await startFixture([answer, answer], { token });
    expect(await client.dataset("DS").get()).toBeUndefined();
    const error = await client
      .actor("A")
      .start()
      .catch((reason) => reason);
    expect(error.type).toBe(type);
    expect(error.message).not.toContain("token=abc");
  });

  test("of a refusal goes by what its own attempt carried", async () => {
    const refused = { status: 401, json: { error: { type: "x", message: "No." } } };
    const { client } = await startFixture([refused, refused], { token: null });
    const headers = { authorization: "Bearer apify_api_own" };
    await expect(client.dataset("A").get({ headers })).rejects.toThrow(/No\.$/);
    await expect(client.dataset("A").get()).rejects.toThrow(/No token was sent/);
  });

  test("of a start that totalTimeoutSecs ended says that it may run", async () => {
    const { client, clock, server } = await startFixture([{ stalls: true }]);
    const started = client.actor("A").start({}, { totalTimeoutSecs: 1, timeoutSecs: 9 });
    const outcome = expect(started).rejects.toThrow(
      /totalTimeoutSecs \(1 s\).*A run may have been started.*Look at runs\(\)\.list/,
    );
    await vi.waitUntil(() => server.requests.length > 0);
    clock.advance(1000);
    await outcome;
  });
});
