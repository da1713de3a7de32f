/** Plays faults in any runtime that has the package. Bundled for it by the matrix. */
import { ApifyClient } from "apify-openapi-client";
import { type CallName, calls } from "./calls.js";

/** One call to a server of its own. */
export interface Trial {
  readonly call: CallName;
  readonly baseUrl: string;
  /** Attempts that go to `nowhere`, where nobody listens. */
  readonly refusals: number;
  readonly nowhere: string;
  /** Calls that come before, on the connections of the last of which this one may be sent. */
  readonly before: readonly CallName[];
  /** Milliseconds between them and this one. */
  readonly pause: number;
  /** Whether the caller gives up a first time, and calls again. */
  readonly abort: boolean;
}

/** Longer than any answer takes, if there is one. */
const timeoutSecs = 3;
/** A synchronous run has minutes for an attempt. */
const totalTimeoutSecs = 8;
const abortMillis = 500;

/** Gets groups of trials, plays each group at once, and returns what came of the calls as JSON. */
export async function playTrials(control: string): Promise<string> {
  // A `fetch` would end Node.js without WebAssembly.
  const client = new ApifyClient({ baseUrl: control });
  const groups = await client.request<Trial[][]>("GET", "/v2/trials", { retry: "safe" });
  const outcomes: string[][] = [];
  for (const group of groups) outcomes.push(await Promise.all(group.map(play)));
  return JSON.stringify(outcomes);
}

async function play(trial: Trial): Promise<string> {
  let { refusals } = trial;
  const client = new ApifyClient({
    token: "token",
    baseUrl: trial.baseUrl,
    maxResponseBytes: 1_000_000,
    maxRetries: 2,
    minDelayBetweenRetriesMillis: 1,
    timeoutSecs,
    totalTimeoutSecs,
    rateLimit: false,
    middleware: [
      (request, next) => next(refusals-- > 0 ? { ...request, origin: trial.nowhere } : request),
    ],
  });
  for (const name of trial.before) await outcomeOf(calls[name].run(client));
  await new Promise((resolve) => setTimeout(resolve, trial.pause));
  if (!trial.abort) return outcomeOf(calls[trial.call].run(client));
  const impatient = client.with({ totalTimeoutSecs: abortMillis / 1000 });
  const first = await outcomeOf(calls[trial.call].run(impatient));
  return `${first}, ${await outcomeOf(calls[trial.call].run(client))}`;
}

async function outcomeOf(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    return (error as Error).name.replace(/^Apify/, "");
  }
}
