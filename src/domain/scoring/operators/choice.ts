import type { Bilingual } from "../../language.ts";
import { readText, readBilingual, readFields, checkTwice } from "../reader.ts";
import { called, type Codec } from "../codecs/codec.ts";
import { choiceOf as choiceId } from "../codecs/choice-id.ts";
import { label } from "../codecs/name-of.ts";
import { toldForm } from "../codecs/group.ts";
import { listOf } from "../codecs/list.ts";
import { hearPoints, points, sayPoints } from "../codecs/number.ts";
import { aChoice, indicatorOf } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { exactOf } from "../exact.ts";
import { choiceOf } from "../measure.ts";
import type { Rational } from "../rational.ts";

type Case = { readonly is: string; readonly label: Bilingual; readonly points: Rational };

const aCase: Codec<Case> = {
  doc: {
    zh: "{is: 选项, label: {zh, en}, points: 分值}",
    en: "{is: choice, label: {zh, en}, points}",
  },
  form: toldForm(
    {
      is: called("选项", "choice", choiceId("indicator")),
      label: called("名称", "name", label),
      points: called("分值", "points", points),
    },
    { zh: "{is}，写作{label}的，{points}", en: "{is}, called {label}: {points}" },
  ),
  read: (place, scope) => {
    const fields = readFields(place, ["is", "label", "points"]);
    return {
      is: readText(fields("is")),
      label: readBilingual(fields("label")),
      points: points.read(fields("points"), scope),
    };
  },
  say: ({ is, label, points: given }, words) => {
    const name = words.name("choice", { id: is, label });
    const gives = sayPoints(given)[words.language];
    return words.language === "zh" ? `${name}的，${gives}` : `${name}: ${gives}`;
  },
  hear: (text, at, ears) =>
    ears
      .names("choice", text, at)
      .filter(({ end }) => text.startsWith("的，", end))
      .flatMap(({ named: { id, label }, end }) =>
        hearPoints(text, end + 2).map((heard) => ({
          value: { is: id, label, points: heard.value },
          end: heard.end,
        })),
      ),
};

/** Points by category. A category the rule does not name is not applicable: no points, and nothing missing. Source: handbook 1.4. */
export const choice = givesPoints({
  meaning: { zh: "按类别定分", en: "points by category" },
  rule: {
    zh: "类别属于哪一项，得哪一项的分；没有列入的类别不适用，不计分也不算缺项",
    en: "the points of the case it is; a category not named does not apply",
  },
  example: {
    zh: "新开工5分、续建2分：续建项目得2分",
    en: "new 5, continued 2: a continued project gets 2",
  },
  spec: {
    indicator: called("类别", "category", indicatorOf(aChoice)),
    cases: called("各项", "cases", listOf(aCase)),
  },
  sayings: [
    {
      zh: "@的{indicator}为{cases}",
      en: "Where {indicator}@of is {cases}",
      when: (params) =>
        "cases" in params && Array.isArray(params.cases) && params.cases.length === 1,
    },
    { zh: "按@的{indicator}计分", en: "By {indicator}@of", lines: "cases" },
  ],
  check: ({ cases }, fields) => {
    const place = fields("cases");
    checkTwice(
      cases.map((_, index) => ({ ...place, path: [...place.path, index] })),
      (index) => cases[index]?.is ?? "",
    );
  },
  evaluate: ({ indicator, cases }, context) => {
    const is = choiceOf(context.known(indicator));
    const { label } = context.indicator(indicator);
    const found = cases.find((one) => one.is === is);
    if (!found)
      return {
        found: { kind: "notApplicable" },
        sentence: () => ({
          zh: `${label.zh}不在本条所列，不计分`,
          en: `${label.en}: not a case of this article`,
        }),
      };
    return {
      found: { kind: "points", exact: exactOf(found.points) },
      sentence: () => {
        const gives = sayPoints(found.points);
        return {
          zh: `${label.zh}为${found.label.zh}，${gives.zh}`,
          en: `${label.en}: ${found.label.en}, ${gives.en}`,
        };
      },
    };
  },
  formula: ({ indicator }, words) =>
    words.language === "zh"
      ? `按${words.indicator(indicator)}定分`
      : `points by ${words.indicator(indicator)}`,
});
