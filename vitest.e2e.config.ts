import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/e2e/harness/run.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // What a page shows is waited for as long as an element is; a busy machine draws late.
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
});
