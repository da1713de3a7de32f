import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";

/** As browsers ask for a page of another origin. */
const origin = "http://127.0.0.1:1";
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

test("a preflight allows what the client sends from a page, and is no request to the API", async () => {
  const response = await fetch(`${sandbox.url}/v2/datasets/any/items`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "PUT" },
  });
  expect(response.status).toBe(204);
  const allowed = (name: string) => response.headers.get(`access-control-allow-${name}`);
  expect(allowed("origin")).toBe("*");
  expect(allowed("methods")).toBe("GET, HEAD, POST, PUT, DELETE");
  expect(allowed("headers")).toBe("authorization, content-type");
  expect(sandbox.requests).toEqual([]);
});

test("a page may read answers, refusals too, and what they say of paging", async () => {
  const { id } = await sandbox.client().datasets().getOrCreate("mine");
  for (const [path, status] of [
    [`/v2/datasets/${id}/items?token=${sandbox.token}`, 200],
    ["/v2/users/me", 401],
    ["/v2/nothing", 404],
  ] as const) {
    const { status: answered, headers } = await fetch(sandbox.url + path, { headers: { origin } });
    expect([answered, headers.get("access-control-allow-origin")]).toEqual([status, "*"]);
    expect(headers.get("access-control-expose-headers")).toContain("x-apify-pagination-total");
  }
});

test("nothing of it where no page asks", async () => {
  const { headers } = await fetch(`${sandbox.url}/v2/users/me`);
  expect(headers.has("access-control-allow-origin")).toBe(false);
  const options = await fetch(`${sandbox.url}/v2/users/me`, { method: "OPTIONS" });
  expect(options.status).toBe(405);
});
