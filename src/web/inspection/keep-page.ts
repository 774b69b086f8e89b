/** What the build's manifest says of one source file. */
type Chunk = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

const cacheName = "guatu-inspection";
const page = "/inspection-page";

/** What the page needs besides the entry, words of both languages included: it may be read in the other one out there. */
const parts = [
  "src/web/pages/inspection-cards.tsx",
  ...["zh", "en"].flatMap((language) => [
    `src/web/messages/${language}.ts`,
    `src/web/messages/${language}/inspections.ts`,
    `src/web/messages/${language}/evidence.ts`,
  ]),
];

/** Every file some chunks load before they run. Errors: none (total). */
export function filesOf(manifest: Manifest, from: readonly string[]): string[] {
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const key of from) visit(key);
  const files = [...reached].flatMap((key) => {
    const chunk = manifest[key];
    return chunk ? [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])] : [];
  });
  return [...new Set(files)].map((file) => `/${file}`);
}

async function putAside(): Promise<void> {
  const answer = await fetch("/.vite/manifest.json", { cache: "no-cache" });
  const manifest = (await answer.json()) as Manifest;
  const entry = Object.keys(manifest).find((key) => key.endsWith("index.html")) ?? "";
  const files = filesOf(manifest, [entry, ...parts]);
  const cache = await caches.open(cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(files.filter((file) => !there.has(file)));
  // The page last: what it names is there by then.
  await cache.put(page, await fetch("/", { cache: "no-cache" }));
  const gone = [...there].filter((path) => path !== page && !files.includes(path));
  await Promise.all(gone.map((path) => cache.delete(path)));
}

/**
 * Keeps this page on the device, so that it opens without a network: its files are put aside and a worker, whose scope is
 * this page alone, answers with them. False where the browser has no such thing (an address without https).
 */
export async function keepPage(scope: string): Promise<boolean> {
  // Absent without https, whatever its type says.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers || !("caches" in window)) return false;
  try {
    await workers.register("/inspection-worker.js", { scope });
    await putAside();
    return true;
  } catch {
    return (await caches.has(cacheName).catch(() => false)) && workers.controller !== null;
  }
}
