import { expect, test } from "vitest";
import { clientWith } from "../../src/client.js";
import { parseResponse } from "../../src/core/response.js";
import type { Transport, TransportResponse } from "../../src/transport/transport.js";
import { failure } from "../support/dataset-fixture.js";

/** One byte more than the longest string of Node.js. */
const body = Buffer.alloc(2 ** 29, "1");

function answering(contentType: string): Transport {
  const header = (name: string) => (name === "content-type" ? contentType : undefined);
  const headers = () => new Headers({ "content-type": contentType });
  const response: TransportResponse = { status: 200, header, headers, body };
  return { name: "test", redirects: "manual", connections: "platform", send: async () => response };
}

test.each(["text/plain", "application/json"])(
  "a record of 512 MiB as %s is no text, and the error says what to do",
  async (type) => {
    const client = clientWith({ token: "t", maxRetries: 0 }, { transport: answering(type) });
    const store = client.keyValueStore("S");
    const error = await failure(store.getRecord("k"));
    expect(error.name).toBe("ApifyResponseError");
    expect(error.message).toMatch(
      /536870912 bytes, more than a text can have here\. Pass \{ as: "stream" \}/,
    );
    expect((await store.getRecord("k", { as: "bytes" }))!.value).toHaveLength(2 ** 29);
  },
);

test("so is a log, and any other answer", async () => {
  const client = clientWith({ token: "t", maxRetries: 0 }, { transport: answering("text/plain") });
  for (const call of [client.log("R").get(), client.dataset("D").get()]) {
    const error = await failure(call);
    expect(error.name).toBe("ApifyResponseError");
    expect(error.message).toMatch(
      /536870912 bytes, more than a text can have here\. Ask for less, or take it as a stream/,
    );
  }
  expect(() =>
    parseResponse(
      { ...{ status: 200, headers: () => new Headers() }, header: () => "text/plain", body },
      "text",
    ),
  ).toThrow("more than a text");
});
