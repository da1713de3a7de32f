import { describe, inject, test } from "vitest";
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

/** What users have in their hands. Made anew for each call, since a stream can be read only once. */
const bodies: readonly (readonly [string, () => unknown])[] = [
  ["an object", () => ({ author: "Aristotle" })],
  ["an array", () => [1, 2, 3]],
  ["text", () => "Well begun is half done."],
  ["bytes", () => new Uint8Array([0, 159, 146, 150])],
  ["a Blob with a type", () => new Blob(["\u0089PNG"], { type: "image/png" })],
  ["a Blob without a type", () => new Blob(["?"])],
  ["form data", form],
  ["URL parameters", () => new URLSearchParams({ author: "Aristotle" })],
  ["a stream", () => new Blob(["one", "two"]).stream()],
];

describe.each(open.map((operation) => [operation.id, operation] as const))(
  "%s accepts",
  (_, operation) => {
    const required = argumentsFor(operation, "required");

    test.each(bodies)("%s", async (_, body) => {
      const { client, exchanges } = recordingClient(contract);
      if (!isAlias(operation)) {
        await callMethod(client, operation, { ...required, body: body() });
        expectAccepted(exchanges.splice(0), operation, required);
      }
      await callRaw(client, operation, { ...required, body: body() });
      expectAccepted(exchanges, operation, required);
    });
  },
);
