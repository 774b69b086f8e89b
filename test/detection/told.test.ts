import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dossiersOf } from "../../bench/detect-district.ts";
import { readyDetectors } from "../../bench/detect.ts";
import { plantedDistrict } from "../../src/catalogue/planted/planted.ts";
import { seriesOf } from "../../src/domain/detection/series.ts";
import { detect } from "../../src/domain/detection/watch.ts";
import { productFolder } from "../../src/store/place.ts";

/** Words that judge; a lead asks. */
const verdicts = /造假|虚报|处罚|扣分|违法|责令|fraud|false report|penalt|punish|illegal/iu;

test("every lead says what was seen with its figures or words, rests on facts, and judges nobody", async () => {
  const { district } = plantedDistrict({ seed: 8101 });
  const leads = detect(await readyDetectors(), [...dossiersOf(district)].map(seriesOf));
  expect(leads.length).toBeGreaterThan(30);
  for (const { sentence, facts, subjects, key } of leads) {
    expect(sentence.zh, key).toMatch(/[\d“].*。$/u);
    expect(sentence.en, key).toMatch(/[\d“].*\.$/u);
    expect(`${sentence.zh} ${sentence.en}`, key).not.toMatch(verdicts);
    expect(sentence.zh, key).not.toMatch(/undefined|NaN|\[object/u);
    expect(sentence.zh.replace(/“[^”]*”/gu, ""), key).not.toMatch(/\d{4}-\d{2}/u);
    expect(Math.min(facts.length, subjects.length), key).toBeGreaterThan(0);
  }
});

test("every detector says why it asks and by what source, and the source is there to be read", async () => {
  const sources = await readFile(join(productFolder(), "docs", "sources.md"), "utf8");
  for (const { id, explanation, source } of await readyDetectors()) {
    expect(explanation.zh.length, id).toBeGreaterThan(15);
    expect(`${explanation.zh} ${explanation.en}`, id).not.toMatch(verdicts);
    const [file, anchor = ""] = source.anchor.split("#");
    expect(file, id).toBe("docs/sources.md");
    expect(sources, id).toContain(anchor);
  }
});
