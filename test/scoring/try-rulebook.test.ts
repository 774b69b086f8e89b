import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { listRulebookFaults, tryRulebook, writeRulebook } from "../../src/app/try-rulebook.ts";
import { say } from "../../src/domain/refusal/say.ts";
import { getRulebook, rulebookData } from "./rulebook-files.ts";

const shipped = "published/tuanfeng.yaml";
const file = new URL(`../../rules/rulebooks/${shipped}`, import.meta.url);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rulebook-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<string> {
  const place = join(folder, name);
  await writeFile(place, text);
  return place;
}

/** What is told to whoever tries a text as a rulebook of some name. */
async function toldOf(name: string, text: string): Promise<string> {
  const faults = await listRulebookFaults(await put(name, text));
  if (!faults.ok) return say(faults.refusal, "zh");
  return faults.value.flatMap((each) => (each.ok ? [] : [say(each.refusal, "zh")])).join("\n");
}

/** The shipped file with one text changed for another. */
async function changed(from: string, to: string): Promise<string> {
  const text = await readFile(file, "utf8");
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return toldOf("tuanfeng.yaml", text.replace(from, to));
}

test("a rulebook is written as regulation text and back, and is the same rule", async () => {
  const [text, yaml] = [join(folder, "t.txt"), join(folder, "tuanfeng.yaml")];
  expect(await writeRulebook(file.pathname, text)).toMatchObject({ ok: true });
  expect(await writeRulebook(text, yaml)).toMatchObject({ ok: true });
  const [first, second] = [await tryRulebook(text, "zh"), await tryRulebook(yaml, "zh")];
  expect(first).toEqual(second);
  expect(first).toMatchObject({ ok: true, value: { wrong: 0 } });
  expect(parse(await readFile(yaml, "utf8"))).toMatchObject({ id: "tuanfeng" });
});

test("an id that is not the file's name is told before anything is worked", async () => {
  const text = stringify(rulebookData(shipped));
  expect(await toldOf("tuanfeng.yaml", text)).toBe("");
  expect(await toldOf("other.yaml", text)).toContain("编号应与文件名相同：写作“other”");
});

test("what is no YAML is told by line and cause", async () => {
  expect(await toldOf("a.yaml", "id: a\ntitle：甲\nsource: b\n")).toContain("全角“：”");
  expect(await toldOf("a.yaml", "id: a\ntitle: [\n")).toContain("括号或引号没有成对");
  expect(await toldOf("a.yaml", "id: a\nid: b\n")).toContain("第2行第1个字处");
});

test("what is not there is told as not there, and a text a comma cut says what to do", async () => {
  expect(await changed("version:", "versio:")).toContain("缺少“version”，应填文字");
  expect(await changed("en: ", "en: of it, or ")).not.toBe("");
  const cut = await toldOf("a.yaml", "title: { zh: 甲, en: at most 5, at most 10. }");
  expect(cut).toContain("含英文逗号、冒号的文字要加引号");
  expect(await toldOf("a.yaml", "title: { zh: 甲, en: false }")).toContain('加引号写作 "false"');
});

test("an amount without a unit, of another kind, or of none is told as such", async () => {
  const book = getRulebook("published/zhaoshang-2024.yaml");
  const text = stringify(rulebookData("published/zhaoshang-2024.yaml"));
  const [amount] = /177\.7亿元/u.exec(text) ?? [];
  expect(book.id).toBe("zhaoshang-2024");
  const told = (to: string): Promise<string> =>
    toldOf("zhaoshang-2024.yaml", text.replace(amount ?? "", to));
  expect(await told("177.7")).toContain("“177.7”没有单位，写作 177.7亿元");
  expect(await told("177.7亿美元")).toContain("的单位与“签约项目金额”不同类");
  expect(await told("许多")).toContain("“许多”读不出数和单位");
  expect(await told("177.7亿元")).toBe("");
  expect(await toldOf("zhaoshang-2024.yaml", text.replace("unit: 亿元", "unit: 亿圆"))).toContain(
    "不认识单位“亿圆”，可用：元、万元、亿元",
  );
});
