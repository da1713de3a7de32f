import type { Run, RunStatus } from "../../generated/models.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import type { Mount, Operation } from "../core/operation.js";
import { snapshot, splitRequestOptions, tooManyArguments } from "../core/request.js";
import { Backoff } from "../core/retry.js";
import { call } from "../core/send.js";
import { ApifyArgumentError, NotFoundError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { mountAt } from "./mounts.js";
import { requireField } from "./require-field.js";
import type { Known } from "./types.js";

/** How long to wait for a run or a build. */
export interface WaitOptions<T = unknown> extends RequestOptions {
  /** Most seconds to wait; then the unfinished object is returned. Without it: until it is finished. */
  waitSecs?: number | undefined;
  /** Called with the object whenever its status differs from the one before. What it throws ends the wait. */
  onStatus?: ((job: T) => void) | undefined;
}

/** The statuses that the API's document names today. Servers may know more. */
type KnownRunStatus = Known<RunStatus>;

// Lists checked against the document: a status that vanishes from it does not compile here.
const terminal = [
  "SUCCEEDED",
  "FAILED",
  "TIMED-OUT",
  "ABORTED",
] as const satisfies readonly KnownRunStatus[];
const unfinished = [
  "READY",
  "RUNNING",
  "TIMING-OUT",
  "ABORTING",
] as const satisfies readonly KnownRunStatus[];

/** How a run ends that did what it should. */
export const succeeded = "SUCCEEDED" satisfies (typeof terminal)[number];

/** A run or a build: what waiting looks at. */
export type Job = Pick<Run, "id" | "status" | "finishedAt">;

/** Statuses that are not known count as unfinished, unless there is a time at which it finished. */
export function isFinished({ status, finishedAt }: Job): boolean {
  if (includes(terminal, status)) return true;
  return !isUnfinishedStatus(status) && typeof finishedAt === "string";
}

/** True for the known statuses of a run that goes on. */
export function isUnfinishedStatus(status: unknown): boolean {
  return includes(unfinished, status);
}

function includes(statuses: readonly unknown[], status: unknown): boolean {
  return statuses.includes(status);
}

/** What `run.waitForFinish` and `build.waitForFinish` do; `operation` gets the run or the build. */
export async function waitForFinish<T extends Job>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  options: WaitOptions<T> | undefined,
  tooMany: boolean,
): Promise<T> {
  const name = waitName(operation);
  if (tooMany) throw tooManyArguments(name);
  const { own, request } = splitRequestOptions(name, snapshot(options), ["waitSecs", "onStatus"]);
  checkWaitOptions(own);
  return context.work(name, request, (scope) =>
    pollUntilFinished<T>(context, operation, mount, { ...request, ...own }, scope),
  );
}

function waitName({ id }: Operation): string {
  return id.replace(/get$/, "waitForFinish");
}

/** Throws an `ApifyArgumentError` for what cannot be meant: whoever starts a run first asks before that. */
export function checkWaitOptions<T>({ waitSecs, onStatus }: WaitOptions<T>): void {
  if (waitSecs !== undefined && !(typeof waitSecs === "number" && waitSecs >= 0)) {
    throw new ApifyArgumentError("waitSecs must be a number, 0 or more.");
  }
  if (onStatus !== undefined && typeof onStatus !== "function") {
    throw new ApifyArgumentError("onStatus must be a function that takes the run or the build.");
  }
}

/** What a server is asked to hold its answer for, in seconds: it holds it for as long as it holds any, 60 or 300. */
const longPollSecs = 300;
/** A server that holds nothing is asked again after this, growing. In milliseconds. */
const firstPauseMillis = 250;
const longestPauseMillis = 5000;
/** An answer that took as long was held. */
const heldMillis = 1000;

/**
 * Asks for a job until it is finished, by long polls where the server holds its answers. `started` is what is known of it so
 * far: if the time is up before more is, that is returned.
 */
