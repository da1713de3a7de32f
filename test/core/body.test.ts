import { Readable } from "node:stream";
import { runInNewContext, runInThisContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { anyPayload, jsonPayload } from "../../src/core/body.js";
import { encodeJson } from "../../src/core/json.js";
import { ApifyArgumentError } from "../../src/errors.js";

const json = "application/json; charset=utf-8";
const loop: Record<string, unknown> = {};
loop.self = loop;

describe("a body that is JSON", () => {
  test("is its text", () => {
    expect(jsonPayload({ a: [1, "ž"] })).toEqual({ body: '{"a":[1,"ž"]}', contentType: json });
    expect(jsonPayload("text").body).toBe('"text"');
    expect(jsonPayload(null).body).toBe("null");
  });

  test.each([undefined, () => 1, Symbol("s"), 1n, { a: 1n }, loop])(
    "refuses what has no JSON",
    (value) => {
      expect(() => jsonPayload(value)).toThrow(ApifyArgumentError);
    },
  );

  test("says why", () => {
    expect(() => jsonPayload(loop)).toThrow(/circular/);
    expect(() => jsonPayload(undefined)).toThrow(/it is a undefined|it is undefined/);
  });

  test("passes on what a value's own toJSON throws, as the cause", () => {
    const cause = new Error("mine");
    const value = {
      toJSON() {
        throw cause;
      },
    };
    expect(() => jsonPayload(value)).toThrow(expect.objectContaining({ cause }));
  });
});

describe("a body of any content", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const shared = new SharedArrayBuffer(3);
  new Uint8Array(shared).set(bytes);

  test.each([
    ["text", "ž", "ž", "text/plain; charset=utf-8"],
    ["an object", { a: 1 }, '{"a":1}', json],
    ["a list", [1], "[1]", json],
    ["a number", 5, "5", json],
    ["null", null, "null", json],
    ["bytes", bytes, bytes, "application/octet-stream"],
    ["a buffer", bytes.buffer, bytes, "application/octet-stream"],
    [
      "a view of a buffer",
      new DataView(bytes.buffer, 1, 2),
      bytes.slice(1),
      "application/octet-stream",
    ],
    [
      "numbers of 16 bits",
      new Uint16Array([0x0201]),
      bytes.slice(0, 2),
      "application/octet-stream",
    ],
    ["shared memory", shared, bytes, "application/octet-stream"],
    [
      "a view of shared memory",
      new DataView(shared, 1, 2),
      bytes.slice(1),
      "application/octet-stream",
    ],
    [
      "form fields",
      new URLSearchParams({ a: "b c" }),
      "a=b+c",
      "application/x-www-form-urlencoded",
    ],
  ])("%s", async (_, value, body, contentType) => {
    const payload = await anyPayload(value, undefined);
    expect(payload).toEqual({ body, contentType });
  });

  test("has the content type that the caller names", async () => {
    for (const value of ["text", { a: 1 }, bytes, bytes.buffer, new Blob(["x"], { type: "a/b" })]) {
      expect((await anyPayload(value, "x/y")).contentType).toBe("x/y");
    }
  });

  test("shared memory is sent as it was when it was given", async () => {
    const view = new Uint8Array(new SharedArrayBuffer(2));
    const { body } = await anyPayload(view, undefined);
    view.fill(1);
    expect(body).toEqual(new Uint8Array(2));
    expect((body as Uint8Array).buffer).toBeInstanceOf(ArrayBuffer);
  });

  test("a Blob is bytes with the Blob's own type", async () => {
    const blob = new Blob(["text"], { type: "text/csv" });
    const payload = await anyPayload(blob, undefined);
    expect(payload).toEqual({ body: new TextEncoder().encode("text"), contentType: "text/csv" });
    const nameless = await anyPayload(new Blob(["x"]), undefined);
    expect(nameless.contentType).toBe("application/octet-stream");
  });

  test("a form is left to the platform, which knows its boundary", async () => {
    const form = new FormData();
    expect(await anyPayload(form, undefined)).toEqual({ body: form, contentType: undefined });
  });

  test("a form of another copy of undici becomes the platform's", async () => {
    class OtherForm {
      readonly [Symbol.toStringTag] = "FormData";
      *[Symbol.iterator]() {
        yield ["name", "value"];
        yield ["file", new File(["bytes"], "a.txt")];
      }
    }
    const { body } = await anyPayload(new OtherForm(), undefined);
    expect(body).toBeInstanceOf(FormData);
    expect((body as FormData).get("name")).toBe("value");
    expect((body as FormData).get("file")).toMatchObject({ name: "a.txt", size: 5 });
  });

  test("a web stream stays what it is", async () => {
    const stream = new ReadableStream();
    const payload = await anyPayload(stream, undefined);
    expect(payload.body).toBe(stream);
    expect(payload.contentType).toBe("application/octet-stream");
  });

  test("a Node.js stream becomes a web stream of the same bytes", async () => {
    const { body } = await anyPayload(Readable.from(["a", Buffer.from("b"), "ž"]), undefined);
    expect(await new Response(body as ReadableStream).text()).toBe("abž");
  });

  test("a Node.js stream is destroyed when nobody reads on", async () => {
    const source = Readable.from(["a", "b", "c"]);
    const { body } = await anyPayload(source, undefined);
    const reader = (body as ReadableStream).getReader();
    await reader.read();
    await reader.cancel();
    expect(source.destroyed).toBe(true);
  });

  test("a Node.js stream that fails, fails", async () => {
    const source = new Readable({ read() {} });
    const { body } = await anyPayload(source, undefined);
    const reading = (body as ReadableStream).getReader().read();
    source.destroy(new Error("disk on fire"));
    await expect(reading).rejects.toThrow("disk on fire");
  });
});

