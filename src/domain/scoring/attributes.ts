import type { Attribute } from "../ledger/attribute.ts";
import { accept, type Result } from "../refusal/refusal.ts";
import { refuseFault } from "./fault.ts";
import type { Indicator } from "./indicator.ts";
import type { Fault } from "./reader.ts";
import { isRuleOf, rulesWithin } from "./rule.ts";
import type { Rulebook } from "./rulebook.ts";

/** The attributes a district keeps of projects and of units. */
export type Declared = {
  readonly project: readonly Attribute[];
  readonly unit: readonly Attribute[];
};

type Found = { readonly indicator: Indicator; readonly attribute: Attribute | undefined };

/**
 * A unit's figure is its own, or, of an attribute kept of projects only, the sum over its projects;
 * that holds for months and flows, which can be added up.
 */
function attributeOf(
  { about, attribute, reads }: Indicator,
  declared: Declared,
): Attribute | undefined {
  const own = declared[about].find(({ id }) => id === attribute);
  const summed = about === "unit" && (reads === "monthly" || reads === "flow");
  return own ?? (summed ? declared.project.find(({ id }) => id === attribute) : undefined);
}

function typeOf({ value, reads }: Indicator): Attribute["value"] | null {
  if (reads === "reached") return "day";
  return value === "none" ? null : value;
}

function indicatorFaults({ indicator, attribute: found }: Found, index: number): readonly Fault[] {
  const path = ["indicators", index, "attribute"];
  const { attribute, label, unkept } = indicator;
  if (unkept) return [];
  if (!found) {
    const zh = `“${label.zh}”所用的属性“${attribute}”没有登记`;
    return [{ path, advice: { zh, en: `“${label.en}” reads “${attribute}”, which is not kept` } }];
  }
  const type = typeOf(indicator);
  if (type === null || found.value === type) return [];
  const zh = `“${attribute}”是 ${found.value}，不能按 ${type} 读取`;
  return [{ path, advice: { zh, en: `“${attribute}” is a ${found.value}, not a ${type}` } }];
}

/** Cases no attribute can ever have: a slip here would pass as “not applicable” in silence. */
function caseFaults(
  rulebook: Pick<Rulebook, "articles">,
  found: readonly Found[],
): readonly Fault[] {
  return rulebook.articles.flatMap(({ rule }, index) =>
    rulesWithin(rule).flatMap((one) => {
      if (!isRuleOf(one, "choice")) return [];
      const read = found.find(({ indicator }) => indicator.id === one.params.indicator);
      if (read?.indicator.value === "text" || read?.indicator.unkept) return [];
      const known = read?.attribute?.choices?.map(({ id }) => id) ?? [];
      return one.params.cases
        .filter(({ is }) => !known.includes(is))
        .map(({ is }) => ({
          path: ["articles", index, "rule", "cases"],
          advice: {
            zh: `没有“${is}”这一类，可用：${known.join("、")}`,
            en: `there is no choice “${is}”; use ${known.join(", ")}`,
          },
        }));
    }),
  );
}

/** Every place of a rulebook that reads what is not kept, or otherwise than it is kept. Errors: none (total). */
export function attributeFaults(
  rulebook: Pick<Rulebook, "indicators" | "articles">,
  declared: Declared,
): readonly Fault[] {
  const found = rulebook.indicators.map((indicator) => ({
    indicator,
    attribute: attributeOf(indicator, declared),
  }));
  return [...found.flatMap(indicatorFaults), ...caseFaults(rulebook, found)];
}

/** The rulebook, when every attribute and choice it reads is kept and of the type it is read as. Errors: `ruleFault`. */
export function checkAttributes(rulebook: Rulebook, declared: Declared): Result<Rulebook> {
  const faults = attributeFaults(rulebook, declared);
  const [first] = faults;
  return first ? refuseFault(first, rulebook, faults.length) : accept(rulebook);
}
