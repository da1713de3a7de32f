export type { Violation } from "./contract/violation.js";
export {
  type ContractServer,
  type ContractServerOptions,
  startContractServer,
} from "./contract-server.js";
