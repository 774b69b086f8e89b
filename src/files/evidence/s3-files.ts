import { type EvidenceFiles, type FileKey, pathOf } from "./evidence-files.ts";
import { type S3Place, type Unsigned, signedHeaders } from "./s3-sign.ts";

/** How long the store may take, then it counts as away. */
const patienceMs = 30_000;

async function ask(place: S3Place, request: Unsigned): Promise<Response> {
  const { host: _, ...headers } = signedHeaders(place, request, new Date());
  return fetch(request.url, {
    method: request.method,
    headers,
    ...(request.method === "PUT" ? { body: new Uint8Array(request.body) } : {}),
    // Only the address that was set is spoken to.
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
  });
}

function urlOf(place: S3Place, key: FileKey): URL {
  return new URL(`/${place.bucket}/${pathOf(key)}`, place.endpoint);
}

async function fail(what: string, answer: Response): Promise<never> {
  const said = (await answer.text().catch(() => "")).slice(0, 300);
  throw new Error(`the store of evidence: ${what} answered ${answer.status} ${said}`);
}

const nothing = new Uint8Array();

async function put(place: S3Place, key: FileKey, bytes: Uint8Array): Promise<void> {
  const url = urlOf(place, key);
  const there = await ask(place, { method: "HEAD", url, headers: {}, body: nothing });
  if (there.ok) return;
  if (there.status !== 404) await fail("HEAD", there);
  const headers = { "content-type": "application/octet-stream", "if-none-match": "*" };
  const answer = await ask(place, { method: "PUT", url, headers, body: bytes });
  // Somebody else was faster: what lies there has the same name, so the same content.
  if (!answer.ok && answer.status !== 412) await fail("PUT", answer);
}

async function get(place: S3Place, key: FileKey): Promise<Uint8Array | undefined> {
  const url = urlOf(place, key);
  const answer = await ask(place, { method: "GET", url, headers: {}, body: nothing });
  if (answer.status === 404) return undefined;
  if (!answer.ok) await fail("GET", answer);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Evidence in a bucket of an S3-compatible store, addressed by path. */
export function s3Files(place: S3Place): EvidenceFiles {
  return { put: (key, bytes) => put(place, key, bytes), get: (key) => get(place, key) };
}
