import * as z from "zod/mini";
import type { Bilingual } from "../../language.ts";
import { likeness } from "../../importing/likeness.ts";
import { buildMatcher } from "../../importing/match.ts";
import { phaseNumbers } from "../../importing/name.ts";
import { addDays } from "../../value/civil.ts";
import { cardOf, type Card } from "../clue.ts";
import { type FoundAmong, amongDetector } from "../detector.ts";
import { meetingKeys, type Pair, pairsIn } from "./pairs.ts";

const limits = z.object({
  /** So many marks agree: name, investor, site, total, land, floor, content, promises, start. */
  agreeing: z.number().check(z.int(), z.minimum(2)),
  /** The same where the investor is one of them. */
  agreeingOfOwner: z.number().check(z.int(), z.minimum(2)),
  /** At least one of these among them: land, jobs and words of a trade agree by themselves. */
  decisive: z.array(z.string()).check(z.minLength(1)),
  strongAgreeing: z.number().check(z.int(), z.minimum(2)),
  /** Names are alike from so many percent on, where the matcher of imports does not know them for one. */
  likeness: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  /** An entry that ended by so many days after the other began was handed over. */
  handOverDays: z.number().check(z.int(), z.minimum(0)),
  /** What each mark is called. */
  names: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })),
});

type Limits = z.output<typeof limits>;

/** What two agree in beside their names. */
function agreed([one, other]: Pair): string[] {
  const marks = [...one.marks].flatMap(([mark, value]) =>
    other.marks.get(mark) === value ? mark : [],
  );
  return [
    ...(one.code !== "" && one.code === other.code ? ["code"] : []),
    ...(one.investor !== "" && one.investor === other.investor ? ["investor"] : []),
    ...(one.site !== "" && one.site === other.site ? ["site"] : []),
    ...marks,
  ];
}

function areNamedAlike([one, other]: Pair, own: Limits): boolean {
  return (
    one.nameKey === other.nameKey ||
    likeness(one.nameKey, other.nameKey) >= own.likeness ||
    isMatched(one, other)
  );
}

/** Everything two agree in where it is enough; names are compared only where they can tip it. */
function enough(pair: Pair, own: Limits): string[] | undefined {
  const marks = agreed(pair);
  const sameCode = marks.includes("code");
  const least = marks.includes("investor") ? own.agreeingOfOwner : own.agreeing;
  const isDecided = (all: readonly string[]) => all.some((mark) => own.decisive.includes(mark));
  if (!sameCode && (marks.length < least - 1 || !isDecided(["name", ...marks]))) return undefined;
  const all = areNamedAlike(pair, own) ? ["name", ...marks] : marks;
  return sameCode || (all.length >= least && isDecided(all)) ? all : undefined;
}

/** Whether an import would take one for the other without asking. */
function isMatched(one: Card, other: Card): boolean {
  const known = {
    id: one.subject,
    name: one.name,
    aliases: [],
    unit: String(one.unit),
    investor: one.investor,
  };
  const match = buildMatcher([known])({
    name: other.name,
    unit: String(other.unit),
    investor: other.investor,
  });
  return match.state === "certain";
}

/** One entry ended when the other began: a project handed over, not counted twice. */
function wasHandedOver([one, other]: Pair, days: number): boolean {
  return [[one, other] as const, [other, one] as const].some(
    ([left, right]) => left.ended !== "" && left.ended <= addDays(right.since, days),
  );
}

/** A later phase has a number the other has not. */
function arePhases([one, other]: Pair): boolean {
  const [a, b] = [phaseNumbers(one.name), phaseNumbers(other.name)];
  return a.join() !== b.join() && (a.length > 0 || b.length > 0);
}

function areKin([one, other]: Pair): boolean {
  return one.parent !== null || other.parent !== null;
}

function sentenceOf([one, other]: Pair, words: readonly Bilingual[]): Bilingual {
  const place =
    one.unit === other.unit
      ? { zh: "同一单位里", en: "in one unit" }
      : { zh: "两个单位里", en: "in two units" };
  return {
    zh: `${place.zh}的“${one.name}”和“${other.name}”，${words.map(({ zh }) => zh).join("、")}都相同。`,
    en: `“${one.name}” and “${other.name}” ${place.en} agree in ${words.map(({ en }) => en).join(", ")}.`,
  };
}

function judgePair(pair: Pair, own: Limits): FoundAmong | undefined {
  if (areKin(pair) || arePhases(pair) || wasHandedOver(pair, own.handOverDays)) return undefined;
  const [one, other] = pair;
  const marks = enough(pair, own);
  if (!marks) return undefined;
  return {
    anchor: "",
    subjects: [one.subject, other.subject],
    // Whoever came later repeats the earlier.
    unit: other.unit,
    facts: [...one.seqs, ...other.seqs],
    sentence: sentenceOf(
      pair,
      marks.map((mark) => own.names[mark] ?? { zh: mark, en: mark }),
    ),
    strong: marks.includes("code") || marks.length >= own.strongAgreeing,
  };
}

/** 一个项目报两次: two entries agree in what two projects do not share. */
export const sameProject = amongDetector(
  {
    id: "same-project",
    title: { zh: "同一项目报了两次", en: "One project twice" },
    explanation: {
      zh: "两个项目的名称、投资方、规模、建设内容有多处一模一样，可能是同一个项目在两个镇报，或者换个名字又报一次。一个项目只由业主报一次。",
      en: "Two projects agree in name, investor, size or content as two projects hardly do: perhaps one reported by two towns, or again under another name. A project is reported once, by its owner.",
    },
    source: {
      label: {
        zh: "一个项目由业主报一次，不得拆分重复",
        en: "A project is reported once, by its owner",
      },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  {
    clues: (series) => {
      const card = cardOf(series);
      if (card.parent !== null || card.name === "") return [];
      return meetingKeys(card).map((key) => ({ key, card, seqs: card.seqs, note: "" }));
    },
    judge: (clues, own) => pairsIn(clues).flatMap((pair) => judgePair(pair, own) ?? []),
  },
);
