import { type PrismServer, startPrism as start } from "../../src/testing/prism.js";

/** The mock that `npm run mock` serves, in this process, on a free port of the loopback interface. */
export function startPrism(document?: string | object): Promise<PrismServer> {
  return start(document === undefined ? {} : { document });
}
