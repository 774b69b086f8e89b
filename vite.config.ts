import { readdirSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import * as zod from "zod/mini";

/** Every page beside this file is an entrance of its own. */
const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".html"));

/**
 * Pages read an endpoint's method and path and the types of its schemas; the server does the checking.
 * In the built pages a schema is therefore a stand-in that does nothing, which saves 8 kB on every first load.
 */
const withoutSchemas: Plugin = {
  name: "without-schemas",
  apply: "build",
  enforce: "pre",
  resolveId: (id) => (id === "zod/mini" ? "\0without-schemas" : null),
  load: (id) =>
    id === "\0without-schemas"
      ? `const none = /* @__PURE__ */ new Proxy(() => none, { get: () => none });
         export { ${Object.keys(zod)
           .map((name) => `none as ${name}`)
           .join(", ")} };`
      : null,
};

/**
 * Of an endpoint a page needs to know how it is addressed; what it takes, gives and refuses is the server's to know.
 * Built pages leave the rest out, 5 kB of every first load.
 */
const withoutDeclarations: Plugin = {
  name: "without-declarations",
  apply: "build",
  enforce: "pre",
  transform: (code, id) =>
    /\/src\/contract\/[\w-]+\.ts$/u.test(id)
      ? {
          code: code.replace(/\bendpoint\((\{\n[\s\S]*?\n\})\);/gu, (_, declared: string) => {
            const kept = declared.match(/\n {2}(?:id|method|path|reply|upload): [^\n]*/gu) ?? [];
            return `/* @__PURE__ */ Object.freeze({ reply: "json",${kept.join("")} });`;
          }),
          map: null,
        }
      : null,
};

const ledgerTests = ["store", "app", "api", "cli", "bars"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  plugins: [react(), withoutSchemas, withoutDeclarations],
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    manifest: true,
    target: "chrome87",
    rolldownOptions: {
      input: pages,
      // Vocabulary does nothing by being loaded; what a page does not use stays out of it.
      treeshake: {
        // A schema nobody asks about is nothing, whatever it is put together from.
        manualPureFunctions: ["z"],
        moduleSideEffects: [{ test: /\/src\/(domain|catalogue|contract)\//u, sideEffects: false }],
      },
    },
  },
  test: {
    pool: "threads",
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [
            "src/**/*.test.ts",
            "src/**/*.test.tsx",
            "test/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: ledgerTests,
        },
      },
      // These share one running database, started only when one of them is asked for.
      {
        extends: true,
        test: { name: "ledger", include: ledgerTests, globalSetup: ["test/harness/engine.ts"] },
      },
    ],
  },
});
