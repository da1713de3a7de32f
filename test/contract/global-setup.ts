import type { TestProject } from "vitest/node";
import { startPrism } from "./prism.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the contract is served. */
    contractUrl: string;
  }
}

/** One mock server for the whole suite: the one that `CONTRACT_URL` names, or one of our own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { CONTRACT_URL } = process.env;
  if (CONTRACT_URL) {
    provide("contractUrl", CONTRACT_URL.replace(/\/$/, ""));
    return async () => {};
  }
  const prism = await startPrism();
  provide("contractUrl", prism.url);
  return () => prism.close();
}
