import { expect } from "vitest";
import type { ClientOptions } from "../../src/options.js";
import { rawClient } from "../../src/raw.js";
import { clientFor, startServer, type Via } from "../support/fixture.js";
import { type ListScript, listServer } from "../support/list-server.js";
import {
  closedPort,
  type Received,
  type Script,
  type ScriptedResponse,
} from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

/** One step of a call: the name of a method or an accessor, then its arguments; `["raw", "GET", path, init]` for raw. */
type Step = readonly [name: string, ...args: unknown[]];

/** A request as a case describes it: what it does not name is not looked at, and a header of `null` is absent. */
interface ExpectedRequest {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

/** A case of behaviour, as the JSON files have it. */
export interface Case {
  readonly name: string;
  readonly client?: ClientOptions;
  /** What the clock draws; 0 when absent, which makes every wait the shortest possible. */
  readonly random?: number;
  readonly call: readonly Step[];
  /** How a list is used: awaited (when absent), or all its items or pages; `stopAfter` breaks out of that loop. */
  readonly take?: "items" | "pages";
  readonly stopAfter?: number;
  readonly server?: readonly ScriptedResponse[] | "refuses" | ListScript;
  /** A second server at another origin; `{elsewhere}` and `{server}` in headers stand for the addresses. */
  readonly elsewhere?: readonly ScriptedResponse[];

  readonly requests?: number | readonly (string | ExpectedRequest)[];
  readonly requestsElsewhere?: readonly (string | ExpectedRequest)[];
  /** Waits in milliseconds, in order; a pair is a range. */
  readonly waits?: readonly (number | readonly [number, number])[];
  readonly result?: unknown;
  /** The call resolves to `undefined`. */
  readonly nothing?: true;
  /** The numbers of the items that were given: all of a range, both ends included, or as listed. */
  readonly range?: readonly [number, number];
  readonly numbers?: readonly number[];
  /** The error: its fields, its class as `name`, and parts of its message. */
  readonly error?: Readonly<Record<string, unknown>> & { says?: string | readonly string[] };
}

/** `dataset("DS").get()` */
export function describeCall(call: Case["call"]): string {
  return call
    .map(([name, ...args]) => `${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`)
    .join(".");
}

/** Runs a case and checks everything that it names. */
export async function run(given: Case, via: Via): Promise<void> {
  const random = given.random ?? 0;
  const clock = new VirtualClock({ random });
  const server = await startServer([], clock);
  const elsewhere = given.elsewhere && (await startServer([], clock));
  const places = { "{elsewhere}": elsewhere?.url ?? "", "{server}": server.url };
  server.answerWith(scriptOf(given.server, places));
  elsewhere?.answerWith(scriptOf(given.elsewhere, places));
  const baseUrl = given.server === "refuses" ? closedPort : server.url;
  const client = clientFor(baseUrl, given.client ?? {}, clock, via);

  const outcome = await settle(() => take(given, follow(client, given.call)));

  if (given.error) checkError(outcome, given.error);
  else if ("error" in outcome) throw outcome.error;
  else checkValue(outcome.value, given);
  if (given.requests !== undefined) checkRequests(server.requests, given.requests, places);
  if (elsewhere && given.requestsElsewhere) {
    checkRequests(elsewhere.requests, given.requestsElsewhere, places);
  }
  if (given.waits) checkWaits(clock.waits, given.waits);
}

function scriptOf(server: Case["server"], places: Places): Script {
  if (server === undefined || server === "refuses") return [];
  return "kind" in server ? listServer(server) : placed(server, places);
}

type Places = Readonly<Record<string, string>>;

function placed<T>(value: T, places: Places): T {
  let text = JSON.stringify(value);
  for (const [name, url] of Object.entries(places)) text = text.replaceAll(name, url);
  return JSON.parse(text) as T;
}

/** Walks from the client down the steps. */
function follow(client: object, steps: readonly Step[]): unknown {
  let at: unknown = client;
  for (const [name, ...args] of steps) {
    const target = name === "raw" ? rawClient(client as never) : at;
    const [method, ...rest] = name === "raw" ? (args as [string, ...unknown[]]) : [name, ...args];
    at = (target as Record<string, (...args: unknown[]) => unknown>)[method]!(...rest);
  }
  return at;
}

async function take({ take, stopAfter = Infinity }: Case, result: unknown): Promise<unknown> {
  if (!take) return result;
  const source = take === "items" ? result : (result as { pages(): unknown }).pages();
  const taken: unknown[] = [];
  for await (const one of source as AsyncIterable<unknown>) {
    taken.push(one);
    if (taken.length >= stopAfter) break;
  }
  return taken;
}

type Outcome = { value: unknown } | { error: unknown };

async function settle(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    const value = await work();
    return isRawResult(value) ? settleRaw(value) : { value };
  } catch (error) {
    return { error };
  }
}

interface RawResult {
  readonly data?: unknown;
  readonly error?: { readonly error?: { readonly type?: string } };
  readonly response: Response;
}

function isRawResult(value: unknown): value is RawResult {
  return (value as Partial<RawResult> | undefined)?.response instanceof Response;
}

/** raw gives errors as values. */
function settleRaw({ data, error, response }: RawResult): Outcome {
  if (response.ok) return { value: data };
  const { type } = error?.error ?? {};
  return { error: Object.assign(new Error(`raw: ${type}`), { statusCode: response.status, type }) };
}

function checkError(outcome: Outcome, { says, ...fields }: NonNullable<Case["error"]>): void {
  expect(outcome, "it should have failed").toHaveProperty("error");
  const error = (outcome as { error: Error }).error;
  const seen = Object.fromEntries(
    Object.keys(fields).map((name) => [name, (error as never)[name] ?? null]),
  );
  expect(seen, error.message).toEqual(fields);
  for (const part of [says ?? []].flat()) expect(error.message).toContain(part);
}

function checkValue(value: unknown, given: Case): void {
  if (given.nothing) expect(value).toBeUndefined();
  if ("result" in given) expect(value).toEqual(given.result);
  const { range, numbers } = given;
  const expected = range
    ? Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[0] + i)
    : numbers;
  if (!expected) return;
  const items = (value as { items?: unknown }[]).flatMap((one) => one.items ?? one);
  expect((items as { n: number }[]).map(({ n }) => n)).toEqual(expected);
}

function checkRequests(
  received: readonly Received[],
  expected: NonNullable<Case["requests"]>,
  places: Places,
): void {
  if (typeof expected === "number") {
    expect(received.length, "requests").toBe(expected);
    return;
  }
  expect(received.map(({ method, url }) => `${method} ${url}`)).toHaveLength(expected.length);
  for (const [i, wanted] of placed(expected, places).entries()) {
    const request = received[i]!;
    if (typeof wanted === "string") {
      expect(`${request.method} ${request.url}`).toBe(wanted);
      continue;
    }
    const { headers = {}, body, ...fields } = wanted;
    expect(request).toMatchObject(fields);
    for (const [name, value] of Object.entries(headers)) {
      expect(request.headers[name] ?? null, name).toBe(value);
    }
    if (body !== undefined) expect(request.body.toString()).toBe(body);
  }
}

function checkWaits(waits: readonly number[], expected: NonNullable<Case["waits"]>): void {
  expect(waits, "waits").toHaveLength(expected.length);
  for (const [i, wanted] of expected.entries()) {
    const [from, to] = typeof wanted === "number" ? [wanted, wanted] : wanted;
    expect(waits[i]).toBeGreaterThanOrEqual(from);
    expect(waits[i]).toBeLessThanOrEqual(to);
  }
}
