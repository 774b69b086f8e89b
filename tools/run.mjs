import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the product. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const programs = {
  oxfmt: "oxfmt/bin/oxfmt",
  oxlint: "oxlint/bin/oxlint",
  tsc: "typescript/bin/tsc",
  vite: "vite/bin/vite.js",
  vitest: "vitest/vitest.mjs",
};

/**
 * Runs an installed development tool in the product's folder. With `show` it speaks to the terminal
 * itself, else what it said is in `output`. `code` is -1 when a signal ended it.
 */
export function runTool(name, args, { show = false, env = {} } = {}) {
  return runNode([join(root, "node_modules", programs[name]), ...args], { show, env });
}

/** Runs a script with this Node, as `runTool` does. */
export function runNode(args, { show = false, env = {} } = {}) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const stdio = show ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio,
      env: { ...process.env, ...env },
    });
    let output = "";
    const hear = (chunk) => (output += chunk);
    child.stdout?.setEncoding("utf8").on("data", hear);
    child.stderr?.setEncoding("utf8").on("data", hear);
    child.on("error", (error) => hear(error.message));
    child.on("close", (code) =>
      resolve({ code: code ?? -1, output, seconds: (performance.now() - begun) / 1000 }),
    );
  });
}

/** Tells the person at the terminal what is going on, in both languages. */
export function say(zh, en) {
  console.info(`${zh} ${en}`);
}
