import { usePlanText } from "../messages/plan-text.ts";
import type { Opens } from "./before-after.tsx";
import { changeGround } from "./plan-ground.ts";
import type { Compared } from "./plan-model.ts";

/** What the figures of two versions open: a version's own projects, or those that make the two differ. */
export function useCompareGround({ year, from, to, changes }: Compared): Opens {
  const text = usePlanText();
  const versions = { before: from, after: to };
  return ({ side, tier, name, part }) => {
    const money = part === "count" ? "yearPlan" : part;
    const of = tier === "all" ? undefined : tier;
    if (side === "change") {
      const own = changes.filter(
        ({ before, after }) => of === undefined || before?.tier === of || after?.tier === of,
      );
      return {
        name: `${name} · ${text.change}`,
        rule: "gap",
        from: changeGround(own, { part: money, heads: [text.before, text.after] }),
      };
    }
    const { number, knownOn, point } = versions[side];
    return {
      name: `${name} · ${text[part]} · ${text.versionLong(number, knownOn)}`,
      rule: part === "count" ? "count" : "parts",
      from: {
        kind: "plan",
        ask: { year, version: number },
        tier: of,
        part: money,
        head: text[money],
      },
      at: { knownAt: `${knownOn}@${point}` },
    };
  };
}
