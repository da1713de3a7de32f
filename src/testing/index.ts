/**
 * Servers to test against.
 *
 * @module apify-openapi-client/testing
 */
export type { Run } from "../../generated/models.js";
export type { Violation } from "./contract-checks.js";
export {
  type ContractServer,
  type ContractServerOptions,
  startContractServer,
} from "./contract-server.js";
export {
  type ActorCommand,
  type ActorContext,
  type ActorDefinition,
  type ActorFunction,
  RunInterruption,
  type StandbyHandler,
} from "./sandbox/actor-function.js";
export { ManualClock, type SandboxClock } from "./sandbox/clock.js";
export type { Fault } from "./sandbox/faults.js";
export type { Log } from "./sandbox/jobs.js";
export { exampleOperations } from "./sandbox/routes.js";
export type { RateLimits, SandboxRequest } from "./sandbox/server.js";
export type {
  ActorInfo,
  ActorState,
  BuildInfo,
  BuildState,
  Collection,
  DispatchState,
  Execution,
  RunInfo,
  RunState,
  SandboxState,
  ScheduleState,
  TaskState,
  WebhookState,
} from "./sandbox/state.js";
export type {
  DatasetState,
  Entry as QueueEntry,
  Item as StoredItem,
  KeyValueStoreState,
  RecordValue,
  RequestQueueState,
} from "./sandbox/storage-state.js";
export type { Kept, Wire } from "./sandbox/wire.js";
export { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox.js";
