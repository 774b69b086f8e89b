import type { Bilingual } from "../domain/language.ts";
import { printRulebook, regulationLines } from "../domain/scoring/print.ts";
import type { ObjectionRule, Rulebook } from "../domain/scoring/rulebook.ts";
import { sayTakesPart } from "../domain/scoring/takes-part.ts";
import type { Rules } from "./rules.ts";

type Said = Pick<Rules, "attributeOf" | "publication">;

/** An attribute with one of its choices: 建设性质为储备. */
function sayChoice({ attributeOf }: Said, attribute: string, choice: string): Bilingual {
  const found = attributeOf(attribute);
  const label = found?.label ?? { zh: attribute, en: attribute };
  const one = found?.choices?.find(({ id }) => id === choice)?.label ?? { zh: choice, en: choice };
  return { zh: `${label.zh}为${one.zh}的`, en: `those of ${label.en} ${one.en}` };
}

function sayWindow({ days, clock }: ObjectionRule): Bilingual {
  const isWorking = clock === "working";
  return {
    zh: `结果公示${days}个${isWorking ? "工作日" : "自然日"}，期内可以提出异议。`,
    en: `The result is posted for ${days} ${isWorking ? "working" : "calendar"} days, in which units may object.`,
  };
}

/** What the regulation reads and nobody here keeps yet: its points are missing, not zero. */
function sayUnkept({ indicators }: Rulebook): readonly Bilingual[] {
  const labels = indicators.filter(({ unkept }) => unkept).map(({ label }) => label);
  if (labels.length === 0) return [];
  const named = {
    zh: labels.map(({ zh }) => zh).join("、"),
    en: labels.map(({ en }) => en).join(", "),
  };
  return [
    {
      zh: `本区台账尚未登记下列指标，登记以前按各条缺数据的规定处理，不作零计：${named.zh}。`,
      en: `The district does not keep these yet; until it does they are missing, which each article provides for, and never zero: ${named.en}.`,
    },
  ];
}

/**
 * The regulation, who takes part, and how the result is posted where it does not say so itself, a paragraph each. Errors:
 * none (total).
 */
export function rulebookText(rulebook: Rulebook, rules: Said): { zh: string[]; en: string[] } {
  const more = [
    ...sayUnkept(rulebook),
    sayTakesPart(rulebook.takesPart, (attribute, choice) => sayChoice(rules, attribute, choice)),
    ...(rulebook.objections ? [] : [sayWindow(rules.publication.objection)]),
  ];
  return {
    zh: [...regulationLines(printRulebook(rulebook, "zh")), ...more.map(({ zh }) => zh)],
    en: [...regulationLines(printRulebook(rulebook, "en")), ...more.map(({ en }) => en)],
  };
}
