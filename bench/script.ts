import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Line } from "./result.ts";

/** What the build's manifest says of one source file. */
type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** A page meant for phones, in kilobytes of 1024 bytes; a page of the desk carries more. */
const mostKilobytes = { phone: 130, desk: 420 };

const deskPages = new Set([
  "import",
  "import-preview",
  "closing",
  "disputes",
  "audit",
  "settings-form",
  "settings-calendars",
  "settings-reasons",
  "settings-stages",
  "settings-attributes",
  "settings-versions",
  "settings-rules",
  "settings-rulebooks",
]);

/** Every page is for phones unless it is named: a new one keeps the smaller budget. */
function budgetOf(page: string): number {
  const name = /\/pages\/([^/.]+)\./u.exec(page)?.[1] ?? "";
  return deskPages.has(name) ? mostKilobytes.desk : mostKilobytes.phone;
}

/** A chunk and everything it imports before it runs. */
function reach(manifest: Manifest, from: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const key of from) visit(key);
  return reached;
}

async function gzipBytes(
  folder: string,
  manifest: Manifest,
  keys: Iterable<string>,
): Promise<number> {
  const files = new Set([...keys].map((key) => manifest[key]?.file ?? ""));
  let bytes = 0;
  for (const file of files)
    if (file.endsWith(".js")) bytes += gzipSync(await readFile(join(folder, file))).length;
  return bytes;
}

/** The words some chunks load: of the languages each of them is there in, the largest, for a page is shown in one. */
async function wordsOf(folder: string, manifest: Manifest, from: Iterable<string>) {
  const lazy = [...from].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  const largest = new Map<string, { key: string; bytes: number }>();
  for (const key of new Set(lazy.filter((each) => each.includes("/messages/")))) {
    const area = key.replace(/\/(?:zh|en)\b/u, "");
    const bytes = await gzipBytes(folder, manifest, [key]);
    if (bytes > (largest.get(area)?.bytes ?? 0)) largest.set(area, { key, bytes });
  }
  return [...largest.values()].map(({ key }) => key);
}

/** The pages, and those that a page opens within itself (a place of the settings) with the page around them. */
function pagesWithin(manifest: Manifest, pages: readonly string[]): [string, ...string[]][] {
  const inner = pages.flatMap((around) =>
    [...reach(manifest, [around])]
      .flatMap((key) => manifest[key]?.dynamicImports ?? [])
      .filter((key) => key.includes("/pages/") && !pages.includes(key))
      .map((page): [string, string] => [page, around]),
  );
  return [...pages.map((page): [string] => [page]), ...inner];
}

async function measureEntry(folder: string, manifest: Manifest, entry: string): Promise<Line[]> {
  const always = reach(manifest, [entry]);
  const lazy = [...always].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  const pages = [...new Set(lazy.filter((key) => key.includes("/pages/")))];
  const opened: [string, ...string[]][] =
    pages.length === 0 ? [[entry]] : pagesWithin(manifest, pages);
  const words = await wordsOf(folder, manifest, always);
  const shared = await gzipBytes(folder, manifest, reach(manifest, [entry, ...words]));
  const lines: Line[] = [];
  for (const [page, ...around] of opened) {
    const own = await wordsOf(folder, manifest, reach(manifest, [page, ...around]));
    const loaded = reach(manifest, [entry, ...words, page, ...around, ...own]);
    const bytes = await gzipBytes(folder, manifest, loaded);
    lines.push({
      bench: "script",
      what: `${page} on first load, gzip : what every page loads`,
      ours: `${(bytes / 1024).toFixed(1)} KB`,
      peer: `${(shared / 1024).toFixed(1)} KB`,
      figure: bytes / 1024,
      unit: "KB",
      most: budgetOf(page),
    });
  }
  return lines;
}

/** Script that each page of a build makes a browser load before it stands, the language's words included. */
export async function benchScript(folder: string): Promise<Line[]> {
  const text = await readFile(join(folder, ".vite", "manifest.json"), "utf8");
  const manifest = JSON.parse(text) as Manifest;
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const lines = await Promise.all(entries.map((entry) => measureEntry(folder, manifest, entry)));
  return lines.flat();
}
