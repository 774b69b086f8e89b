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

const mostBytes = 120_000;

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

/** The largest of some chunks: of the languages a page is shown in one, and it may be this. */
async function largest(folder: string, manifest: Manifest, keys: readonly string[]) {
  const sized = await Promise.all(
    keys.map(async (key) => ({ key, bytes: await gzipBytes(folder, manifest, [key]) })),
  );
  const most = sized.toSorted((a, b) => b.bytes - a.bytes)[0];
  return most ? [most.key] : [];
}

async function measureEntry(folder: string, manifest: Manifest, entry: string): Promise<Line[]> {
  const lazy = [...reach(manifest, [entry])].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  const pages = [...new Set(lazy.filter((key) => key.includes("/pages/")))];
  const words = await largest(folder, manifest, [
    ...new Set(lazy.filter((key) => key.includes("/messages/"))),
  ]);
  const shared = await gzipBytes(folder, manifest, reach(manifest, [entry, ...words]));
  const lines: Line[] = [];
  for (const page of pages.length === 0 ? [entry] : pages) {
    const bytes = await gzipBytes(folder, manifest, reach(manifest, [entry, ...words, page]));
    lines.push({
      bench: "script",
      what: `${page} on first load, gzip : what every page loads`,
      ours: `${(bytes / 1000).toFixed(1)} kB`,
      peer: `${(shared / 1000).toFixed(1)} kB`,
      figure: bytes / 1000,
      unit: "kB",
      most: mostBytes / 1000,
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
