import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openEvidenceFiles } from "../../src/app/evidence-place.ts";
import type { FileKey } from "../../src/files/evidence/evidence-files.ts";
import { s3Files } from "../../src/files/evidence/s3-files.ts";
import { type ObjectStore, openObjectStore } from "../harness/object-store.ts";

let store: ObjectStore;
beforeAll(async () => {
  store = await openObjectStore();
});
afterAll(() => store.close());
beforeEach(() => {
  store.objects.clear();
  store.log.length = 0;
});

const key: FileKey = { keeping: "original", sha256: "ab".repeat(32) };
const path = `/evidence/original/ab/ab/${"ab".repeat(32)}`;
const bytes = new Uint8Array([1, 2, 3, 255]);

test("what is put in the bucket is got back to the byte, under the name of its content", async () => {
  const files = s3Files(store.place);
  await files.put(key, bytes);
  expect([...store.objects.keys()]).toEqual([path]);
  expect(await files.get(key)).toEqual(bytes);
  expect(await files.get({ ...key, sha256: "cd".repeat(32) })).toBeUndefined();
});

test("what is there is not sent again and never written over", async () => {
  const files = s3Files(store.place);
  await files.put(key, bytes);
  await files.put(key, new Uint8Array([9]));
  expect(await files.get(key)).toEqual(bytes);
  expect(store.log.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
});

test("two that put at once leave the first", async () => {
  const files = s3Files(store.place);
  await Promise.all([files.put(key, bytes), files.put(key, bytes)]);
  expect(store.objects.size).toBe(1);
});

test("a wrong key is told by the store and thrown, nothing is kept", async () => {
  const files = s3Files({ ...store.place, secret: "other" });
  await expect(files.put(key, bytes)).rejects.toThrow(/403/u);
  expect(store.objects.size).toBe(0);
});

test.each([500, 503, 301])("an answer of %i is weather", async (status) => {
  const files = s3Files(store.place);
  store.failNext(status);
  await expect(files.get(key)).rejects.toThrow(/answered|redirect|fetch/u);
  store.failNext(status);
  await expect(files.put(key, bytes)).rejects.toThrow(/answered|redirect|fetch/u);
});

const whole = {
  GUATU_S3_ENDPOINT: "https://s3.example.cn",
  GUATU_S3_BUCKET: "guatu",
  GUATU_S3_REGION: "cn-1",
  GUATU_S3_KEY_ID: "key",
  GUATU_S3_SECRET: "secret",
};

test("without settings evidence lies in the data folder, with all of them in the bucket", () => {
  expect(openEvidenceFiles({}, "/nowhere").ok).toBe(true);
  expect(openEvidenceFiles(whole, "/nowhere").ok).toBe(true);
});

test.each([
  ["GUATU_S3_SECRET", ""],
  ["GUATU_S3_ENDPOINT", "http://s3.example.cn"],
  ["GUATU_S3_ENDPOINT", "https://me@s3.example.cn"],
  ["GUATU_S3_ENDPOINT", "https://s3.example.cn/path"],
  ["GUATU_S3_ENDPOINT", "nothing"],
  ["GUATU_S3_BUCKET", "../up"],
])("%s set to “%s” is refused by its name", (name, value) => {
  expect(openEvidenceFiles({ ...whole, [name]: value }, "/nowhere")).toMatchObject({
    refusal: { code: "evidenceStore", params: { name } },
  });
});
