import { defineConfig } from "vitest/config";
import { resolve } from "./vitest.config.js";

/** `npm run test:live`: the real API, with APIFY_TOKEN. Never part of `npm test`. */
export default defineConfig({
  resolve,
  test: { include: ["test/live/*.live.ts"], fileParallelism: false, passWithNoTests: false },
});
