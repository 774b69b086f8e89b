import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { ownDetector } from "../detector.ts";
import type { Found } from "../lead.ts";
import { sizeOf } from "../figure.ts";
import { type Series, factIn, factsOf } from "../series.ts";
import { sayValue } from "./say-value.ts";

const kind = z.enum(["promised", "planned", "forecast", "actual"]);
const side = z.strictObject({
  attribute: z.string(),
  kind,
  name: z.strictObject({ zh: z.string(), en: z.string() }),
});

const limits = z.object({
  /** What is done, what it was to be, and whether both are a year's. */
  pairs: z.array(z.strictObject({ figure: side, target: side, yearly: z.boolean() })),
  /** Money reported last before this month of the year: the works ended, and the plan was what was left to do. */
  fromMonth: z.number().check(z.int(), z.minimum(1), z.maximum(12)),
  /** So little beside each other counts as equal, in ‰ of the target. */
  withinPerMille: z.number().check(z.int(), z.minimum(0)),
});

type Pair = z.output<typeof limits>["pairs"][number];

function yearsOf(series: Series, attribute: string): string[] {
  const years = new Set<string>();
  for (const { period } of factsOf(series, attribute)) if (period?.length === 4) years.add(period);
  return [...years].toSorted();
}

/** Whether the money of a year stopped before a month of it. Where no months are known, it did not. */
function endedEarly({ months }: Series, year: string, fromMonth: number): boolean {
  const last = months.findLast(
    ({ period, done }) => period.startsWith(year) && done && done.fen > 0n,
  );
  return last !== undefined && Number(last.period.slice(5, 7)) < fromMonth;
}

function isLevel(figure: Fact, target: Fact, perMille: number): boolean {
  const [done, aim] = [sizeOf(figure), sizeOf(target)];
  if (done === undefined || aim === undefined || aim === 0n) return false;
  const apart = done > aim ? done - aim : aim - done;
  return apart * 1000n <= aim * BigInt(perMille);
}

function compare(
  series: Series,
  pair: Pair,
  at: { period?: string; perMille: number },
): Found | undefined {
  const sought = at.period === undefined ? {} : { period: at.period };
  const figure = factIn(series, [pair.figure.attribute, pair.figure.kind], sought);
  const target = factIn(series, [pair.target.attribute, pair.target.kind], sought);
  if (!figure || !target || !isLevel(figure, target, at.perMille)) return undefined;
  const said = sayValue(figure.value);
  const when =
    at.period === undefined ? { zh: "", en: "" } : { zh: `${at.period}年`, en: `${at.period}: ` };
  return {
    anchor: `${pair.figure.attribute}${at.period ?? ""}`,
    facts: [figure.seq, target.seq],
    sentence: {
      zh: `${when.zh}${pair.figure.name.zh}${said.zh}，正好等于${pair.target.name.zh}。`,
      en: `${when.en}${pair.figure.name.en}, ${said.en}, is exactly ${pair.target.name.en}.`,
    },
  };
}

/** 正好完成: the figure is the target. */
export const onTarget = ownDetector(
  {
    id: "on-target",
    title: { zh: "正好等于任务数", en: "Exactly the target" },
    explanation: {
      zh: "实际完成与计划、承诺一分不差的很少见。正好相等，可能是照着任务数填的，请看凭证合计。",
      en: "What is done seldom equals the plan or the promise to the cent. When it does it may be copied from the task; look at the sum of the vouchers.",
    },
    source: {
      label: {
        zh: "为完成任务编造数据（泸西、建水）",
        en: "Figures made to hit a target (Luxi, Jianshui)",
      },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, { pairs, withinPerMille, fromMonth }) =>
    pairs.flatMap((pair) => {
      if (!pair.yearly) return compare(series, pair, { perMille: withinPerMille }) ?? [];
      const years = yearsOf(series, pair.figure.attribute).filter(
        (year) => !endedEarly(series, year, fromMonth),
      );
      return years.flatMap(
        (period) => compare(series, pair, { period, perMille: withinPerMille }) ?? [],
      );
    }),
);
