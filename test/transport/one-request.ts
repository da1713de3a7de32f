/** A process that sends one request and is done: `one-request.ts <origin> <undici | fetch>`. It says if something keeps it alive. */
import { createTransport } from "../../src/transport/node.js";
import { get } from "./request.js";

const [origin = "", kind] = process.argv.slice(2);
const transport = createTransport(kind === "fetch" ? { fetch: globalThis.fetch } : {});
transport.send(get(origin)).then(({ status }) => {
  console.log(status);
  // Idle sockets are kept for longer than this.
  setTimeout(() => console.log("kept alive"), 2000).unref();
});
