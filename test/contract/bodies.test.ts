import { describe, expect, inject, test } from "vitest";
import { argumentsFor } from "./arguments.js";
import { isAlias, operations } from "./document.js";
import { expectAccepted, recordingClient } from "./exchange.js";
import { callMethod } from "./method-call.js";
import { callRaw } from "./raw-call.js";

const contract = inject("contractUrl");

/** Operations that take a body of any content type. */
const open = operations.filter((operation) => operation.body?.content?.["text/*"]);

const form = () => {
  const data = new FormData();
  data.set("quote", "Well begun is half done.");
  data.set("file", new Blob(["%PDF-"], { type: "application/pdf" }), "quotes.pdf");
  return data;
};

/**
 * What users have in their hands, made anew for each call, since a stream can be read only once; and the content type that
 * the client names for it. That of form data holds its boundary, so it is the transport that names it.
 */
const bodies: readonly (readonly [string, () => unknown, string | undefined])[] = [
  ["an object", () => ({ author: "Aristotle" }), "application/json; charset=utf-8"],
  ["an array", () => [1, 2, 3], "application/json; charset=utf-8"],
  ["text", () => "Well begun is half done.", "text/plain; charset=utf-8"],
  ["bytes", () => new Uint8Array([0, 159, 146, 150]), "application/octet-stream"],
  ["a Blob with a type", () => new Blob(["\u0089PNG"], { type: "image/png" }), "image/png"],
  ["a Blob without a type", () => new Blob(["?"]), "application/octet-stream"],
  ["form data", form, undefined],
  ["URL parameters", () => new URLSearchParams({ q: "a" }), "application/x-www-form-urlencoded"],
  ["a stream", () => new Blob(["one", "two"]).stream(), "application/octet-stream"],
];

describe.each(open.map((operation) => [operation.id, operation] as const))(
  "%s accepts",
  (_, operation) => {
    const given = { ...argumentsFor(operation, "required"), body: undefined };

    test.each(bodies)("%s", async (_, body, contentType) => {
      const { client, exchanges } = recordingClient(contract);
      if (!isAlias(operation)) {
        await callMethod(client, operation, { ...given, body: body() });
        expect(exchanges[0]?.headers["content-type"]).toBe(contentType);
        expectAccepted(exchanges.splice(0), operation, given);
      }
      await callRaw(client, operation, { ...given, body: body() });
      expect(exchanges[0]?.headers["content-type"]).toBe(contentType);
      expectAccepted(exchanges, operation, given);
    });
  },
);
