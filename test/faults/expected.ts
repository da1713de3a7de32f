import type { Transport } from "../../src/transport/transport.js";
import type { Call, CallName } from "./calls.js";
import { answer, faults, head, ok, redirect, type Script } from "./script.js";

/** How many requests reached the handler, and what came of the call: `2 done`, `1 TimeoutError`; ` or ` between alternatives. */
type Outcome = string;

/** By the kind of the call, and by its name where that differs. */
export type Row = Readonly<Record<Call["kind"], Outcome>> &
  Readonly<Partial<Record<CallName, Outcome>>>;

const json = { "content-type": "application/json" };
const text = JSON.stringify({ data: { id: "abc" } });
const begun = { write: head(200, { ...json, "content-length": String(text.length) }) };
/** What a connection does, after which the server is well. */
const scripts = {
  ...faults,
  slowDrip: [
    { read: "request" },
    begun,
    ...[...text].flatMap((byte): Script => [{ write: byte }, { wait: 2 }]),
  ],
  stallInDrip: [{ read: "request" }, begun, { write: "{" }, { wait: 2 }, { write: '"' }, "stall"],
  notImplemented: [{ read: "request" }, answer(501)],
  none: ok,
} satisfies Record<string, Script>;

/** The same for several requests in turn. */
const sequences = {
  redirected: [redirect, ok],
  redirectedAndReset: [redirect, faults.resetBeforeHeaders],
} satisfies Record<string, readonly Script[]>;

export type Fault =
  | keyof typeof scripts
  | keyof typeof sequences
  | "refusedOnce"
  | "refused"
  | "staleSocket";

/** What the server does with the requests that come first. */
export function scriptsOf(fault: Fault): readonly Script[] {
  if (fault in sequences) return sequences[fault as keyof typeof sequences];
  return fault in scripts ? [scripts[fault as keyof typeof scripts]] : [];
}

/** How often one call may reach the handler that must not be repeated: a redirect is followed. */
export const mostOften = (fault: Fault): number => (fault in sequences ? 2 : 1);

function all(outcome: Outcome): Row {
  return { safe: outcome, once: outcome, stream: outcome };
}

/** Sent again where that is safe; elsewhere the error says that it may have been done. */
function ambiguous(error: string, reached = 1): Row {
  return { ...all(`${reached} ${error}`), safe: `${reached + 1} done` };
}

const lost = ambiguous("ConnectionError");
const cutOff = ambiguous("ResponseError");
const stalled = ambiguous("TimeoutError");
/** What only those mind who read the answer. */
const unreadable: Row = { ...cutOff, stream: "1 done", "push item": "1 done" };
const empty: Row = { ...unreadable, "GET run-sync": "1 done", "request GET": "1 done" };
const lenient = "1 done or 1 ResponseError";
const redirectedStream = { stream: "1 ResponseError" };

/** For a transport that holds its connections itself. */
const own: Readonly<Record<Fault, Row>> = {
  none: all("1 done"),
  refusedOnce: all("1 done"),
  refused: all("0 ConnectionError"),
  // Depending on whether the first byte or the reset is quicker.
  resetAtOnce: { ...all("1 done or 0 ConnectionError"), safe: "1 done" },
  resetUnread: ambiguous("ConnectionError", 0),
  resetBeforeHeaders: lost,
  resetInHeaders: lost,
  resetAfterHeaders: cutOff,
  resetInBody: cutOff,
  endBeforeHeaders: lost,
  endInHeaders: lost,
  endInBody: cutOff,
  endInChunk: cutOff,
  endBetweenChunks: cutOff,
  // A stream that nobody has begun to read is sent again.
  stallUnread: { ...ambiguous("TimeoutError", 0), stream: "0 TimeoutError or 1 done" },
  stallBeforeHeaders: stalled,
  stallInHeaders: stalled,
  stallAfterHeaders: stalled,
  stallInBody: stalled,
  stallInDrip: stalled,
  slowDrip: all("1 done"),
  // A connection that is idle for a second is not used for what must not run twice.
  staleSocket: all("1 done"),
  garbage: lost,
  endlessHeaders: lost,
  endlessBody: all("1 ResponseError"),
  bomb: all("1 ResponseError"),
  truncatedGzip: cutOff,
  notGzip: cutOff,
  unknownEncoding: all("1 done"),
  lengthTooLong: cutOff,
  // Of `node:http`, all fail.
  lengthTooShort: { ...unreadable, stream: lenient, "push item": lenient },
  unaskedContinue: all("1 done"),
  continueInPieces: all("1 done"),
  redirected: { ...all("2 done"), ...redirectedStream },
  redirectedAndReset: { ...ambiguous("ConnectionError", 2), ...redirectedStream },
  emptyAnswer: empty,
  emptyGzip: empty,
  html200: {
    ...unreadable,
    "GET run-sync": "1 done",
    "request GET": "1 done",
    stream: "1 ResponseError",
    "push item": "1 ResponseError",
  },
  html502: { ...ambiguous("ServerError"), "GET run-sync": "1 status 502" },
  notImplemented: { ...all("1 ServerError"), "GET run-sync": "1 status 501" },
};

/** Expected outcomes by what the transport says of its connections: see `Transport.connections`. */
export const expected: Readonly<Record<Transport["connections"], Readonly<Record<Fault, Row>>>> = {
  own,
  platform: {
    ...own,
    // It reads from the stream before it has a connection.
    refusedOnce: { ...own.refusedOnce, stream: "0 ConnectionError" },
    // It uses what it has, and cannot tell whether that was alive.
    staleSocket: { ...all("0 ConnectionError"), safe: "1 done" },
    // It gives what it could decode.
    truncatedGzip: unreadable,
    // That of Node.js takes it for an error.
    unaskedContinue: lost,
    continueInPieces: lost,
  },
};
