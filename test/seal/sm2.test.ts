import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sm2 } from "sm-crypto-v2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedOfPem } from "../../src/app/seal/ed25519.ts";
import { hashes } from "../../src/app/seal/hashes.ts";
import { signSm2, sm2Holds } from "../../src/app/seal/sm2.ts";
import { readKey } from "../../src/app/seal/vkey.ts";
import { concat, hexOf } from "../../src/domain/seal/bytes.ts";
import { readDer, readAll, writeDer } from "../../src/app/seal/der.ts";
import { runs, tell } from "../harness/runs.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guatu-sm2-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);
const openssl = (...args: string[]): Buffer =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });

/** id-ecPublicKey on the curve sm2p256v1. */
const algorithm = Buffer.from("301306072a8648ce3d020106082a811ccf5501822d", "hex");

/** A public key as OpenSSL reads it. */
function spkiOf(publicKey: Uint8Array): string {
  const der = writeDer(0x30, algorithm, writeDer(0x03, Uint8Array.of(0), publicKey));
  const text = Buffer.from(der).toString("base64");
  return `-----BEGIN PUBLIC KEY-----\n${text.replaceAll(/(.{64})/gu, "$1\n")}\n-----END PUBLIC KEY-----\n`;
}

/** A half of a signature as a positive number of DER. */
function numberOf(half: Uint8Array): Uint8Array {
  const bare = half.subarray(half.findIndex((byte) => byte !== 0));
  return writeDer(0x02, (bare[0] ?? 0) > 127 ? concat(Uint8Array.of(0), bare) : bare);
}

function derOf(signature: Uint8Array): Uint8Array {
  return writeDer(0x30, numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32)));
}

function rawOf(der: Uint8Array): Uint8Array {
  const halves = readAll(readDer(der)?.body ?? new Uint8Array()).map(({ body }) => {
    const bare = body.length > 32 ? body.subarray(body.length - 32) : body;
    return concat(new Uint8Array(32 - bare.length), bare);
  });
  return concat(...halves);
}

const distid = ["-pkeyopt", "distid:1234567812345678", "-digest", "sm3"] as const;

test("bar 29: SM2 signatures are OpenSSL's, each way, and no other key's or text's", () => {
  const count = runs(8, 1000);
  openssl("genpkey", "-algorithm", "SM2", "-out", "theirs.pem");
  openssl("pkey", "-in", "theirs.pem", "-pubout", "-outform", "DER", "-out", "theirs.der");
  const theirs = new Uint8Array(readFileSync(file("theirs.der"))).subarray(-65);
  const ours = sm2.generateKeyPairHex();
  const own = new Uint8Array(Buffer.from(ours.publicKey, "hex"));
  writeFileSync(file("ours.pub"), spkiOf(own));
  let [there, back] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const text = new Uint8Array(randomBytes(1 + ((at * 37) % 400)));
    writeFileSync(file("text"), text);
    const signature = signSm2(ours.privateKey, text);
    expect(sm2Holds(own, text, signature)).toBe(true);
    writeFileSync(file("signature"), derOf(signature));
    const said = openssl(
      "pkeyutl",
      "-verify",
      "-pubin",
      "-inkey",
      "ours.pub",
      "-in",
      "text",
      "-rawin",
      ...distid,
      "-sigfile",
      "signature",
    );
    there += Number(said.toString().includes("Signature Verified Successfully"));
    openssl(
      "pkeyutl",
      "-sign",
      "-inkey",
      "theirs.pem",
      "-in",
      "text",
      "-rawin",
      ...distid,
      "-out",
      "signature",
    );
    const foreign = rawOf(new Uint8Array(readFileSync(file("signature"))));
    back += Number(sm2Holds(theirs, text, foreign));
    expect(sm2Holds(own, text, foreign)).toBe(false);
    expect(sm2Holds(theirs, concat(text, Uint8Array.of(0)), foreign)).toBe(false);
  }
  expect([there, back]).toEqual([count, count]);
  tell("bar 29, SM2", { there, back });
}, 600_000);

test("bar 29: SM3 is OpenSSL's", () => {
  const count = runs(20, 1000);
  const texts = Array.from({ length: count }, (_, at) => randomBytes(at * 3));
  for (const [at, text] of texts.entries()) writeFileSync(file(`m${at}`), text);
  const said = openssl("dgst", "-sm3", "-r", ...texts.map((_, at) => `m${at}`)).toString();
  const digests = said
    .trim()
    .split("\n")
    .map((line) => line.slice(0, 64));
  expect(texts.map((text) => hexOf(hashes.sm3(new Uint8Array(text))))).toEqual(digests);
  expect(hexOf(hashes.sha256(new Uint8Array()))).toBe(createHash("sha256").digest("hex"));
  tell("bar 29, SM3", { same: count });
});

test("a signature with a half of zero, too long or too short, or by no point of the curve is none", () => {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  const key = new Uint8Array(Buffer.from(publicKey, "hex"));
  const text = new Uint8Array([1, 2, 3]);
  const good = signSm2(privateKey, text);
  const zero = new Uint8Array(32);
  const order = new Uint8Array(
    Buffer.from("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123", "hex"),
  );
  const bad = [
    concat(zero, good.subarray(32)),
    concat(good.subarray(0, 32), zero),
    concat(order, good.subarray(32)),
    concat(good.subarray(0, 32), order),
    good.subarray(1),
    concat(good, Uint8Array.of(0)),
    new Uint8Array(),
  ];
  for (const signature of bad) expect(sm2Holds(key, text, signature)).toBe(false);
  const off = Uint8Array.from(key);
  off[64] = (off[64] ?? 0) ^ 1;
  expect(sm2Holds(off, text, good)).toBe(false);
  expect(sm2Holds(new Uint8Array(65), text, good)).toBe(false);
});

test("bar 29: no malformed key takes a process down: what is read by its shape never reaches a parser of keys", () => {
  const count = runs(500, 500);
  const good = execFileSync("openssl", ["genpkey", "-algorithm", "ed25519"]).toString();
  const foreign = ["RSA", "SM2"].map((name) =>
    execFileSync(
      "openssl",
      [
        "genpkey",
        "-algorithm",
        name,
        ...(name === "RSA" ? ["-pkeyopt", "rsa_keygen_bits:1024"] : []),
      ],
      { stdio: ["ignore", "pipe", "ignore"] },
    ).toString(),
  );
  expect(seedOfPem(good)).toHaveLength(32);
  let [refused, read] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const bytes = Buffer.from([good, ...foreign][at % 3] ?? good);
    for (let bent = 0; bent <= at % 4; bent += 1)
      bytes[(at * 131 + bent * 17) % bytes.length] = (at * 7 + bent * 31) % 256;
    const text = at % 5 === 0 ? bytes.subarray(0, at % bytes.length).toString() : bytes.toString();
    try {
      expect(seedOfPem(text)).toHaveLength(32);
      read += 1;
    } catch {
      refused += 1;
    }
    const key = readKey(`name+00000000+${bytes.toString("base64").slice(0, at % 300)}`);
    expect(key).toBeUndefined();
  }
  tell("bar 29, keys", { fuzzed: count, refused, read, exits: 0 });
});

test("the source signs SM2 nowhere by Node's own crypto, whose SM2 is none", () => {
  const found = spawnSync("grep", [
    "-rniE",
    "(sign|verify)\\([\"']sm3",
    new URL("../../src", import.meta.url).pathname,
  ]);
  expect(found.stdout.toString()).toBe("");
});
