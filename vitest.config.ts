import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * The package's own name stands in tsconfig.json, for tsc, tsx and vitest alike. `#platform` too, but vite asks package.json
 * about it first, and that names the build.
 */
export const resolve = {
  tsconfigPaths: true,
  alias: {
    "#platform": fileURLToPath(new URL("src/transport/node.ts", import.meta.url)),
  },
};

/** No test waits for so long; a busy machine with two cores makes some of them take it. */
const timeouts = { testTimeout: 30_000, hookTimeout: 60_000 };

/** What runs a compiler or a formatter, goes by the real clock, or takes long for another reason. */
const slow = "test/**/*.slow.test.ts";

export default defineConfig({
  test: {
    // Much of a test's time is waiting; by itself vitest leaves one core idle.
    maxWorkers: "100%",
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          ...timeouts,
          include: ["test/**/*.test.ts"],
          exclude: [slow, "test/contract/**", "test/package/**"],
        },
      },
      { resolve, test: { name: "slow", ...timeouts, include: [slow] } },
      {
        resolve,
        test: {
          name: "contract",
          ...timeouts,
          include: ["test/contract/**/*.test.ts"],
          globalSetup: ["test/contract/global-setup.ts"],
        },
      },
      {
        resolve,
        test: {
          name: "package",
          ...timeouts,
          include: ["test/package/**/*.test.ts"],
          globalSetup: ["test/package/global-setup.ts"],
        },
      },
    ],
  },
});
