// Proves each wall between the folders of src: plants every forbidden import and expects the compiler
// to stop each one, every allowed import and expects it to pass; and a circle of two files that import
// each other's types, which the linter must name. The planting happens in a copy under .cache, so nothing
// is ever left in src, however this ends.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = join(root, ".cache", `walls-${process.pid}`);

const below = ["domain", "catalogue", "contract", "store", "files"];
const allowed = {
  domain: [],
  catalogue: ["domain"],
  contract: ["domain"],
  store: ["domain", "catalogue"],
  files: ["domain", "catalogue"],
  app: below,
  server: [...below, "app"],
  cli: [...below, "app"],
  web: ["contract", "catalogue", "domain"],
  witness: ["domain"],
};
const folders = Object.keys(allowed);

/** What a folder without Node or a browser must not see even as a global. */
const machine = ["process", "Buffer", "setTimeout", "fetch", "document", "console"];
const bare = ["domain", "catalogue", "contract"];

/** What the compiler cannot know but the linter must stop in the pure folders. */
const impure = ["Date.now()", "Math.random()", "crypto"];
const pure = ["domain", "catalogue"];

/** What stops a line: the compiler's "not in this project" and "no such name", or the linter. */
const foreign = ["TS6307"];
const unknown = ["TS2304", "TS2580", "TS2584", "TS2591"];
const linter = ["no-restricted"];
const circles = ["no-cycle"];

/** The planted lines of a folder: what each tries, its text, and what must stop it (nothing: it must pass). */
function linesOf(from) {
  const edges = folders
    .filter((to) => to !== from)
    .map((to) => ({
      what: `${from} → ${to}`,
      text: `export type From_${to} = import("../${to}/zz-target.ts").Here;`,
      stops: allowed[from].includes(to) ? [] : foreign,
    }));
  const globals = (bare.includes(from) ? machine : []).map((name) => ({
    what: `${from} → global ${name}`,
    text: `export const see_${name} = typeof ${name}.toString;`,
    stops: unknown,
  }));
  const node = bare.includes(from) || from === "web" ? ["node:fs"] : [];
  const modules = node.map((name) => ({
    what: `${from} → ${name}`,
    text: `import "${name}";`,
    stops: linter,
  }));
  const words = (pure.includes(from) ? impure : []).map((word, index) => ({
    what: `${from} → ${word}`,
    text: `export const word_${index} = ${word};`,
    stops: linter,
  }));
  const circle = {
    what: `${from} → ${from} in a circle of types`,
    text: 'import type { Circle } from "./zz-circle.ts"; export type Wall = 1; export type Round = Circle;',
    stops: circles,
  };
  return [...edges, ...globals, ...modules, ...words, circle];
}

function plant() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  const names = ["src", "tsconfig.base.json", ".oxlintrc.json", "tools/lint.mjs"];
  const keep = (path) => !/\.test\.tsx?$/u.test(path);
  for (const name of names)
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: keep });
  for (const folder of folders) {
    writeFileSync(join(copy, "src", folder, "zz-target.ts"), "export type Here = 1;\n");
    writeFileSync(
      join(copy, "src", folder, "zz-circle.ts"),
      'import type { Wall } from "./zz-wall.ts";\nexport type Circle = Wall;\n',
    );
    const text = linesOf(folder).map((line) => line.text);
    writeFileSync(join(copy, "src", folder, "zz-wall.ts"), `${text.join("\n")}\n`);
  }
}

function run(program, args) {
  const path = join(root, "node_modules", program);
  const { stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return `${stdout}\n${stderr}`;
}

/** Which planted lines, as "folder:line", were stopped, each with the codes that stopped it. */
function stoppedBy() {
  const stopped = new Map();
  const note = (place, code) => stopped.set(place, [...(stopped.get(place) ?? []), code]);
  const projects = folders.map((folder) => `src/${folder}`);
  const tsc = run("typescript/bin/tsc", ["-b", ...projects, "--pretty", "false"]);
  const inTsc = /^src\/(\w+)\/zz-wall\.ts\((\d+),\d+\): error (TS\d+):/gmu;
  for (const [, folder, line, code] of tsc.matchAll(inTsc)) note(`${folder}:${line}`, code);
  const files = folders.map((folder) => `src/${folder}/zz-wall.ts`);
  const oxlint = run("oxlint/bin/oxlint", ["--no-ignore", "-f", "unix", ...files]);
  const inOxlint = /src\/(\w+)\/zz-wall\.ts:(\d+):\d+:.*(no-restricted|no-cycle)/gu;
  for (const [, folder, line, rule] of oxlint.matchAll(inOxlint)) note(`${folder}:${line}`, rule);
  return stopped;
}

/** A wall leaks when its line passes or is stopped for another reason; a door is blocked when the compiler stops it. */
function judge(stopped) {
  const wrong = folders.flatMap((folder) =>
    linesOf(folder).flatMap(({ what, stops }, index) => {
      const codes = stopped.get(`${folder}:${index + 1}`) ?? [];
      const right = stops.length === 0 ? codes.length === 0 : codes.some((c) => stops.includes(c));
      return right ? [] : [`${stops.length === 0 ? "BLOCKED" : "LEAK"}  ${what}  ${codes}`];
    }),
  );
  for (const line of wrong) console.error(line);
  const all = folders.flatMap(linesOf).length;
  return { passed: all - wrong.length, failed: wrong.length };
}

function clear() {
  rmSync(copy, { recursive: true, force: true });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, () => {
    clear();
    process.exit(1);
  });

try {
  plant();
  const { passed, failed } = judge(stoppedBy());
  console.info(`walls: ${passed} hold, ${failed} leak or block`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  clear();
}
