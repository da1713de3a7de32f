import { defineConfig } from "vitest/config";
import { Results } from "./test/package/matrix/results.js";
import { resolve } from "./vitest.config.js";

/** `npm run test:matrix`: every runtime, compiler and bundler with the packed package, and the examples in full. */
export default defineConfig({
  resolve,
  test: {
    include: ["test/package/matrix/*.matrix.ts", "test/examples/*.test.ts"],
    globalSetup: ["test/package/global-setup.ts", "test/package/matrix/global-setup.ts"],
    env: { ITEMS: "1000000" },
    // Runtimes, compilers and bundlers are processes of their own, and use all cores by themselves.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    reporters: ["default", new Results()],
  },
});