export async function pollUntilFinished<T extends Job>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  { waitSecs = Number.POSITIVE_INFINITY, onStatus, ...request }: WaitOptions<T>,
  scope: Scope,
  started?: T,
): Promise<T> {
  const { clock } = context;
  const end = clock.now() + waitSecs * 1000;
  const deadline = clock.now() + (context.totalTimeoutMillis(request) ?? Number.POSITIVE_INFINITY);
  const backoff = new Backoff(firstPauseMillis, longestPauseMillis);
  const grace = new NotFoundGrace(context, mount, waitName(operation));
  let place = mount;
  let job = started;
  // Awaited, so that a function which is asynchronous after all leaves no rejection behind.
  if (job) await onStatus?.(job);
  let over = job !== undefined && (isFinished(job) || waitSecs === 0);
  while (!over) {
    const asked = clock.now();
    const waitForFinish = Math.floor(
      Math.min(
        longPollSecs,
        Math.max(0, Math.ceil((end - asked) / 1000)),
        // Half of what the caller allows, so that there is room for a second try.
        Math.max(0, deadline - asked) / 2000,
        (request.timeoutSecs ?? Number.POSITIVE_INFINITY) / 2,
      ),
    );
    const latest = await grace.poll(async () => {
      const input = { options: request, query: { waitForFinish } };
      const answer = await call<T | undefined>(context, operation, place, input, scope);
      if (answer.data && place.nested) {
        // The last run is looked up once: from then on it is that one which is waited for.
        const id = requireField(context, operation, { ...answer, data: answer.data }, "id");
        place = mountAt("/v2/actor-runs/{runId}", id);
      }
      return answer.data;
    });
    if (latest && latest.status !== job?.status) await onStatus?.(latest);
    job = latest ?? job;
    const now = clock.now();
    over = (job !== undefined && isFinished(job)) || now >= end;
    if (over) break;
    if (waitForFinish > 0 && now - asked >= Math.min(waitForFinish * 1000, heldMillis)) {
      backoff.reset();
    } else {
      await scope.sleep(Math.min(backoff.next(), grace.remainingMillis, end - now));
    }
  }
  if (!job) throw grace.error();
  return job;
}

/** What was just started may be unknown to some servers for so long. In milliseconds. */
const graceMillis = 10_000;

/** Tolerates for a moment that a run, a build or a log is not found. */
export class NotFoundGrace {
  readonly #context: ClientContext;
  readonly #path: string;
  readonly #clientMethod: string;
  #missingSince: number | undefined;

  constructor(context: ClientContext, { path }: Mount, clientMethod: string) {
    this.#context = context;
    this.#path = context.redact(context.prefix + path);
    this.#clientMethod = clientMethod;
  }

  /** What `ask` finds; `undefined` while it may still turn up. Throws once it has been missing for 10 seconds. */
  async poll<T>(ask: () => PromiseLike<T | undefined>): Promise<T | undefined> {
    const asked = this.#context.clock.now();
    let missing: unknown;
    try {
      const found = await ask();
      if (found !== undefined) {
        this.#missingSince = undefined;
        return found;
      }
    } catch (error) {
      if (!NotFoundError.is(error)) throw error;
      missing = error;
    }
    this.#missingSince ??= asked;
    if (this.remainingMillis <= 0) throw missing ?? this.error();
    return undefined;
  }

  /** Until it counts as missing for good. */
  get remainingMillis(): number {
    return this.#missingSince === undefined
      ? Number.POSITIVE_INFINITY
      : this.#missingSince + graceMillis - this.#context.clock.now();
  }

  error(): NotFoundError {
    const now = this.#context.clock.now();
    const secs = Math.round((now - (this.#missingSince ?? now)) / 1000);
    const still = secs > 0 ? `, and that did not change in ${secs} s` : "";
    return new NotFoundError(
      `GET ${this.#path} answered 404 (record-not-found): nothing was found under this ID${still}. Is the ID right, and may the token see it?`,
      { statusCode: 404, type: "record-not-found" },
      { clientMethod: this.#clientMethod, httpMethod: "GET", path: this.#path },
    );
  }
}
