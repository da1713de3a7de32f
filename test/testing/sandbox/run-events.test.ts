import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";
import { endless } from "./run-actors.js";

/** Opens the WebSocket of a run by hand; gives what comes after the handshake. */
async function open(sandbox: Sandbox, runId: string) {
  const { hostname, port, pathname } = new URL(
    sandbox.environment(runId).ACTOR_EVENTS_WEBSOCKET_URL!,
  );
  const socket = connect(Number(port), hostname);
  // The example of RFC 6455, section 1.3.
  socket.write(
    `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const received = () => Buffer.concat(chunks).toString("latin1");
  await expect.poll(received).toContain("systemInfo");
  return { socket, received };
}

const masked = (opcode: number, text: string) => {
  const mask = [1, 2, 3, 4];
  const payload = Buffer.from(text, "latin1").map((byte, at) => byte ^ mask[at % 4]!);
  return Buffer.from([0x80 | opcode, 0x80 | payload.length, ...mask, ...payload]);
};

test("the handshake is that of the standard; ping and close are answered, in whatever pieces they come", async () => {
  await using sandbox = await startSandbox({ actors: { "me/endless": endless } });
  const { id } = await sandbox.client().actor("me/endless").start();
  const { socket, received } = await open(sandbox, id);
  expect(received()).toContain("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n");
  for (const byte of masked(9, "still there?")) socket.write(Buffer.from([byte]));
  await expect.poll(received).toContain("\x8a\x0cstill there?");
  socket.write(Buffer.concat([masked(1, "ignored"), masked(8, "\x03\xe8")]));
  await once(socket, "end");
  expect(received().slice(-4)).toBe("\x88\x02\x03\xe8");
});

test("what no client sends ends the connection, and does no other harm", async () => {
  await using sandbox = await startSandbox({ actors: { "me/endless": endless } });
  const { id } = await sandbox.client().actor("me/endless").start();
  for (const wrong of [Buffer.from([0x81, 0xff]), Buffer.from([0x81, 0x01, 0x41])]) {
    const { socket } = await open(sandbox, id);
    socket.write(wrong);
    await once(socket, "close");
  }
  const socket = connect(Number(new URL(sandbox.url).port), "127.0.0.1");
  socket.write(
    "GET /other HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
  );
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1.1 404 /);
  expect((await sandbox.client().run(id).get())?.status).toBe("RUNNING");
});

test("a page of a website does not get to the events, whatever name it gives this machine", async () => {
  await using sandbox = await startSandbox({ actors: { "me/endless": endless } });
  const { id } = await sandbox.client().actor("me/endless").start();
  await expect.poll(async () => (await sandbox.client().run(id).get())?.status).toBe("RUNNING");
  for (const sender of [
    "Host: rebound.example",
    "Host: localhost\r\nOrigin: https://other.example",
  ]) {
    const socket = connect(Number(new URL(sandbox.url).port), "127.0.0.1");
    socket.write(
      `GET /actor-events/${id} HTTP/1.1\r\n${sender}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    );
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(/^HTTP\/1.1 403 [\s\S]*sandbox-(?:host|origin)-not-allowed/);
  }
});
