import type { ScriptedResponse } from "../support/scripted-server.js";
import { type Case, describeCall } from "./case.js";

type Call = Case["call"];

/** Calls by whether they may be repeated when nobody knows if they were done. */
export interface RetryClasses {
  readonly safe: readonly Call[];
  readonly never: readonly Call[];
}

interface Fault {
  readonly what: string;
  readonly answer: ScriptedResponse | "refuses";
  /** Whether the server says, or the connection shows, that nothing was done: then everything is repeated. */
  readonly undone?: true;
}

const faults: readonly Fault[] = [
  { what: "429", answer: { status: 429, json: { error: { type: "rate-limit" } } }, undone: true },
  { what: "503", answer: { status: 503, json: { error: { type: "down" } } } },
  { what: "a connection lost before the answer", answer: { breaks: "before" } },
  { what: "an answer cut off in the middle", answer: { text: '{"data":', breaks: "within" } },
  { what: "a connection refused", answer: "refuses", undone: true },
];

/** Every call under every fault: repeated, or sent once. */
export function casesOfClasses(classes: RetryClasses): Case[] {
  return (["safe", "never"] as const).flatMap((kind) =>
    classes[kind].flatMap((call) => faults.map((fault) => caseOf(call, kind, fault))),
  );
}

function caseOf(call: Call, kind: "safe" | "never", { what, answer, undone }: Fault): Case {
  const repeated = undone || kind === "safe";
  const name = `${describeCall(call)} is ${repeated ? "repeated" : "sent once"} after ${what}`;
  const delays = [500, 1000, 2000, 4000];
  const error = { statusCode: 418 };
  if (answer === "refuses") {
    return { name, call, server: "refuses", waits: delays, error: { sent: false } };
  }
  // The second request ends it with an error of its own: what the call resolves to is not the question.
  if (repeated) return { name, call, server: [answer], requests: 2, waits: [500], error };
  return { name, call, server: [answer], requests: 1, waits: [], error: {} };
}
