/** What few programs ask an Actor, and what takes longer than one request to a run: a file of its own, loaded when it is asked for. */
export { defaultBuildId, validateInput } from "./actor-questions.js";
export { callRun } from "./call-run.js";
export { waitForFinish } from "./job.js";
export { startPatiently } from "./patient-start.js";
export { runSync, runSyncItems } from "./run-sync.js";
