import * as z from "zod/mini";
import { cardOf, type Clue } from "../clue.ts";
import { type FoundAmong, amongDetector } from "../detector.ts";
import { withoutShare } from "./works-said.ts";

const limits = z.object({
  /** A text this long is not written twice by chance. */
  longCharacters: z.number().check(z.int(), z.minimum(1)),
  /** Between any two projects, so many reports running, the share of the works left out. */
  runMonths: z.number().check(z.int(), z.minimum(2)),
  runCharacters: z.number().check(z.int(), z.minimum(1)),
  /** So many projects with the same words are a set phrase, not a copy. */
  crowd: z.number().check(z.int(), z.minimum(2)),
});

type Limits = z.output<typeof limits>;

/** Keys of a month's words and of the run that ends with it, the share of the works left out of each. */
function keysOf(words: string, run: readonly string[], own: Limits): string[] {
  const isRun =
    run.length === own.runMonths &&
    run.some((text) => text !== run[0]) &&
    run.every((text) => text !== "");
  const together = isRun ? run.join("|") : "";
  return [
    ...(words.length >= own.longCharacters ? [`long ${words}`] : []),
    ...(together !== "" && together.length >= own.runCharacters ? [`run ${together}`] : []),
  ];
}

function found(clues: readonly Clue[], own: Limits): FoundAmong[] {
  const byProject = new Map(clues.map((clue) => [clue.card.subject, clue]));
  const each = [...byProject.values()].toSorted((a, b) => a.card.subject - b.card.subject);
  const [first, second] = each;
  if (!first || !second || each.length > own.crowd) return [];
  const names = each.map(({ card }) => `“${card.name}”`);
  return [
    {
      anchor: "",
      subjects: each.map(({ card }) => card.subject),
      unit: second.card.unit,
      facts: each.flatMap(({ seqs }) => seqs),
      sentence: {
        zh: `${names.join("、")}的进展说的是同样的话：“${first.note}”。`,
        en: `${names.join(", ")} report the same words: “${first.note}”.`,
      },
      strong: first.key.startsWith("long "),
    },
  ];
}

/** 进展互抄: two projects report in the same words. */
export const copiedProjects = amongDetector(
  {
    id: "copied-projects",
    title: { zh: "项目之间互抄", en: "Words copied between projects" },
    explanation: {
      zh: "两个项目的进展说明连数字都一样。多半是复制来填的，至少有一个没有按自己的实际写。",
      en: "Two projects report in the same words, numbers included. Most likely pasted: at least one does not speak of its own site.",
    },
    source: {
      label: { zh: "代填代报（泸西、建水）", en: "Filled in by others (Luxi, Jianshui)" },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  {
    clues: (series, own) => {
      const card = cardOf(series);
      const told = series.months.flatMap(({ words }) => words ?? []);
      const shares = told.map(({ folded }) => withoutShare(folded));
      return told.flatMap(({ seq, text, folded }, at) => {
        const run = shares.slice(Math.max(at + 1 - own.runMonths, 0), at + 1);
        return keysOf(folded, run, own).map((key) => ({ key, card, seqs: [seq], note: text }));
      });
    },
    judge: (clues, own) => found(clues, own),
  },
);
