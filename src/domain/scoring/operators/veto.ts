import { called, optional, type Of } from "../codecs/codec.ts";
import { oneOf } from "../codecs/choice-of.ts";
import { conditionOf } from "../codecs/condition-of.ts";
import { number } from "../codecs/number.ts";
import { judge } from "../judge.ts";
import { givesPoints } from "../define.ts";
import {
  compareExact,
  exactOf,
  minus,
  negated,
  times,
  zero,
  writeExact,
  type Exact,
} from "../exact.ts";
import { sayLeftOut } from "../missing.ts";
import { printRational } from "../rational.ts";
import { fault } from "../reader.ts";

const effects = {
  zero: { zh: "总分计零分", en: "the total is zero" },
  most: { zh: "总分最高计", en: "the total is at most " },
  times: { zh: "总分乘以", en: "the total times " },
  grade: { zh: "等次降低", en: "the grade lowered by " },
} as const;

const spec = {
  when: called("什么情形", "when", conditionOf("unit", "points")),
  effect: called("怎样否决", "effect", oneOf(effects, ["zero", "most", "times", "grade"])),
  by: called("多少", "by", optional(number)),
};

type Params = Of<typeof spec>;

function has(params: object, effect: Params["effect"]): boolean {
  return "effect" in params && params.effect === effect;
}

/** What is taken back of the points of all other articles, so that the sum is what the veto leaves. */
function takenBack({ effect, by }: Params, subtotal: Exact): Exact {
  if (subtotal.n <= 0n || effect === "grade") return zero;
  if (effect === "zero") return negated(subtotal);
  const limit = exactOf(by ?? "0");
  if (effect === "times") return minus(times(subtotal, limit), subtotal);
  return compareExact(subtotal, limit) > 0 ? minus(limit, subtotal) : zero;
}

/** 一票否决: the whole total is taken back, limited or cut, or the grade lowered. It is applied after all other articles. Source: handbook 1.8, 7.3. */
export const veto = givesPoints({
  meaning: {
    zh: "一票否决、降等：条件成立时总分归零、限高、打折，或等次降低",
    en: "veto or downgrade: the total becomes zero, is limited or cut, or the grade is lowered",
  },
  rule: {
    zh: "其他各条算完后适用；effect: zero 归零，most 总分最高计 by 分，times 总分乘以 by，grade 等次降 by 等；总分不为正时不再扣",
    en: "after all other articles; effect: zero, most (by points), times (by), grade (by so many); a total not above zero is left",
  },
  example: { zh: "合计92分，发生较大安全事故：0分", en: "92 in all, a serious accident: 0" },
  spec,
  sayings: [
    {
      zh: "@{when}的，一票否决，{effect}",
      en: "@for{when}: veto, {effect}",
      when: (params) => has(params, "zero"),
    },
    {
      zh: "@{when}的，{effect}{by}分",
      en: "@for{when}: {effect}{by}",
      when: (params) => has(params, "most"),
    },
    {
      zh: "@{when}的，{effect}{by}等",
      en: "@for{when}: {effect}{by}",
      when: (params) => has(params, "grade"),
    },
    { zh: "@{when}的，{effect}{by}", en: "@for{when}: {effect}{by}" },
  ],
  check: ({ effect, by }, fields, scope) => {
    if ((effect === "zero") !== (by === null))
      fault(fields("by"), {
        zh: effect === "zero" ? "归零不写 by" : "写明 by：限高的分、乘的系数或降的等数",
        en:
          effect === "zero"
            ? "zero has no “by”"
            : "write “by”: the points, the factor or the grades",
      });
    if (scope.about === "project")
      fault(fields("when"), {
        zh: "一票否决只用于单位的条文",
        en: "a veto stands in an article about units",
      });
  },
  evaluate: (params, context) => {
    const { holds, missing } = judge(params.when, context);
    if (holds === null)
      return {
        found: { kind: "missing" },
        missing: () => missing,
        sentence: () => sayLeftOut(missing),
      };
    if (!holds)
      return {
        found: { kind: "notApplicable" },
        sentence: () => ({ zh: "没有否决情形", en: "nothing vetoes" }),
      };
    const exact = takenBack(params, context.subtotal);
    return {
      found: { kind: "points", exact },
      lower: params.effect === "grade" ? Number(params.by) : 0,
      sentence: () => {
        const [before, change] = [context.subtotal, exact].map((each) =>
          printRational(writeExact(each), 4),
        );
        const by = params.by ?? "";
        return {
          zh: `有否决情形，${effects[params.effect].zh}${by}：其他各条合计${before}分，增减${change}分`,
          en: `veto: ${effects[params.effect].en}${by}; the other articles give ${before}, changed by ${change}`,
        };
      },
    };
  },
});
