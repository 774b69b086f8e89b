import { randomBytes } from "node:crypto";
import { sameBytes, utf8Of } from "../../domain/seal/bytes.ts";
import { type Der, readAll, readDer, writeDer } from "./der.ts";
import { hashes } from "./hashes.ts";

const integer = 0x02;
const octets = 0x04;
const sequence = 0x30;
const boolean = 0x01;
const generalizedTime = 0x18;
const none = new Uint8Array();

/** SHA-256 as an AlgorithmIdentifier: 2.16.840.1.101.3.4.2.1 with NULL. */
const sha256Id = new Uint8Array(Buffer.from("300d06096086480165030402010500", "hex"));

/** What is asked of an authority: the request's bytes, the digest and the nonce that must come back. */
export type StampRequest = {
  readonly bytes: Uint8Array;
  readonly digest: Uint8Array;
  readonly nonce: Uint8Array;
};

/** A request for a stamp over a text, certificates included in the answer. Source: RFC 3161 2.4.1. Errors: none (total). */
export function requestStamp(
  text: string,
  nonce: Uint8Array = new Uint8Array(randomBytes(8)),
): StampRequest {
  // A positive integer in its one spelling.
  const number = Uint8Array.from(nonce, (byte, at) => (at === 0 ? (byte & 0x7f) | 1 : byte));
  const digest = hashes.sha256(utf8Of(text));
  const imprint = writeDer(sequence, sha256Id, writeDer(octets, digest));
  const bytes = writeDer(
    sequence,
    writeDer(integer, Uint8Array.of(1)),
    imprint,
    writeDer(integer, number),
    writeDer(boolean, Uint8Array.of(255)),
  );
  return { bytes, digest, nonce: number };
}

/** A stamp: the token as it came, and the time in it. */
export type Stamp = { readonly token: Uint8Array; readonly at: string };

function inside(der: Der | undefined, at: number): Der | undefined {
  return der && readAll(der.body)[at];
}

/** The TSTInfo of a token: ContentInfo → SignedData → EncapsulatedContentInfo → OCTET STRING. Source: RFC 5652, RFC 3161. */
function infoOf(token: Uint8Array): Der | undefined {
  const signedData = inside(inside(readDer(token), 1), 0);
  const held = inside(inside(inside(signedData, 2), 1), 0);
  return held?.tag === octets ? readDer(held.body) : undefined;
}

function timeOf(der: Der | undefined): string | undefined {
  const text = der?.tag === generalizedTime ? Buffer.from(der.body).toString("latin1") : "";
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,6}))?Z$/u.exec(text) ?? [];
  const [year, month, day, hour, minute, second, fraction = "0"] = parts;
  if (year === undefined) return undefined;
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3)}Z`,
  );
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** The token of an answer that says granted; undefined for a refusal. */
function tokenOf(answer: Uint8Array): Uint8Array | undefined {
  const [status, token] = readAll(readDer(answer)?.body ?? none);
  const said = readAll(status?.body ?? none)[0]?.body ?? none;
  const isGranted = said.length === 1 && (said[0] === 0 || said[0] === 1);
  return token && isGranted ? writeDer(token.tag, token.body) : undefined;
}

/** Whether a token speaks of what was asked: our digest, our nonce. */
function isOurs(fields: readonly Der[], asked: StampRequest): boolean {
  const digest = inside(fields[2], 1)?.body ?? none;
  const hasNonce = fields.some(({ tag, body }) => tag === integer && sameBytes(body, asked.nonce));
  return hasNonce && sameBytes(digest, asked.digest);
}

/**
 * The stamp in an authority's answer: granted, over our digest, with our nonce; undefined for anything else. Whether
 * the authority's signature is good is for who holds its certificate: `openssl ts -verify`. Source: RFC 3161 2.4.2.
 * Errors: none (total).
 */
export function readStamp(answer: Uint8Array, asked: StampRequest): Stamp | undefined {
  const token = tokenOf(answer);
  const fields = readAll((token && infoOf(token))?.body ?? none);
  const at = timeOf(fields.find(({ tag }) => tag === generalizedTime));
  return token && at !== undefined && isOurs(fields, asked) ? { token, at } : undefined;
}
