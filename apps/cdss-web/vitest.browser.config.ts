import { defineConfig } from "vitest/config";

/** The tests that drive a real browser against the production server. They run apart: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ["test/**/*.browser.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
