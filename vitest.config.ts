import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * The package's own name stands in tsconfig.json, for tsc, tsx and vitest alike. `#platform` too, but vite asks package.json
 * about it first, and that names the build.
 */
const resolve = {
  tsconfigPaths: true,
  alias: {
    "#platform": fileURLToPath(new URL("src/transport/node.ts", import.meta.url)),
  },
};

/** No test waits for so long; a busy machine with two cores makes some of them take it. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          ...patience,
          include: ["test/**/*.test.ts"],
          exclude: ["test/contract/**", "test/consumers/**"],
        },
      },
      {
        resolve,
        test: {
          name: "contract",
          ...patience,
          include: ["test/contract/**/*.test.ts"],
          globalSetup: ["test/contract/global-setup.ts"],
        },
      },
      {
        resolve,
        test: {
          name: "consumers",
          ...patience,
          include: ["test/consumers/**/*.test.ts"],
          globalSetup: ["test/consumers/global-setup.ts"],
        },
      },
    ],
  },
});
