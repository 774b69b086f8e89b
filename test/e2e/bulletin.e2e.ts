import { expect } from "vitest";
import { partText } from "../../src/files/sheet/zip-part.ts";
import { readZipDirectory } from "../../src/files/sheet/zip-guard.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { download } from "./harness/download.ts";
import { test } from "./harness/guatu.ts";

const text = zh.bulletin;

test("the bulletin is drawn as the official document it will be", async ({ visit }) => {
  const page = await visit("/sample/bulletin");
  const paper = page.getByRole("article", { name: /通报/u });
  await paper.getByRole("paragraph").filter({ hasText: "示例区重大项目办公室文件" }).waitFor();
  await paper.getByRole("paragraph").filter({ hasText: "重项办〔2025〕12号" }).waitFor();
  await page.getByRole("button", { name: text.earlier }).click();
  await paper.getByRole("paragraph").filter({ hasText: "重项办〔2025〕11号" }).waitFor();
});

test("the Word file is the same document with the same figures", async ({ visit }) => {
  const page = await visit("/sample/bulletin");
  const paper = page.getByRole("article", { name: /通报/u });
  const figures = /全区在库重大项目\d+个，计划总投资约?[\d.]+亿元/u;
  const said = await paper.getByRole("paragraph").filter({ hasText: figures }).innerText();
  const file = await download(page, page.getByRole("link", { name: text.download }));
  expect(file.name).toMatch(/\.docx$/u);
  const directory = readZipDirectory(file.bytes, file.name);
  if (!directory.ok) throw new Error(directory.refusal.code);
  const zip = { bytes: file.bytes, directory: directory.value };
  const words = partText(zip, "word/document.xml")?.replaceAll(/<[^>]+>/gu, "");
  expect(words).toContain("示例区重大项目办公室文件");
  expect(words).toContain(figures.exec(said)?.[0]);
});

test("a sealed link opens the same document, and says that it is sealed", async ({ visit }) => {
  const page = await visit("/sample/bulletin");
  await page.getByRole("link", { name: text.fixed }).click();
  await page.waitForURL("**knownAt=*%40*");
  await page.getByRole("status").filter({ hasText: "封存" }).waitFor();
  const paper = page.getByRole("article", { name: /通报/u });
  await paper.getByRole("paragraph").filter({ hasText: "重大项目办公室文件" }).waitFor();
});
