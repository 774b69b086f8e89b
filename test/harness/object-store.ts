import { createHash } from "node:crypto";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type S3Place, signedHeaders } from "../../src/files/evidence/s3-sign.ts";

/** A store of objects on this machine that speaks what evidence needs of S3: PUT, GET and HEAD of one object, signed. */
export type ObjectStore = {
  readonly place: S3Place;
  readonly objects: Map<string, Buffer>;
  /** Every request, as `PUT /bucket/key 200`. */
  readonly log: string[];
  readonly failNext: (status: number) => void;
  readonly close: () => Promise<void>;
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Whether a request carries the signature its own content asks for. */
function isSigned(place: S3Place, request: IncomingMessage, body: Buffer): boolean {
  const { headers, method = "", url = "" } = request;
  const named = /SignedHeaders=([^,]+)/u.exec(headers.authorization ?? "")?.[1] ?? "";
  const stamp = String(headers["x-amz-date"] ?? "");
  const when = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, "$1-$2-$3T$4:$5:$6Z");
  if (!named.includes("host") || Number.isNaN(Date.parse(when))) return false;
  const own = Object.fromEntries(
    named
      .split(";")
      .filter((name) => name !== "host" && !name.startsWith("x-amz-"))
      .map((name) => [name, String(headers[name] ?? "")]),
  );
  const whole = new URL(url, place.endpoint);
  const made = signedHeaders(
    place,
    { method: method as "PUT", url: whole, headers: own, body },
    new Date(when),
  );
  const digest = createHash("sha256").update(body).digest("hex");
  return (
    made["authorization"] === headers.authorization && headers["x-amz-content-sha256"] === digest
  );
}

function answer(
  objects: Map<string, Buffer>,
  { method, url = "", headers }: IncomingMessage,
  body: Buffer,
): { status: number; body?: Buffer } {
  const found = objects.get(url);
  if (method === "PUT") {
    if (found && headers["if-none-match"] === "*") return { status: 412 };
    objects.set(url, body);
    return { status: 200 };
  }
  if (!found) return { status: 404 };
  return method === "HEAD" ? { status: 200 } : { status: 200, body: found };
}

/** Opens one with an empty bucket. */
export async function openObjectStore(): Promise<ObjectStore> {
  const objects = new Map<string, Buffer>();
  const log: string[] = [];
  let failing = 0;
  let place: S3Place = {
    endpoint: "",
    bucket: "evidence",
    region: "cn-1",
    keyId: "key",
    secret: "secret",
  };
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const made = failing
      ? { status: failing }
      : isSigned(place, request, body)
        ? answer(objects, request, body)
        : { status: 403 };
    failing = 0;
    log.push(`${request.method} ${request.url} ${made.status}`);
    response.writeHead(made.status);
    response.end("body" in made ? made.body : undefined);
  };
  const server: Server = createServer((request, response) => void reply(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  place = { ...place, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  return {
    place,
    objects,
    log,
    failNext: (status) => {
      failing = status;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
