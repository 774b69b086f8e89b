import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Terminal, openTerminal } from "../harness/command.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bundle = join(root, ".cache", `cli-${process.pid}`);
let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: join(root, "src/cli/main.ts"),
      outDir: bundle,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.mjs" } },
    },
  });
});
afterAll(async () => {
  await terminal.close();
  await rm(bundle, { recursive: true, force: true });
});

function guatu(...argv: string[]) {
  return spawnSync(process.execPath, [join(bundle, "main.mjs"), ...argv], {
    env: { ...process.env, ...terminal.env },
    encoding: "utf8",
  });
}

test("as a process of its own a command prints JSON alone, ends by itself and answers with its exit code", () => {
  const done = guatu("projects", "--json");
  expect([done.status, JSON.parse(done.stdout)]).toEqual([0, { total: 0, projects: [] }]);
  const missing = guatu("show", "没有的项目");
  expect([missing.status, missing.stdout]).toEqual([4, ""]);
  expect(missing.stderr).toContain("没有的项目");
});
