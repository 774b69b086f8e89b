// `npm test`: every check of the product, each run whatever came of the others. The last line sums them up.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkNode } from "./node.mjs";
import { root, runNode, runTool } from "./run.mjs";

checkNode();
const { ensureBuilt, ensureInstalled } = await import("./ensure.mjs");
const begun = performance.now();
const total = { passed: 0, failed: 0 };

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function heading(zh, en) {
  console.info(`\n━━ ${zh} · ${en}`);
}

function close(good, seconds) {
  console.info(`${good ? "✓" : "✗"} ${seconds.toFixed(1)} s`);
}

/** Shows a check that has ended; what it said is only of interest when it failed. */
function report([zh, en], { code, output, seconds }) {
  heading(zh, en);
  if (code !== 0) console.info(output.trim());
  close(code === 0, seconds);
  count(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** What a vitest run came to. A file that did not load, a skipped test and a crash are failures too. */
function sumUp(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const sum = JSON.parse(readFileSync(file, "utf8"));
  const silent = sum.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  ).length;
  const skipped = sum.numPendingTests + sum.numTodoTests;
  if (skipped > 0) console.info(`${skipped} skipped, counted as failed`);
  const failed = sum.numFailedTests + skipped + silent;
  return { passed: sum.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function runVitest([zh, en], args, env) {
  heading(zh, en);
  const file = join(root, ".cache", `${en.replaceAll(" ", "-")}.json`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, seconds } = await runTool("vitest", ["run", ...args, ...reporters], {
    show: true,
    env: { ...env, CI: "true" },
  });
  const sum = sumUp(file, code);
  close(sum.failed === 0, seconds);
  count(sum);
}

/** The browser is unpacked once before the tests that share it. */
async function browser() {
  const { chromiumPath, fontEnvironment } = await import("./chromium.mjs");
  return { CHROME_PATH: await chromiumPath(), ...fontEnvironment() };
}

async function step(names, work) {
  const start = performance.now();
  const fail = (error) => ({ code: 1, output: String(error.message) });
  const ended = await work().then(() => ({ code: 0, output: "" }), fail);
  report(names, { ...ended, seconds: (performance.now() - start) / 1000 });
  return ended.code === 0;
}

if (await step(["安装", "install"], ensureInstalled)) {
  await step(["构建", "build"], ensureBuilt);
  const checks = [
    [["格式", "format"], runTool("oxfmt", ["--check"])],
    [["规范", "lint"], runTool("oxlint", ["--type-aware"])],
    [["类型", "types"], runTool("tsc", ["-b"])],
    [["边界", "walls"], runNode([join(root, "tools", "walls.mjs")])],
  ];
  for (const [names, run] of checks) report(names, await run);
  await runVitest(["测试", "tests"], [], {});
  const env = await browser().catch((error) => (console.error(error.message), {}));
  await runVitest(["浏览器测试", "browser tests"], ["--config", "vitest.e2e.config.ts"], env);
}

console.info(`\n${((performance.now() - begun) / 1000).toFixed(1)} s`);
console.info(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
