import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashes } from "../../src/app/seal/hashes.ts";
import { hexOf } from "../../src/domain/seal/bytes.ts";
import { sha256 } from "../../src/web/inspection/sha256.ts";
import { runs } from "../harness/runs.ts";

test("the pages' SHA-256 is OpenSSL's, at every length around a block and for long texts", () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = new Uint8Array(length).fill(length);
    expect(hexOf(sha256(bytes))).toBe(hexOf(hashes.sha256(bytes)));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(hexOf(sha256(bytes))).toBe(hexOf(hashes.sha256(bytes)));
    }),
    { numRuns: runs(100, 3000) },
  );
  const long = new Uint8Array(randomBytes(1_000_003));
  expect(hexOf(sha256(long))).toBe(hexOf(hashes.sha256(long)));
});
