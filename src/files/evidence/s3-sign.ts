import { createHash, createHmac } from "node:crypto";

/** Where and as whom the store of objects is asked. */
export type S3Place = {
  /** `https://s3.example.cn`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
};

/** A request to be signed; header names in small letters. */
export type Unsigned = {
  readonly method: "GET" | "PUT" | "HEAD";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();
const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");

/** `20130524T000000Z`. */
function stampOf(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/gu, "");
}

/**
 * The headers of a request with its signature. Source: AWS Signature Version 4, signed headers, single chunk.
 * Errors: none (total).
 */
export function signedHeaders(
  place: Pick<S3Place, "region" | "keyId" | "secret">,
  request: Unsigned,
  now: Date,
): Record<string, string> {
  const stamp = stampOf(now);
  const day = stamp.slice(0, 8);
  const content = sha256(request.body);
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    "x-amz-content-sha256": content,
    "x-amz-date": stamp,
  };
  const names = Object.keys(headers).toSorted();
  const signed = names.join(";");
  const lines = names.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
  const asked = [request.method, request.url.pathname, "", lines, signed, content].join("\n");
  const scope = `${day}/${place.region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", stamp, scope, sha256(asked)].join("\n");
  const key = [place.region, "s3", "aws4_request"].reduce<Buffer>(
    (from, part) => hmac(from, part),
    hmac(`AWS4${place.secret}`, day),
  );
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${place.keyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
  return { ...headers, authorization };
}
