import * as z from "zod/mini";
import { isRare } from "../binomial.ts";
import { type Clue, cardOf } from "../clue.ts";
import { type FoundAmong, amongDetector } from "../detector.ts";
import { fenOf, sayFen } from "../figure.ts";

const amount = z.string().check(z.regex(/^[1-9]\d*$/u));

const limits = z.object({
  thresholds: z
    .array(
      z.strictObject({
        /** In 元, where something begins: 5亿 for the city's list. */
        at: amount,
        /** Places as round, where nothing begins. */
        beside: z.array(amount).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  /** How far above a place still counts as just over it, in ‰ of the threshold. */
  widthPerMille: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
  /** Rarer than so many ‰ by chance. */
  chancePerMille: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
  /** So many projects at least. */
  least: z.number().check(z.int(), z.minimum(2)),
});

type Limits = z.output<typeof limits>;

/** The figures are kept in millionths of 元. */
const micro = 10_000n;

/** At which place of which threshold a total stands. */
function placeOf(
  total: bigint,
  { thresholds, widthPerMille }: Limits,
): { at: string; over: boolean } | undefined {
  for (const { at, beside } of thresholds) {
    const width = (fenOf(at) * micro * BigInt(widthPerMille)) / 1000n;
    const isAt = (place: string): boolean => {
      const low = fenOf(place) * micro;
      return total >= low && total <= low + width;
    };
    if (isAt(at)) return { at, over: true };
    if (beside.some(isAt)) return { at, over: false };
  }
  return undefined;
}

function rare(clues: readonly Clue[], sides: number, own: Limits): boolean {
  const over = clues.filter(({ note }) => note === "over").length;
  return (
    over >= own.least && isRare(over, clues.length, { sides, perThousand: own.chancePerMille })
  );
}

function foundIn(
  clues: readonly Clue[],
  whole: readonly Clue[],
  at: string,
): FoundAmong | undefined {
  const over = clues.filter(({ note }) => note === "over");
  const [first] = over;
  if (!first) return undefined;
  const limit = sayFen(fenOf(at));
  const [many, all] = [whole.filter(({ note }) => note === "over").length, whole.length];
  const isOwn = clues === whole;
  return {
    anchor: `${at}@${first.card.unit}`,
    subjects: over.map(({ card }) => card.subject),
    unit: first.card.unit,
    facts: over.flatMap(({ seqs }) => seqs),
    sentence: {
      zh: `${isOwn ? "本单位" : "全区"}总投资落在${limit.zh}和同样整的几处的项目共 ${all} 个，有 ${many} 个刚过${limit.zh}${isOwn ? "" : `，本单位占 ${over.length} 个`}。`,
      en: `Of ${all} projects ${isOwn ? "of the unit" : "of the district"} at ${limit.en} or at places as round, ${many} are just over ${limit.en}${isOwn ? "" : `, ${over.length} of them of this unit`}.`,
    },
    strong: isOwn,
  };
}

function byUnit(clues: readonly Clue[]): Clue[][] {
  const units = new Map<number, Clue[]>();
  for (const clue of clues) units.set(clue.card.unit, [...(units.get(clue.card.unit) ?? []), clue]);
  return [...units.values()];
}

/** 扎堆门槛: totals heap just over a threshold, more than chance and round numbers explain. */
export const heaping = amongDetector(
  {
    id: "heaping",
    title: { zh: "总投资扎堆门槛", en: "Heaped over a threshold" },
    explanation: {
      zh: "5 亿、10 亿是进市级、省级盘子的门槛。刚过门槛的项目明显多于同样整的别处，说明有的总投资可能是往门槛上凑的。单看一个项目不能说明什么。",
      en: "Certain amounts open the door to the city's or the province's list. When clearly more projects stand just over such an amount than at places as round, some totals may have been made to reach it. One project alone says nothing.",
    },
    source: {
      label: {
        zh: "精确二项检验，与同样整的几处相比（聚束法，Kleven 2016）",
        en: "An exact binomial test against places as round (bunching, Kleven 2016)",
      },
      anchor: "docs/sources.md#bunching",
    },
    level: "soft",
  },
  limits,
  {
    clues: (series, own) => {
      const card = cardOf(series);
      // A total that another source gives as well was not made for the threshold.
      if (card.parent !== null || card.otherTotals.includes(card.total)) return [];
      const place = placeOf(card.total, own);
      if (!place) return [];
      const total = card.seqs.slice(0, 2);
      return [{ key: place.at, card, seqs: total, note: place.over ? "over" : "beside" }];
    },
    judge: (clues, own) => {
      const at = clues[0]?.key ?? "";
      const sides = 1 + (own.thresholds.find((each) => each.at === at)?.beside.length ?? 1);
      const isWhole = rare(clues, sides, own);
      return byUnit(clues).flatMap((unit) => {
        if (rare(unit, sides, own)) return foundIn(unit, unit, at) ?? [];
        return isWhole ? (foundIn(unit, clues, at) ?? []) : [];
      });
    },
  },
);
