/** What takes longer than one request to a run: a file of its own, loaded when it is asked for. */
export { callRun } from "./call-run.js";
export { waitForFinish } from "./job.js";
export { startPatiently } from "./patient-start.js";
export { runSync, runSyncItems } from "./run-sync.js";
