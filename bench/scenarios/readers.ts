import type { Reading, Way } from "../children/reader.js";
import { ask, type Server, said, start } from "../process.js";

/** Reads everything once, in a process of its own, so that its memory is its own. Fails unless each item came once and in order. */
export async function readAll(
  way: Way,
  server: Server,
  total: number,
  execPath = process.execPath,
): Promise<Reading> {
  const execArgv = ["--expose-gc", "--max-old-space-size=8192"];
  const reader = await start("children/reader.ts", [way, server.baseUrl], { execArgv, execPath });
  await said(reader);
  const reading = await ask<Reading>(reader, {});
  reader.disconnect();
  if (!reading.inOrder || reading.items !== total) {
    throw new Error(`${way}: ${reading.items} of ${total} items, or not in order.`);
  }
  return reading;
}
