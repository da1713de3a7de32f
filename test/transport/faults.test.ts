import { afterEach, describe, expect, test } from "vitest";
import { type FaultName, faults, ok, type Script } from "../faults/script.js";
import { FaultServer, refusedOrigin } from "../faults/server.js";
import { Canceller, failure, get, text, transports } from "./request.js";

/** What a GET comes to. `loses`: it ends in an error before or in the body; `stalls`: it goes on until it is cancelled. */
type Outcome =
  | { answers: number; body: string }
  | { loses: "connection" | "answer" | "body"; name?: string }
  | { stalls: "answer" | "body" };

const answerText = '{"data":{"id":"abc","itemCount":3}}';
const page = "<html><body><h1>Bad Gateway</h1></body></html>";

const outcomes: Readonly<Record<FaultName, Outcome>> = {
  resetAtOnce: { loses: "connection" },
  resetUnread: { loses: "answer" },
  resetBeforeHeaders: { loses: "answer" },
  resetInHeaders: { loses: "answer" },
  resetAfterHeaders: { loses: "body" },
  resetInBody: { loses: "body" },
  endBeforeHeaders: { loses: "answer" },
  endInHeaders: { loses: "answer" },
  endInBody: { loses: "body" },
  endInChunk: { loses: "body" },
  endBetweenChunks: { loses: "body" },
  stallUnread: { stalls: "answer" },
  stallBeforeHeaders: { stalls: "answer" },
  stallInHeaders: { stalls: "answer" },
  stallAfterHeaders: { stalls: "body" },
  stallInBody: { stalls: "body" },
  garbage: { loses: "answer" },
  endlessHeaders: { loses: "answer" },
  endlessBody: { loses: "body", name: "ResponseTooLargeError" },
  truncatedGzip: { loses: "body" },
  notGzip: { loses: "body" },
  unknownEncoding: { answers: 200, body: answerText },
  bomb: { loses: "body", name: "ResponseTooLargeError" },
  lengthTooLong: { loses: "body" },
  lengthTooShort: { answers: 200, body: answerText.slice(0, 10) },
  unaskedContinue: { answers: 200, body: answerText },
  continueInPieces: { answers: 200, body: answerText },
  emptyAnswer: { answers: 200, body: "" },
  emptyGzip: { answers: 200, body: "" },
  html200: { answers: 200, body: page },
  html502: { answers: 502, body: page },
  slowDrip: { answers: 200, body: "x".repeat(20) },
};

/** Where a transport differs. */
const different: Readonly<Record<string, Partial<Record<FaultName, Outcome>>>> = {
  fetch: {
    truncatedGzip: { answers: 200, body: expect.stringContaining('{"data"') },
    unaskedContinue: { loses: "answer" },
    continueInPieces: { loses: "answer" },
  },
  "node:http": { lengthTooShort: { loses: "body" } },
};

/** A stream has no limit. */
const endless: readonly string[] = ["endlessBody", "bomb"];

const servers: FaultServer[] = [];
async function playing(...scripts: Script[]): Promise<FaultServer> {
  const server = await FaultServer.start(...scripts);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe.each(transports)("over %s", (name, create) => {
  const transport = create();
  const cases = Object.entries({ ...outcomes, ...different[name] }) as [FaultName, Outcome][];

  test.each(cases)("a buffered answer: %s", async (fault, outcome) => {
    const server = await playing(faults[fault]);
    const cancellation = new Canceller();
    server.onStall = () => setTimeout(() => cancellation.cancel("enough"), 50);
    const attempt = transport.send(get(server.origin, { cancellation }));
    if ("answers" in outcome) {
      const response = await attempt;
      expect(response.status).toBe(outcome.answers);
      expect(await text(response)).toEqual(outcome.body);
    } else if ("stalls" in outcome) {
      expect(await failure(attempt)).toBe("enough");
    } else {
      const error = await failure(attempt);
      expect(error.name).toBe(outcome.name ?? "TransportError");
      expect(error.status).toBe(outcome.loses === "body" ? 200 : undefined);
      if (outcome.loses !== "connection") expect(error.sent).toBe(true);
    }
    expect(cancellation.onCancel).toBeUndefined();
    expect((await transport.send(get(server.origin))).status).toBe(200);
  });

  const streamed = cases.filter(([fault]) => !endless.includes(fault));
  test.each(streamed)("a streamed answer: %s", async (fault, outcome) => {
    const server = await playing(faults[fault]);
    const cancellation = new Canceller();
    const attempt = transport.send(get(server.origin, { cancellation, stream: true }));
    const soon = () => void setTimeout(() => cancellation.cancel("enough"), 50);
    if ("stalls" in outcome) void (outcome.stalls === "body" ? attempt.then(soon) : soon());
    const whole = attempt.then(text);
    if ("answers" in outcome) expect(await whole).toEqual(outcome.body);
    else if ("stalls" in outcome) expect(await failure(whole)).toBe("enough");
    else expect((await failure(whole)).name).toBe("TransportError");

    const answered = await attempt.then(
      () => true,
      () => false,
    );
    expect(answered).toBe("answers" in outcome || Object.values(outcome).includes("body"));
  });

  test("a connection that is refused was not sent", async () => {
    const error = await failure(transport.send(get(await refusedOrigin())));
    expect(error).toMatchObject({ name: "TransportError", sent: false, code: "ECONNREFUSED" });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("a server that does not speak TLS was not sent anything", async () => {
    const server = await playing(["end"]);
    const error = await failure(transport.send(get(server.origin.replace("http", "https"))));
    expect(error.name).toBe("TransportError");
    if (transport.connections === "own") expect(error.sent).toBe(false);
  });

  test("the request after a failed one finds a connection that works", async () => {
    const server = await playing(faults.resetInBody, ok, faults.endInChunk, ok);
    for (const works of [false, true, false, true]) {
      const response = transport.send(get(server.origin));
      expect(await response.then(Boolean, () => false)).toBe(works);
    }
    expect(server.requests).toHaveLength(4);
  });
});
