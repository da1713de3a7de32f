/** Ends a millisecond after its second request, as an Actor does that sets its last status message: `written-at-once.ts <origin>`. */
import { createTransport } from "../../src/transport/node.js";
import { get } from "./request.js";

const [origin = ""] = process.argv.slice(2);
const transport = createTransport({});
transport.send(get(origin)).then(() => {
  void transport.send(get(origin, { method: "POST", body: "last words", avoidStaleSocket: true }));
  setTimeout(() => process.exit(), 1);
});
