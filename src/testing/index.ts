/**
 * Servers to test against.
 *
 * @module apify-openapi-client/testing
 */
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
export { exampleOperations } from "./sandbox/routes.js";
export type { RateLimits, SandboxRequest } from "./sandbox/server.js";
export type { SandboxState } from "./sandbox/state.js";
export { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox.js";
