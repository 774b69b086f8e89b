import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskFiles } from "./disk-files.ts";
import { type EvidenceFiles, type FileKey, pathOf } from "./evidence-files.ts";

let root: string;
let files: EvidenceFiles;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "guatu-files-"));
  files = diskFiles(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const key = (digit: string): FileKey => ({ keeping: "original", sha256: digit.repeat(64) });
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

test("what is put is got back to the byte; what is not there is nothing", async () => {
  await files.put(key("a"), bytes("one"));
  expect(await files.get(key("a"))).toEqual(bytes("one"));
  expect(await files.get(key("b"))).toBeUndefined();
  expect(await files.get({ ...key("a"), keeping: "large" })).toBeUndefined();
});

test("what is there is never written over, and nothing half is left behind", async () => {
  await files.put(key("c"), bytes("first"));
  await files.put(key("c"), bytes("second"));
  expect(await files.get(key("c"))).toEqual(bytes("first"));
  expect(await readdir(join(root, "original", "cc", "cc"))).toEqual(["c".repeat(64)]);
});

test("twenty at once keep one file", async () => {
  await Promise.all(Array.from({ length: 20 }, () => files.put(key("d"), bytes("same"))));
  expect(await readdir(join(root, "original", "dd", "dd"))).toHaveLength(1);
});

test("a file is for its owner alone, and read-only", async () => {
  await files.put(key("e"), bytes("x"));
  const { mode } = await stat(join(root, pathOf(key("e"))));
  expect(mode & 0o777).toBe(0o400);
});

test("a half-written file of a killed process stands in nobody's way", async () => {
  await files.put(key("f"), bytes("x"));
  const folder = join(root, "original", "ff", "ff");
  await writeFile(join(folder, ".half"), "y");
  await files.put(key("f"), bytes("x"));
  expect((await readFile(join(root, pathOf(key("f"))))).toString()).toBe("x");
});

test.each(["", "..", "../../etc/passwd", "A".repeat(64), `${"a".repeat(63)}/`])(
  "“%s” becomes no path",
  (sha256) => expect(() => pathOf({ keeping: "original", sha256 })).toThrow(/digest/u),
);

test("a disk that cannot be written is weather, not a file that seems kept", async () => {
  await files.put(key("1"), bytes("x"));
  const folder = join(root, "original", "11");
  await rm(folder, { recursive: true });
  await writeFile(folder, "in the way");
  await expect(files.put(key("1"), bytes("x"))).rejects.toThrow(/EEXIST|ENOTDIR/u);
  await chmod(folder, 0o600);
});
