import { describe, expect, test } from "vitest";
import { classifyError } from "../../src/core/classify.js";
import { ClientContext } from "../../src/core/client-context.js";
import { toError } from "../../src/core/failures.js";
import { operation, type ResponseKind } from "../../src/core/operation.js";
import type { ApiRequest } from "../../src/core/request.js";
import { RequestInfo } from "../../src/core/request-info.js";
import { parseResponse } from "../../src/core/response.js";
import { ApifyResponseError } from "../../src/errors.js";

const context = new ClientContext({ token: null });
const request = { operation: operation("x.get"), path: "/v2/x", retry: "safe" };
const info = new RequestInfo(context, request as unknown as ApiRequest);
info.attempt = 2;

function parse(
  kind: ResponseKind,
  body: string | Uint8Array,
  type = "application/json",
  status = 200,
) {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const headers = new Headers({ "content-type": type });
  const header = (name: string) => headers.get(name) ?? undefined;
  try {
    return parseResponse({ status, header, headers: () => headers, body: bytes }, kind);
  } catch (error) {
    throw toError(info, classifyError(info, error));
  }
}

describe("an answer with an envelope", () => {
  test("is what is in it", () => {
    expect(parse("data", '{"data":{"id":"x"},"other":1}')).toEqual({ id: "x" });
    expect(parse("data", '{"data":0}')).toBe(0);
  });

  test.each(["5", "null", '"text"', "[1]", "{}", '{"error":{}}'])("cannot be %s", (body) => {
    expect(() => parse("data", body)).toThrow(ApifyResponseError);
  });
});

describe("an answer that is JSON", () => {
  test.each([
    ['{"a":1}', { a: 1 }],
    ["5", 5],
    ["null", null],
    ["\ufeff[1]", [1]],
    ['{"text":"klíč 😀"}', { text: "klíč 😀" }],
  ])("%s", (body, value) => {
    expect(parse("json", body)).toEqual(value);
  });

  test("does not reach into prototypes", () => {
    const value = parse("json", '{"__proto__":{"polluted":1}}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  test.each(["", "{", "<html>", "undefined", '{"a":1}x', "\ufeff"])("cannot be %j", (body) => {
    expect(() => parse("json", body)).toThrow(ApifyResponseError);
  });

  test("says what came instead, at most the start of it, without secrets", () => {
    const page = `<html>  See https://a/?token=abc\n${"x".repeat(5000)}`;
    const fail = () => parse("json", page, "text/html", 203);
    expect(fail).toThrow(/GET \/v2\/x answered 203, but its body \(text\/html\) is not JSON/);
    try {
      fail();
    } catch (error) {
      const { message, data, statusCode, attempt, clientMethod } = error as ApifyResponseError;
      expect(message).toContain("<html> See https://a/?token=*** x");
      expect(message.length).toBeLessThan(500);
      expect(String(data).length).toBeLessThanOrEqual(200);
      expect({ statusCode, attempt, clientMethod }).toEqual({
        statusCode: 203,
        attempt: 2,
        clientMethod: "x.get",
      });
    }
  });
});

describe("an answer of any content", () => {
  test.each([
    ["application/json", '{"a":1}', { a: 1 }],
    ["application/json; charset=utf-8", "[1]", [1]],
    ["Application/JSON", "1", 1],
    ["application/vnd.api+json", '{"a":1}', { a: 1 }],
    ["application/json", "", undefined],
    ["text/plain", "text", "text"],
    ["text/html; charset=utf-8", "<b>ž</b>", "<b>ž</b>"],
    ["application/xml", "<a/>", "<a/>"],
    ["image/svg+xml", "<svg/>", "<svg/>"],
    ["text/plain", "", ""],
    ["text/csv", "\ufeffa,b", "\ufeffa,b"],
  ])("%s: %j", (type, body, value) => {
    expect(parse("content", body, type)).toEqual(value);
  });

  test.each(["image/png", "application/octet-stream", "application/zip", ""])(
    "%s is bytes",
    (type) => {
      const bytes = new Uint8Array([0, 255, 128]);
      const value = parse("content", bytes, type) as Uint8Array;
      expect(new Uint8Array(value)).toEqual(bytes);
    },
  );

  test("nothing with 204 is undefined", () => {
    expect(parse("content", "", "", 204)).toBeUndefined();
  });

  test("broken JSON is an error", () => {
    expect(() => parse("content", "{", "application/json")).toThrow(ApifyResponseError);
  });
});

describe("an answer that is text", () => {
  test("is read in its charset", () => {
    const latin2 = new Uint8Array([0xbe, 0x20, 0xe8]);
    expect(parse("text", latin2, "text/plain; charset=iso-8859-2")).toBe("ž č");
    expect(parse("text", latin2, 'text/plain; charset="ISO-8859-2"')).toBe("ž č");
  });

  test("is UTF-8 where nobody says or knows better", () => {
    expect(parse("text", "ž", "text/plain")).toBe("ž");
    expect(parse("text", "ž", "text/plain; charset=klingon")).toBe("ž");
    expect(parse("text", "ž".repeat(5000), "text/plain")).toBe("ž".repeat(5000));
    expect(parse("text", "a".repeat(5000), "text/plain")).toBe("a".repeat(5000));
  });
});

describe("an answer without content", () => {
  test.each(["none", "head"] as const)("of kind %s is undefined, whatever came", (kind) => {
    expect(parse(kind, "<html>")).toBeUndefined();
  });
});

test("JSON in another charset is read as it says", () => {
  const body = new Uint8Array(Buffer.from('{"data":{"name":"žluť"}}', "utf16le"));
  const header = (name: string) =>
    name === "content-type" ? "application/json; charset=utf-16le" : undefined;
  const response = { status: 200, header, headers: () => new Headers(), body };
  expect(parseResponse(response, "data")).toEqual({ name: "žluť" });
});
