/**
 * What takes longer than one request to a run, logs among it, and what few programs ask an Actor or the client: a file of its
 * own, loaded when it is asked for.
 */
export { defaultBuildId, validateInput } from "./actor-questions.js";
export { callRun } from "./call-run.js";
export { customRequest } from "./custom-request.js";
export { waitForFinish } from "./job.js";
export { giveOn, linesIn, messagesIn } from "./log-follow.js";
export { startPatiently } from "./patient-start.js";
export { charge, metamorph } from "./run-changes.js";
export { runSync, runSyncItems } from "./run-sync.js";
export { waitForRun } from "./run-wait.js";
export { setStatusMessage } from "./status-message.js";
