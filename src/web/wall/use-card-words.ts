import { useText } from "../messages/language.tsx";
import { delayTone, delayWords } from "../parts/delay-words.ts";
import { usePrint } from "../parts/use-print.ts";
import type { Card } from "./wall-model.ts";

/** Statuses that go without saying on a wall. */
const usual = new Set(["active", "delayed"]);

/** What a card says in words. */
export type CardWords = {
  readonly total: string;
  readonly status: string | null;
  readonly progress: string;
  /** Everything at once, for the tip and for a reader of the screen. */
  readonly all: string;
};

/** The words of a card in the reader's language and scale. */
export function useCardWords(): (card: Card) => CardWords {
  const { common, wall } = useText();
  const print = usePrint();
  return (card) => {
    const total = card.total === null ? "" : print.value("totalInvestment", card.total);
    const status = usual.has(card.status) ? null : print.value("status", card.status);
    const progress = card.progress === null ? wall.noPlan : wall.progress(card.progress);
    const late = card.delay !== null && delayTone(card.delay) !== "fine";
    const parts = [
      common.light[card.light],
      status ?? "",
      late && card.delay ? `${wall.delay} ${delayWords(card.delay, common)}` : "",
      total === "" ? "" : `${wall.total} ${total}`,
      progress,
      card.next ? wall.next(print.label(card.next.node), print.day(card.next.planned)) : "",
    ];
    return { total, status, progress, all: parts.filter(Boolean).join(common.separator) };
  };
}
