import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { WebSocket } from "undici";
import { expect, test } from "vitest";
import { close, listen } from "../../../src/testing/http.js";
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

/** Opens a WebSocket, and gives what it has received so far. */
async function open(url: string, headers?: Record<string, string>) {
  const socket = new WebSocket(url.replace(/^http/, "ws"), { ...(headers && { headers }) });
  const received: string[] = [];
  socket.addEventListener("message", ({ data }) => received.push(data));
  await once(socket, "open");
  return { socket, received };
}

test("a WebSocket reaches the program, and keeps its run alive", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "actor-"));
  writeFileSync(
    join(cwd, "main.mjs"),
    `import { createHash } from "node:crypto";
     import { createServer } from "node:http";
     const frame = (text) => Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]);
     const server = createServer((request, response) => response.end(request.url));
     server.on("upgrade", (request, socket) => {
       if (request.url.startsWith("/closed")) return socket.end("HTTP/1.1 403 Forbidden\\r\\ncontent-length: 6\\r\\n\\r\\nclosed");
       const key = request.headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
       const accept = createHash("sha1").update(key).digest("base64");
       socket.write("HTTP/1.1 101 Switching Protocols\\r\\nupgrade: websocket\\r\\nconnection: Upgrade\\r\\nsec-websocket-accept: " + accept + "\\r\\n\\r\\n");
       socket.write(frame(request.url.split("?")[0]));
       socket.on("data", (data) => {
         const text = Buffer.from(data.subarray(6).map((byte, at) => byte ^ data[2 + (at % 4)]));
         if ((data[0] & 0xf) === 1) socket.write(frame("echo " + text));
         else socket.end(data);
       });
     });
     server.listen(process.env.ACTOR_WEB_SERVER_PORT);`,
  );
  const clock = new ManualClock();
  const { client, sandbox } = await checkedSandbox({
    clock,
    actors: {
      "me/chat": { command: [process.execPath, "main.mjs"], cwd, standby: true },
      "me/function": { standby: () => new Response("only requests") },
    },
  });
  const { standbyUrl } = (await client.actor("me/chat").get())!;
  const authorization = `Bearer ${sandbox.token}`;
  const { socket, received } = await open(`${standbyUrl}/room/1`, { authorization });
  await expect.poll(() => received).toEqual(["/room/1"]);
  socket.send("hello");
  await expect.poll(() => received).toEqual(["/room/1", "echo hello"]);
  // Browsers can only pass the token in the URL.
  const second = await open(`${standbyUrl}/room/2?token=${sandbox.token}`);
  second.socket.close();
  await once(second.socket, "close");

  // The one that is open counts as activity; from its end on, the run is idle.
  clock.advance(1_000_000);
  const last = client.actor("me/chat").lastRun();
  expect(await last.get()).toMatchObject({ status: "RUNNING", meta: { origin: "STANDBY" } });
  expect((await client.actor("me/chat").runs().list()).total).toBe(1);
  socket.close();
  await once(socket, "close");
  const ended = async () => {
    clock.advance(300_000);
    return (await last.get())?.status;
  };
  await expect.poll(ended).toBe("ABORTING");

  const refusal = async (url: string, headers: Record<string, string>) => {
    const handshake = { connection: "Upgrade", upgrade: "websocket", "sec-websocket-key": "a" };
    const asked = request(url, { headers: { ...handshake, ...headers } }).end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    return [response.statusCode, (await text(response)).slice(0, 60)];
  };
  expect(await refusal(`${standbyUrl}/closed`, { authorization })).toEqual([403, "closed"]);
  expect(await refusal(standbyUrl!, {})).toEqual([
    401,
    expect.stringContaining("token-not-provided"),
  ]);
  const functions = await refusal(`${sandbox.url}/standby/me--function`, { authorization });
  expect(functions).toEqual([501, expect.stringContaining("actor-standby-without-websocket")]);
  const nothing = await refusal(`${sandbox.url}/standby/me--nothing`, { authorization });
  expect(nothing).toEqual([404, expect.stringContaining("record-not-found")]);
  const foreign = await refusal(standbyUrl!, { authorization, origin: "https://page.example" });
  expect(foreign).toEqual([403, expect.stringContaining("sandbox-origin-not-allowed")]);
});

test("a path that looks like another server's stays with the Actor, and so does the token", async () => {
  let reached = 0;
  const other = createServer((_, response) => {
    reached++;
    response.end();
  });
  const { host } = new URL(await listen(other));
  const { client, sandbox } = await checkedSandbox({
    actors: {
      "me/function": { standby: ({ url }) => new Response(url) },
      "me/program": {
        command: [
          process.execPath,
          "-e",
          `require("http").createServer(({ url }, response) => response.end(url))
             .listen(process.env.ACTOR_WEB_SERVER_PORT)`,
        ],
        standby: true,
      },
    },
  });
  const headers = { authorization: `Bearer ${sandbox.token}` };
  for (const name of ["function", "program"]) {
    const { standbyUrl } = (await client.actor(`me/${name}`).get())!;
    for (const path of [`//${host}/x`, `/\\\\${host}/x`]) {
      // As raw as it can be sent.
      const sent = request(sandbox.url, { path: new URL(standbyUrl!).pathname + path, headers });
      const [response] = await once(sent.end(), "response");
      expect(await text(response)).toMatch(
        new RegExp(`^(?:http://127\\.0\\.0\\.1:\\d+)?/+${host}/x$`),
      );
    }
  }
  expect(reached).toBe(0);
  await close(other);
});

test("a program learns that its client has left", async () => {
  const { client, sandbox } = await checkedSandbox({
    actors: {
      "me/hanging": {
        command: [
          process.execPath,
          "-e",
          `require("http").createServer((request, response) => {
             if (request.url === "/") return response.end();
             console.log("asked");
             response.once("close", () => console.log("left alone"));
           }).listen(process.env.ACTOR_WEB_SERVER_PORT)`,
        ],
        standby: true,
      },
    },
  });
  const { standbyUrl } = (await client.actor("me/hanging").get())!;
  const headers = { authorization: `Bearer ${sandbox.token}` };
  await fetch(standbyUrl!, { headers });
  const log = () => client.actor("me/hanging").lastRun().log().get();
  const leaving = new AbortController();
  const asked = fetch(`${standbyUrl}/hang`, { headers, signal: leaving.signal });
  await expect.poll(log, { timeout: 10_000 }).toContain("asked");
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(log, { timeout: 10_000 }).toContain("left alone");
});
