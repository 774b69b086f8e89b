import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { base64Of, bytesOfBase64 } from "../../src/domain/seal/base64.ts";
import { type Hash, hexOf, utf8Of } from "../../src/domain/seal/bytes.ts";
import { printCheckpoint, readCheckpoint } from "../../src/domain/seal/checkpoint.ts";
import { keyHashOf, printNote, readNote } from "../../src/domain/seal/note.ts";

const sha256: Hash = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());
const bytes = (max: number) => fc.uint8Array({ minLength: 1, maxLength: max });

test("base64 is what every other program writes, and no second spelling is read", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 70 }),
      fc.base64String({ maxLength: 12 }),
      (own, text) => {
        expect(base64Of(own)).toBe(Buffer.from(own).toString("base64"));
        expect([...(bytesOfBase64(base64Of(own)) ?? [])]).toEqual([...own]);
        const again = bytesOfBase64(text);
        if (again) expect(base64Of(again)).toBe(text);
      },
    ),
  );
  for (const wrong of ["A", "AA", "AAA", "AB==x", "AB=", "AB==\n", "A-_=", "AB=="])
    expect([
      wrong,
      bytesOfBase64(wrong) && base64Of(bytesOfBase64(wrong) ?? new Uint8Array()),
    ]).toEqual([wrong, undefined]);
});

test("a note reads back as it was written, and nothing near it reads", () => {
  fc.assert(
    fc.property(
      bytes(80),
      bytes(64),
      fc.stringMatching(/^[a-z0-9./-]{1,20}$/u),
      (root, own, name) => {
        const text = `${name}\n${root.length}\n${base64Of(root)}\n`;
        const signature = { name, keyHash: Uint8Array.of(1, 2, 3, 4), signature: own };
        const printed = printNote({ text, signatures: [signature, signature] });
        const read = readNote(printed);
        expect(read?.text).toBe(text);
        expect(read?.signatures.map((each) => [each.name, hexOf(each.signature)])).toEqual([
          [name, hexOf(own)],
          [name, hexOf(own)],
        ]);
        for (const bent of [printed.slice(0, -1), printed.replace("— ", "- "), `${printed} `, text])
          expect(readNote(bent)).toBeUndefined();
      },
    ),
  );
});

test("a checkpoint reads back as it was written, and nothing near it reads", () => {
  const root = sha256(utf8Of("root"));
  const text = printCheckpoint({
    origin: "guatu.example/tz",
    size: 42,
    root,
    extensions: ["sm3 x"],
  });
  expect(readCheckpoint(text)).toEqual({
    origin: "guatu.example/tz",
    size: 42,
    root,
    extensions: ["sm3 x"],
  });
  const short = base64Of(root.subarray(1));
  for (const bent of [
    text.slice(0, -1),
    text.replace("42", "042"),
    text.replace("42", "-1"),
    text.replace("42", "9007199254740993"),
    text.replace(base64Of(root), short),
    text.replace("sm3 x", ""),
    `\n${text}`,
    "",
  ])
    expect(readCheckpoint(bent)).toBeUndefined();
});

test("the key of the specification's example is known by its four bytes, and signs what a note says", () => {
  // The vector of C2SP signed-note: PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
  const raw = bytesOfBase64("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") ?? new Uint8Array();
  const key = { name: "PeterNeumann", algorithm: raw[0] ?? 0, publicKey: raw.subarray(1) };
  expect(hexOf(keyHashOf(sha256, key))).toBe("c74f20a3");
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const printed = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
  const note = readNote(printed);
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.publicKey]);
  const signature = note?.signatures[0]?.signature ?? new Uint8Array();
  const spki = { key: der, format: "der", type: "spki" } as const;
  expect(verify(null, Buffer.from(text), spki, signature)).toBe(true);
  expect(verify(null, Buffer.from(`${text}x`), spki, signature)).toBe(false);
  const own = generateKeyPairSync("ed25519");
  expect(verify(null, utf8Of(text), own.publicKey, sign(null, utf8Of(text), own.privateKey))).toBe(
    true,
  );
});
