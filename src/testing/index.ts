/**
 * Servers to test against.
 *
 * @module apify-openapi-client/testing
 */
export type { Violation } from "./contract/violation.js";
export {
  type ContractServer,
  type ContractServerOptions,
  startContractServer,
} from "./contract-server.js";
export type { ActorContext, ActorDefinition, ActorFunction } from "./sandbox/actor-function.js";
export { ManualClock, type SandboxClock } from "./sandbox/clock.js";
export type { Fault } from "./sandbox/faults.js";
export type { RateLimits } from "./sandbox/rate-limits.js";
export type { SandboxRequest } from "./sandbox/request-log.js";
export { exampleOperations } from "./sandbox/routes.js";
export type { SandboxState } from "./sandbox/state.js";
export { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox.js";
