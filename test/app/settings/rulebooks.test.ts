import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSetting } from "../../../src/app/check-setting.ts";
import { exportConfig } from "../../../src/app/config-file.ts";
import { configSum } from "../../../src/app/config-file.ts";
import { importConfig } from "../../../src/app/import-config.ts";
import { openDistrict } from "../../../src/app/open-district.ts";
import {
  listPublishedRulebooks,
  showPublishedRulebook,
} from "../../../src/app/published-rulebooks.ts";
import { listRulebooks, rank } from "../../../src/app/rank.ts";
import { unitAttributes } from "../../../src/catalogue/unit.ts";
import { say } from "../../../src/domain/refusal/say.ts";
import { takenOver } from "../../../src/domain/scoring/begin.ts";
import { withValue } from "../../../src/domain/scoring/form/edit.ts";
import { codeOf, enter, openTestLedger, type TestLedger, valueOf } from "../../harness/ledger.ts";
import { makeTowns } from "../../harness/towns.ts";
import { ruleOf, set } from "./rules.ts";

let ledger: TestLedger;
const district = "towns";
const office = () => enter(ledger, "t-office", district);
const yanan = "rulebooks/yanan-2017";

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
});
afterAll(() => ledger.close());

/** The rulebook in force with a worked case that does not come out. */
async function wrongBook(): Promise<unknown> {
  return withValue(ruleOf(await office(), yanan), ["examples", 0, "points"], 7);
}

test("a rulebook whose worked cases do not come out is refused with the case and the difference", async () => {
  const ctx = await office();
  const value = await wrongBook();
  const refused = await set(ctx, yanan, value);
  if (refused.ok) throw new Error("was set");
  expect(refused.refusal.code).toBe("caseDiffers");
  expect(say(refused.refusal, "zh")).toMatch(/算例“A”与条文不符：算得.+，写的是7分/u);
  expect(say(refused.refusal, "en")).toContain("worked case “A”");
  const tried = valueOf(await checkSetting(ctx, { district, name: yanan, value }));
  expect(tried.faults.map(({ code }) => code)).toEqual(["caseDiffers"]);
});

test("so is a configuration that brings one, taken in or opened from", async () => {
  const file = valueOf(await exportConfig(await office()));
  const settings = { [yanan]: await wrongBook() };
  const config = { ...file, settings, sha256: configSum({ settings, units: file.units }) };
  const tried = valueOf(
    await importConfig(await office(), { district, config, apply: false, reason: "" }),
  );
  expect(tried.faults.map(({ code }) => code)).toEqual(["caseDiffers"]);
  const taken = { district, config, apply: true, reason: "试" };
  expect(codeOf(await importConfig(await office(), taken))).toBe("caseDiffers");
  const opened = { district, id: "fourth", name: "四区", config };
  const sysadmin = await enter(ledger, "t-sysadmin", district);
  expect(codeOf(await openDistrict(sysadmin, opened))).toBe("caseDiffers");
});

test("a published rulebook is read as law and, taken over, is one of the district's own", async () => {
  const ctx = await office();
  const { rulebooks } = valueOf(await listPublishedRulebooks());
  expect(rulebooks.length).toBe(11);
  for (const book of rulebooks) expect([book.articles > 0, book.cases > 0]).toEqual([true, true]);
  expect(codeOf(await showPublishedRulebook(ctx, { district, id: "none" }))).toBe("noSuchRulebook");
  const shown = valueOf(await showPublishedRulebook(ctx, { district, id: "gaoan-2021" }));
  expect(shown.guessed).toBe(5);
  expect(shown.text.zh.join("\n")).toContain("第一条");
  const value = takenOver(
    shown.value,
    { id: "gaoan-2021", title: shown.title, from: "2024-01-01", kinds: {} },
    { project: ctx.rules.attributes, unit: unitAttributes },
  );
  valueOf(await set(ctx, "rulebooks/gaoan-2021", value));
  const now = await office();
  const own = valueOf(await listRulebooks(now));
  expect(own.rulebooks.map(({ id, isMain }) => [id, isMain])).toEqual([
    ["gaoan-2021", false],
    ["yanan-2017", true],
  ]);
  expect(own.rulebooks[0]?.text.zh.at(-3)).toContain("尚未登记下列指标");
  const asked = { district, rulebook: "gaoan-2021", period: "2024" };
  const { board } = valueOf(await rank(now, asked));
  const [entry] = board.groups.flatMap(({ entries }) => entries);
  expect(entry?.missing).toBeGreaterThan(0);
});
