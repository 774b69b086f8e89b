// Keeps the inspector's page where there is no network. It answers for that page alone (its scope), with files that page
// put aside itself, and never for data: what is asked of the server is the page's own business.
const cacheName = "guatu-inspection";
const page = "/inspection-page";
const patienceMs = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function fromCache(request, key = request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(key)) ?? fetch(request);
}

/** The page as the server has it now; as it was kept where the server cannot be reached in time. */
async function newestPage(request) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("late")), patienceMs);
  });
  try {
    return await Promise.race([fetch(request), late]);
  } catch {
    return fromCache(request, page);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(newestPage(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(fromCache(request));
});
