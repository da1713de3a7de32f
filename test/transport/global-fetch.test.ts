import { expect, test, vi } from "vitest";
import { createTransport } from "../../src/transport/node.js";
import { FaultServer } from "../faults/server.js";
import { get } from "./request.js";

const globals = globalThis as unknown as Record<symbol, object>;

/** A file of its own: undici's index, which other tests import, puts an agent of its own there. */
test("a fetch elsewhere in the process changes nothing", async () => {
  const server = await FaultServer.start();
  const transport = createTransport({});
  await transport.send(get(server.origin));
  await (await fetch(server.origin)).text();
  const agent = globals[Symbol.for("undici.globalDispatcher.1")]!;
  expect(agent.constructor.name).toBe("Agent");
  const dispatch = vi.spyOn(agent.constructor.prototype, "dispatch");
  for (const used of [transport, createTransport({})]) await used.send(get(server.origin));
  expect(dispatch).not.toHaveBeenCalled();
  expect(server.requests.map(({ connection }) => connection)).toEqual([1, 2, 1, 1]);
  await server.close();
});
