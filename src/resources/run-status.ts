import type { Run, RunStatus } from "../../generated/models.js";

/** The members that an open enum spells out. */
export type Known<T extends string> = T extends unknown ? (string extends T ? never : T) : never;

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

/** How a run ends that did what it should. */
export const succeeded = "SUCCEEDED" satisfies (typeof terminal)[number];

function includes(statuses: readonly unknown[], status: unknown): boolean {
  return statuses.includes(status);
}
