import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import type { Found } from "../lead.ts";
import { type ReachedNode, type Series, monthIndex, reachedIn } from "../series.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** Words of clearing and levelling a site. */
  levelling: z.array(z.string()).check(z.minLength(1)),
  /** Words of the works proper: beside them a start may stand. */
  works: z.array(z.string()),
  /** The words of so many months from the start on are read. */
  months: z.number().check(z.int(), z.minimum(1)),
});

type Limits = z.output<typeof limits>;

function has(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.includes(word));
}

/** The proof of the start that shows a levelled site. */
function byProof(start: ReachedNode, own: Limits): Found | undefined {
  const label = start.fact.evidence
    .map((each) => each.label)
    .find((each) => has(each, own.levelling));
  if (label === undefined || has(label, own.works) !== undefined) return undefined;
  return {
    anchor: "start",
    facts: [start.fact.seq],
    sentence: {
      zh: `报称${sayTime(start.to).zh}开工，佐证是“${label}”。`,
      en: `The start is claimed for ${sayTime(start.to).en} and proved by “${label}”.`,
    },
  };
}

/** Months from the start on that speak of levelling before any speaks of the works. */
function byWords(series: Series, start: ReachedNode, own: Limits): Found | undefined {
  const first = monthIndex(start.from);
  const told = series.months.filter(
    ({ index, words }) => words && index >= first && index < first + own.months,
  );
  for (const { words, period } of told) {
    const text = words?.text ?? "";
    if (has(text, own.works) !== undefined) return undefined;
    if (has(text, own.levelling) === undefined) continue;
    return {
      anchor: "start",
      facts: [start.fact.seq, ...(words ? [words.seq] : [])],
      sentence: {
        zh: `报称${sayTime(start.to).zh}开工，${sayTime(period).zh}的进展是“${text}”。`,
        en: `The start is claimed for ${sayTime(start.to).en}; progress in ${sayTime(period).en} reads “${text}”.`,
      },
    };
  }
  return undefined;
}

/** 场平当开工: the start is claimed while the site is being levelled. */
export const startOnLevelling = ownDetector(
  {
    id: "start-on-levelling",
    title: { zh: "场平当开工", en: "Start claimed on levelling" },
    explanation: {
      zh: "正式打桩才算开工，场地平整、清表、土方回填不算。开工前后的进展或照片说的是场平，开工日期要改到打桩那天。",
      en: "A start is formal piling; clearing and levelling the site are none. Where words or photographs of the start speak of levelling, the start belongs on the day of piling.",
    },
    source: {
      label: {
        zh: "正式打桩为开工，平整场地不算",
        en: "Formal piling is the start; levelling is not",
      },
      anchor: "docs/sources.md#evidence-of-nodes",
    },
    level: "hard",
  },
  limits,
  (series, own) => {
    const start = reachedIn(series, "start");
    if (!start) return [];
    const found = byProof(start, own) ?? byWords(series, start, own);
    return found ? [found] : [];
  },
);
