import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ApifyApiError, ApifyClient } from "../../src/apify-client/index.js";
import { type Script, ScriptedServer } from "../support/scripted-server.js";

let server: ScriptedServer;
let script: Script = [];
beforeEach(async () => {
  server = await ScriptedServer.start((request) =>
    typeof script === "function" ? script(request) : {},
  );
});
afterEach(() => server.close());

const token = "apify_api_s3cr3tT0ken0123456789";
const clientOf = (options = {}) => new ApifyClient({ token, baseUrl: server.url, ...options });

test.each([
  ["JSON", "application/json", JSON.stringify({ error: { type: token, message: token } })],
  ["JSON that is called text", "text/plain", JSON.stringify({ error: { message: token } })],
  ["a page", "text/html", `<p>${token}</p>`],
  ["JSON that is none", "application/json", `{"data":"${token}`],
  ["bytes", "application/octet-stream", `bytes ${token}`],
])("a token that comes back in %s is in no error", async (_, type, text) => {
  for (const status of [200, 400]) {
    script = () => ({ status, headers: { "content-type": type }, text });
    const error = await clientOf({ maxRetries: 0 })
      .dataset("D")
      .get()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    if (status === 400) expect(error).toBeInstanceOf(ApifyApiError);
    const printed = [(error as Error).stack, JSON.stringify(error), inspect(error, { depth: 9 })];
    expect(printed.join()).not.toContain(token);
  }
});

test.each([
  ["no headers", { headers: undefined }],
  ["a number for a method", { method: 5 }],
  ["no address", { url: undefined }],
  ["an address of a file", { url: "file:///etc/hostname" }],
  ["a body that is no JSON", { data: { number: 10n } }],
])("an interceptor that gives %s gets an answer or an ArgumentError", async (_, change) => {
  script = () => ({ json: { data: { id: "D" } } });
  const client = clientOf({
    maxRetries: 0,
    requestInterceptors: [(config: object) => ({ ...config, ...change })],
  });
  const name = await client
    .dataset("D")
    .update({ title: "t" })
    .then(
      () => "an answer",
      (error: Error) => error.name,
    );
  expect(["an answer", "ArgumentError"]).toContain(name);
});

test.each([undefined, null])("a response interceptor that gives %s is told so", async (given) => {
  script = () => ({ json: { data: { id: "D" } } });
  const client = clientOf({ maxRetries: 0 });
  client.httpClient.axios.interceptors.response.use((() => given) as never);
  await expect(client.dataset("D").get()).rejects.toThrow(/must return the response/);
});

test("a signing key that is none leaves an address unsigned", async () => {
  script = () => ({ json: { data: { id: "S", urlSigningSecretKey: [] } } });
  const url = await clientOf().keyValueStore("S").getRecordPublicUrl("k");
  expect(url).toMatch(/records\/k$/);
});