describe("what JSON would store as something else", () => {
  const inside = {
    "({ at: new Map([[1, 2]]) })": "it is a Map",
    "({ at: new Error('no') })": "it is an Error",
    "({ at: new ArrayBuffer(2) })": "it is binary",
    "({ at: new Uint8Array(2) })": "it is binary",
    "({ at: Promise.resolve() })": "it is a promise",
    "({ at: /a/ })": "it is a RegExp",
    "({ at: [1, , 2] })": "it is a hole in an array",
    "({ at: [() => 1] })": "it is a function",
    "({ at: new Date(NaN) })": "it is an invalid Date",
    "({ at: Object.assign(new Error('no'), { code: 'E' }) })": "it is an Error",
    "({ at: [new (class Mine extends Error { code = 1 })()] })": "it is an Error",
    "({ at: new AggregateError([1], 'no') })": "it is an Error",
    "({ at: Object.assign(new Map([[1, 2]]), { a: 1 }) })": "it is a Map",
    "({ at: new (class Mine extends Set { a = 1 })([1]) })": "it is a Set",
    "({ at: Object.assign(/a/, { a: 1 }) })": "it is a RegExp",
    "({ at: Object.assign(new Date(NaN), { a: 1 }) })": "it is an invalid Date",
    "({ at: new Float64Array([1]) })": "it is binary",
    "({ at: new DataView(new ArrayBuffer(2)) })": "it is binary",
    "({ at: new SharedArrayBuffer(2) })": "it is binary",
    "({ at: [1].values() })": "what it holds would not be stored",
    "({ at: Object.assign([1], { length: 3 }) })": "it is a hole in an array",
  };
  test.each(Object.entries(inside))(
    "is refused, of another realm as of this one: %s",
    (code, why) => {
      for (const value of [runInThisContext(code), runInNewContext(code)]) {
        expect(() => anyPayload(value)).toThrow(why);
      }
    },
  );

  test.each<[string, unknown, string]>([
    ["Headers", new Headers({ a: "b" }), "what it holds"],
    ["URLSearchParams", new URLSearchParams("a=b"), "what it holds"],
    ["a stream", new ReadableStream(), "what it holds"],
    ["a Blob", new Blob(["a"]), "it is binary"],
    ["a DOMException", new DOMException("no"), "it is a DOMException"],
  ])("is refused inside a value: %s", (_, at, why) => {
    expect(() => anyPayload({ at })).toThrow(why);
  });

  test("is not an object within itself that says how it is written", () => {
    const self: Record<string, unknown> = { toJSON: () => "self" };
    self.self = self;
    expect(encodeJson({ at: self })).toBe('{"at":"self"}');
  });

  test("is not a function of an input, which is sent as its source, beside what is null", () => {
    const source = (_: string, value: unknown) =>
      typeof value === "function" ? String(value) : value;
    const input = { list: [() => 1], no: null };
    expect(JSON.parse(encodeJson(input, undefined, source))).toEqual({
      list: ["() => 1"],
      no: null,
    });
  });

  const whole = { "new Error('no')": "an Error", "new Map()": "a Map", "[1, , 2]": "a hole" };
  test.each(Object.entries(whole))("is refused as a body, too: %s", (code, why) => {
    expect(() => anyPayload(runInNewContext(code))).toThrow(why);
  });

  test("is not what is empty or null, nor bytes and dates of another realm", () => {
    const value =
      "({ a: {}, b: null, c: [[], undefined], d: new Date(0), e: new String(''), f: new (class { g = 1 })() })";
    const json =
      '{"a":{},"b":null,"c":[[],null],"d":"1970-01-01T00:00:00.000Z","e":"","f":{"g":1}}';
    expect(anyPayload(runInNewContext(value))).toMatchObject({ body: json });
    for (const bytes of ["new Uint8Array([1, 2]).buffer", "new Uint8Array([1, 2])"]) {
      expect(anyPayload(runInNewContext(bytes))).toMatchObject({ body: Uint8Array.of(1, 2) });
    }
  });
});
