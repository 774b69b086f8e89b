import type { Bilingual } from "../../language.ts";
import { answerPoints } from "../explain.ts";
import { choiceOf } from "../measure.ts";
import { noRules, type Operator } from "../operator.ts";
import { toRational, type Rational } from "../rational.ts";
import {
  checkTwice,
  readBilingual,
  readDecimal,
  readFields,
  readList,
  readText,
  type Place,
} from "../reader.ts";
import { readIndicator } from "./read-indicator.ts";
import { sayGives } from "./say.ts";

type Case = { readonly is: string; readonly label: Bilingual; readonly points: Rational };

/** Points by category. A category the rule does not name is not applicable: no points, and nothing missing. */
export type ChoiceParams = { readonly indicator: string; readonly cases: readonly Case[] };

function readCase(place: Place): Case {
  const fields = readFields(place, ["is", "label", "points"]);
  return {
    is: readText(fields("is")),
    label: readBilingual(fields("label")),
    points: toRational(readDecimal(fields("points"))),
  };
}

/**
 * Unit: a category → points. Formula: the points of the case it is.
 * Example: 新开工 5, 续建 2: a continued project gets 2. Source: handbook 1.4.
 */
export const choice: Operator<ChoiceParams> = {
  fields: ["indicator", "cases"],
  read: (fields, scope) => {
    const accepts = { reads: ["state"], values: ["choice"] } as const;
    const indicator = readIndicator(fields("indicator"), scope, accepts);
    const places = readList(fields("cases"), 1);
    const cases = places.map(readCase);
    checkTwice(places, (index) => cases[index]?.is ?? "");
    return { indicator: indicator?.id ?? "", cases };
  },
  reads: ({ indicator }) => [indicator],
  nested: noRules,
  evaluate: ({ indicator, cases }, context) => {
    const is = choiceOf(context.known(indicator));
    const { label } = context.indicator(indicator);
    const found = cases.find((one) => one.is === is);
    if (!found)
      return {
        answer: { kind: "notApplicable" },
        sentence: {
          zh: `${label.zh}不在本条所列，不计分`,
          en: `${label.en}: not a case of this article`,
        },
      };
    const gives = sayGives(found.points);
    return {
      answer: answerPoints(found.points),
      sentence: {
        zh: `${label.zh}为${found.label.zh}，${gives.zh}`,
        en: `${label.en}: ${found.label.en}, ${gives.en}`,
      },
    };
  },
  formula: ({ indicator }, words) => ({
    zh: `按${words.label(indicator).zh}定分`,
    en: `points by ${words.label(indicator).en}`,
  }),
  clause: ({ indicator, cases }, words) => ({
    by: words.label(indicator),
    items: cases.map(({ label, points }) => ({
      when: { zh: `${label.zh}的`, en: label.en },
      gives: sayGives(points),
    })),
  }),
};
