import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** `npm run test:live`: the real API, with APIFY_TOKEN. Never part of `npm test`. */
export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    alias: {
      "#platform": fileURLToPath(new URL("src/transport/node.ts", import.meta.url)),
    },
  },
  test: { include: ["test/live/*.live.ts"], fileParallelism: false, passWithNoTests: false },
});
