import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { downloadBulletin } from "../../../src/app/bulletin.ts";
import { exportProjects } from "../../../src/app/export-projects.ts";
import { openLogKeys } from "../../../src/app/seal/log-keys.ts";
import { readDocument } from "../../../src/app/verify/read-document.ts";
import { sayPlace } from "../../../src/app/verify/say-place.ts";
import { verifyDocument } from "../../../src/app/verify/verify-document.ts";
import { readZipDirectory } from "../../../src/files/sheet/zip-guard.ts";
import { partText } from "../../../src/files/sheet/zip-part.ts";
import { withParts } from "../../../src/files/zip-edit.ts";
import { valueOf } from "../../harness/ledger.ts";
import { type Proven, openProven } from "../../harness/proven.ts";
import { runs, tell } from "../../harness/runs.ts";

const district = "tongzhou";
let proven: Proven;
let docx: Uint8Array;

beforeAll(async () => {
  proven = await openProven("published", district);
  docx = valueOf(await downloadBulletin(proven.ctx, { district, period: "2024-02" }));
});
afterAll(() => proven.close());

const check: Proven["check"] = (bytes, held) => proven.check(bytes, held);

function textOf(bytes: Uint8Array, part: string): string {
  const directory = valueOf(readZipDirectory(bytes, "x"));
  return partText({ bytes, directory }, part) ?? "";
}

test("a bulletin as it was issued holds, and every figure with facts is computed again", async () => {
  const word = await check(docx);
  expect(word.altered).toEqual([]);
  expect(word.recomputed).toBeGreaterThan(2);
  expect(word.unfounded).toBe(0);
  expect(word.manifest.checkpoint).toContain("guatu.test/tongzhou");
  expect(textOf(docx, "word/document.xml")).toMatch(
    /账本签封\d+条，根[0-9a-f]{12}，公钥[0-9a-f]{4} /u,
  );
  expect(valueOf(await downloadBulletin(proven.ctx, { district, period: "2024-02" }))).toEqual(
    docx,
  );
});

test("one digit changed in the bulletin is named by its place, with what it was and what the facts give", async () => {
  const { manifest } = await check(docx);
  let named = 0;
  const figures = manifest.figures.filter(({ text }) => /\d/u.test(text)).slice(0, runs(8, 500));
  const xml = textOf(docx, "word/document.xml");
  for (const { text } of figures) {
    const bent = text.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10));
    const at = xml.indexOf(`>${text}<`);
    if (at < 0) continue;
    const changed = `${xml.slice(0, at)}>${bent}<${xml.slice(at + text.length + 2)}`;
    const found = await check(withParts(docx, new Map([["word/document.xml", changed]])));
    expect(found.altered.length).toBeGreaterThan(0);
    expect(found.altered).toContainEqual(expect.objectContaining({ now: bent, should: text }));
    const [first] = found.altered;
    expect(first && sayPlace(found.manifest, first).zh).toMatch(/表\d+ 第\d+行（.+）/u);
    named += 1;
  }
  expect(named).toBe(figures.length);
  tell("bar 4, altered figures", { changed: figures.length, named });
});

test("a sentence changed is named, an empty line added is nobody's business, a table without a row is told", async () => {
  const xml = textOf(docx, "word/document.xml");
  const spaced = xml.replace("<w:body>", "<w:body><w:p/><w:p/>");
  expect((await check(withParts(docx, new Map([["word/document.xml", spaced]])))).altered).toEqual(
    [],
  );
  const changed = xml.replace("亿元", "万元");
  const found = await check(withParts(docx, new Map([["word/document.xml", changed]])));
  expect(found.altered.length).toBe(1);
  const row = /<w:tr>(?:(?!<\/w:tr>).)*康辉(?:(?!<\/w:tr>).)*<\/w:tr>/su.exec(xml)?.[0] ?? "";
  expect(row).not.toBe("");
  const shorter = await check(
    withParts(docx, new Map([["word/document.xml", xml.replace(row, "")]])),
  );
  expect(shorter.altered.length).toBeGreaterThan(0);
  const twice = await check(
    withParts(docx, new Map([["word/document.xml", xml.replace(row, row + row)]])),
  );
  expect(twice.altered.length).toBeGreaterThan(0);
});

test("who changes the proof along with the figure is found by the signature, and by the facts", async () => {
  const item = "customXml/item1.xml";
  const { manifest } = await check(docx);
  const figure = manifest.figures.find(({ text }) => /^\d+\.\d\d$/u.test(text));
  const text = figure?.text ?? "";
  const bent = `9${text}`;
  const forged = withParts(
    docx,
    new Map([
      [item, textOf(docx, item).replaceAll(`"${text}"`, `"${bent}"`)],
      ["word/document.xml", textOf(docx, "word/document.xml").replaceAll(`>${text}<`, `>${bent}<`)],
    ]),
  );
  await expect(check(forged)).rejects.toThrow("the proof in the file was changed");
  const other = valueOf(
    await openLogKeys(join(proven.folder, "other"), { GUATU_LOG_NAME: "guatu.test" }),
  );
  const [foreign] = other.keys;
  const read = await readDocument(docx, "x");
  expect(() => verifyDocument(read, foreign ?? proven.key, proven.facts)).toThrow(
    "is not signed by",
  );
  const lies = new Map(
    [...proven.facts].map(
      ([seq, value]) =>
        [
          seq,
          typeof value === "object" && "amount" in value ? { ...value, amount: "1.00" } : value,
        ] as const,
    ),
  );
  expect((await check(docx, lies)).altered.length).toBeGreaterThan(0);
  const none = await check(docx, new Map());
  expect([none.altered.length, none.recomputed, none.unfounded > 0]).toEqual([0, 0, true]);
});

test("a file without a proof, or that is no document, is said to be so", async () => {
  const { log: _, ...plain } = proven.ctx;
  const bare = valueOf(await downloadBulletin(plain, { district, period: "2024-02" }));
  await expect(readDocument(bare, "x.docx")).rejects.toThrow("carries no proof");
  const list = valueOf(await exportProjects(plain, { district, language: "zh" }));
  await expect(readDocument(list, "x.xlsx")).rejects.toThrow("carries no proof");
  await expect(readDocument(new TextEncoder().encode("hello"), "x.docx")).rejects.toThrow(
    "cannot be read",
  );
});
