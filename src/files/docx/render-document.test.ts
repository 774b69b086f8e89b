import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { composeBulletin } from "../../domain/bulletin/compose.ts";
import { exampleBulletin } from "../../domain/bulletin/example.ts";
import type { BulletinInput } from "../../domain/bulletin/input.ts";
import { readBulletinTemplate, type BulletinTemplate } from "../../domain/bulletin/template.ts";
import { renderDocument } from "./render-document.ts";
import { steadyDates } from "./steady.ts";

const templateFile = new URL("../../../rules/documents/bulletin.yaml", import.meta.url);

function template(): BulletinTemplate {
  const read = readBulletinTemplate(parse(readFileSync(templateFile, "utf8")));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

async function render(change: Partial<BulletinInput> = {}): Promise<Buffer> {
  const document = composeBulletin({ ...exampleBulletin, ...change }, template());
  return Buffer.from(await renderDocument(document));
}

/** The parts of a zip archive by name, read from its directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, name] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    const stored = bytes.readUInt16LE(at + 10) === 0;
    const text = (stored ? data : inflateRawSync(data)).toString("utf8");
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name), text);
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

async function body(change: Partial<BulletinInput> = {}): Promise<string> {
  return unzip(await render(change)).get("word/document.xml") ?? "";
}

function plain(xml: string): string {
  return xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/gu, "");
}

function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}[ />][^>]*>`, "gu")) ?? [];
}

test("the shipped template is complete and reads as an office writes", async () => {
  const text = plain(await body());
  expect(text).toContain("关于2024年2月全区重大项目");
  expect(text).toContain(
    "截至2024年2月29日，全区在库重大项目2个，计划总投资近125亿元；已开工1个。2月没有新开工项目。",
  );
  expect(text).toContain(
    "2024年计划完成投资13.00亿元。2月完成投资5234.56万元；1—2月累计完成投资0.98亿元，占年度计划的7.54%，落后时间进度9.13个百分点。",
  );
  expect(text).toContain(
    "1. 新材料项目（五接镇）：首条生产线投产原计划2023年11月，滞后约3个月。存在问题：设备到货推迟。",
  );
  expect(text).toContain("本件依据项目台账2024年3月1日时点、第1024号记录生成");
});

test("no sentence of the shipped template leaves a place unfilled", async () => {
  expect(plain(await body({ late: [], projects: [], units: [], ranking: null }))).not.toMatch(
    /[{}]/u,
  );
  expect(plain(await body())).not.toMatch(/[{}]/u);
});

test("the page is A4 with the standard's margins and 22 lines", async () => {
  const xml = await body();
  expect(elements(xml, "w:pgSz")[0]).toContain('w:w="11905" w:h="16837" w:orient="portrait"');
  expect(elements(xml, "w:pgMar")[0]).toContain(
    'w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"',
  );
  for (const grid of elements(xml, "w:docGrid")) {
    expect(grid).toContain('w:type="lines"');
    expect(grid).toContain('w:linePitch="579"');
  }
  expect(xml).toContain('w:line="579" w:lineRule="exact"');
});

test("text is 3号 in the faces of the standard, first lines two characters in", async () => {
  const xml = await body();
  for (const face of ["仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"]) {
    expect(xml).toContain(`w:eastAsia="${face}"`);
  }
  expect(xml).toContain('<w:spacing w:val="-6"/>');
  expect(xml).toContain('<w:sz w:val="32"/>');
  expect(xml).toMatch(
    /w:firstLine="628" w:firstLineChars="200"|w:firstLineChars="200" w:firstLine="628"/u,
  );
});

test("a wide annex is turned, its head row repeated, its rows kept whole", async () => {
  const xml = await body();
  const landscape = xml.match(/w:orient="landscape"/gu) ?? [];
  expect(landscape).toHaveLength(2);
  expect(xml.match(/<w:tbl>/gu)?.length).toBe(xml.match(/<w:tblHeader\/>/gu)?.length);
  expect(xml).toContain("<w:cantSplit/>");
});

test("版记 has an even page of its own after a turned annex, else it closes the text", async () => {
  expect(await body()).toContain('<w:type w:val="evenPage"/>');
  const short = await body({ late: [], projects: [] });
  expect(short).not.toContain("evenPage");
  expect(short).toContain("<wp:align>bottom</wp:align>");
});

test("page numbers stand right on odd pages and left on even ones", async () => {
  const parts = unzip(await render());
  expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  const footers = [...parts].filter(([name]) => name.startsWith("word/footer"));
  const all = footers.map(([, xml]) => xml).join("");
  expect(all).toContain('<w:jc w:val="right"/>');
  expect(all).toContain('<w:jc w:val="left"/>');
  expect(all).toContain("— ");
});

test("a light is a symbol and a word in its colour", async () => {
  expect(await body()).toMatch(/w:val="C00000"\/>(?:(?!<\/w:r>).)*■红<\/w:t>/u);
});

test("the same document gives the same bytes, with nothing of the hour in them", async () => {
  const [first, second] = [await render(), await render()];
  expect(first.equals(second)).toBe(true);
  // 1980-01-01 in the header of the first entry and in the directory.
  expect(first.readUInt32LE(10)).toBe(0x00210000);
  expect(first.readUInt32LE(first.readUInt32LE(first.length - 6) + 12)).toBe(0x00210000);
  const core = unzip(first).get("docProps/core.xml") ?? "";
  expect(core).toContain("2024-03-05T00:00:00Z");
  expect(core).toContain("known 2024-03-01 seq 1024");
  expect(first.equals(await render({ known: { day: "2024-03-01", seq: 1025 } }))).toBe(false);
});

test("names with signs of XML stay text", async () => {
  const office = "示例区<办公室>&“二”";
  const parts = unzip(await render({ office }));
  expect(parts.get("docProps/core.xml")).toContain("示例区&lt;办公室&gt;&amp;“二”");
  expect(parts.get("word/document.xml")).toContain("示例区&lt;办公室&gt;&amp;");
});

test("an archive that is not a plain zip is a bug and said to be one", () => {
  expect(() => steadyDates(new Uint8Array(40))).toThrow("not a plain zip archive");
});
