import * as operations from "../../generated/operations.js";
import { clientWith, contextOf } from "../../src/client.js";
import type { ClientContext } from "../../src/core/client-context.js";
import type { Mount, Operation } from "../../src/core/operation.js";
import { buildRequest, type CallInput } from "../../src/core/request.js";
import { median } from "../figures.js";
import type { Scenario } from "./scenario.js";

const mount: Mount = { path: "/v2/actors/A" };
const options = { memory: 1024, timeout: 60, build: "latest", maxItems: 10, restartOnError: true };

const works: Readonly<Record<string, readonly [Operation, CallInput]>> = {
  get: [operations.actorGet, {}],
  start: [operations.actorStart, { body: "{}", options }],
};

const calls = 100_000;
const rounds = 31;

function contextWith(strictness: "document" | "lenient"): ClientContext {
  const client = clientWith({ token: "t", baseUrl: "http://127.0.0.1:1" }, { strictness });
  return contextOf(client);
}

function micros(context: ClientContext, [operation, input]: readonly [Operation, CallInput]) {
  const begun = performance.now();
  for (let i = 0; i < calls; i++) buildRequest(context, operation, mount, input);
  return ((performance.now() - begun) * 1000) / calls;
}

/** In this process, and without a server: it is too little to be seen in a call. */
export const argumentChecks: Scenario = {
  title: "Checking arguments",
  about:
    "What building a request takes longer because its arguments are checked against the document: `get()` without options, and " +
    "`start()` with five.",
  async measure() {
    const strict = contextWith("document");
    const lenient = contextWith("lenient");
    const held: Record<string, number> = {};
    const notes: string[] = [];
    for (const [name, work] of Object.entries(works)) {
      const pairs = Array.from({ length: rounds }, () => [
        micros(strict, work),
        micros(lenient, work),
      ]);
      const whole = median(pairs.map(([checked]) => checked!));
      const check = median(pairs.map(([checked, unchecked]) => checked! - unchecked!));
      held[`${name}Micros`] = Math.max(0, check);
      notes.push(
        `${name}(): ${check.toFixed(3)} µs of the ${whole.toFixed(2)} µs that building its request takes.`,
      );
    }
    return { figures: [], notes, held };
  },
};
