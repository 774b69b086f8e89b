import { readdirSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Every page beside this file is an entrance of its own. */
const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".html"));

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    target: "chrome87",
    rolldownOptions: {
      input: pages,
      // Vocabulary does nothing by being loaded; what a page does not use stays out of it.
      treeshake: {
        moduleSideEffects: [{ test: /\/src\/(domain|catalogue|contract)\//u, sideEffects: false }],
      },
    },
  },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
