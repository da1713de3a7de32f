import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ManualClock } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

test("requests to the standby URL get to the handler, in one run that ends when it is idle", async () => {
  const clock = new ManualClock();
  const { client, sandbox } = await checkedSandbox({
    clock,
    actors: {
      "me/api": {
        standby: async (request, { run, dataset }) => {
          const { pathname, searchParams } = new URL(request.url);
          if (pathname === "/broken") throw new Error("no such thing");
          const body = await request.text();
          await dataset.pushItems({ body });
          return Response.json({ run: run.id, pathname, q: searchParams.get("q"), body });
        },
      },
      "me/plain": () => {},
    },
  });
  const { standbyUrl, actorStandby } = (await client.actor("me/api").get())!;
  expect(actorStandby).toMatchObject({ isEnabled: true });
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(standbyUrl + path, { headers, ...init });

  const [first, second] = await Promise.all([
    ask("/search?q=1", { method: "POST", body: "one" }).then((response) => response.json()),
    ask("").then((response) => response.json()),
  ]);
  expect(first).toEqual({ run: expect.any(String), pathname: "/search", q: "1", body: "one" });
  expect(second).toMatchObject({ run: first.run, pathname: "/" });
  expect(await client.run(first.run).get()).toMatchObject({
    status: "RUNNING",
    meta: { origin: "STANDBY" },
    isContainerServerReady: true,
  });
  expect((await ask("/broken")).status).toBe(500);
  expect(await client.run(first.run).log().get()).toContain("no such thing");

  expect((await fetch(standbyUrl!)).status).toBe(401);
  expect((await fetch(`${sandbox.url}/standby/me--plain`, { headers })).status).toBe(400);
  expect((await fetch(`${sandbox.url}/standby/me--nothing`, { headers })).status).toBe(404);

  const task = await client.tasks().create({ actId: "me/api", name: "search" });
  const asked = await (await fetch(task.standbyUrl!, { headers })).json();
  expect(await client.run(asked.run).get()).toMatchObject({ actorTaskId: task.id });

  clock.advance(300_000);
  expect((await client.run(first.run).waitForFinish()).status).toBe("ABORTED");
  expect((await (await ask("")).json()).run).not.toBe(first.run);
});

test("a program in standby mode gets requests on its port", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "actor-"));
  writeFileSync(
    join(cwd, "main.mjs"),
    `import { createServer } from "node:http";
     createServer((request, response) => {
       if (request.headers["x-apify-container-server-readiness-probe"]) return response.end("ready");
       response.setHeader("x-run", process.env.ACTOR_RUN_ID);
       response.statusCode = 201;
       request.pipe(response);
     }).listen(process.env.ACTOR_WEB_SERVER_PORT);`,
  );
  const { client, sandbox } = await checkedSandbox({
    actors: {
      "me/api": { command: [process.execPath, "main.mjs"], cwd, standby: true },
      "me/silent": { command: [process.execPath, "-e", "0"], standby: true },
    },
  });
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const { standbyUrl } = (await client.actor("me/api").get())!;
  const response = await fetch(`${standbyUrl}/echo`, { method: "POST", headers, body: "hello" });
  expect([response.status, await response.text()]).toEqual([201, "hello"]);
  const run = await client.run(response.headers.get("x-run")!).get();
  expect(run).toMatchObject({ status: "RUNNING", meta: { origin: "STANDBY" } });
  const silent = await fetch(`${sandbox.url}/standby/me--silent`, { headers });
  expect(silent.status).toBe(502);
});
