import { refusalSentence } from "../api/refused.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { Button } from "../parts/button.tsx";
import type { MonthDraft } from "./use-month-draft.ts";
import "./save-state.css";

function timeOf(instant: string | null): string | null {
  const at = instant === null ? null : new Date(instant);
  if (!at || Number.isNaN(at.getTime())) return null;
  return at.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });
}

function useWords({ saving, merged, keeps }: MonthDraft): { tone: string; words: string } {
  const { save, submit } = useMonthText();
  const { common } = useText();
  const { language } = useLanguage();
  const waiting = merged.unsent.length;
  const { state } = saving;
  const time = timeOf(saving.savedAt);
  if (state.kind === "refused") {
    const sentence = refusalSentence(state.error, language) ?? common.unreachable;
    return { tone: "bad", words: save.refused + sentence };
  }
  if (!keeps && waiting > 0) return { tone: "bad", words: save.notKept(waiting) };
  if (state.kind === "offline") return { tone: "warn", words: save.offline(waiting) };
  if (state.kind === "saving") return { tone: "plain", words: save.saving };
  if (waiting > 0) return { tone: "plain", words: save.waiting(waiting) };
  const contested = merged.conflicts.length;
  if (contested > 0) return { tone: "plain", words: submit.why.conflicts(contested) };
  return { tone: "good", words: time === null ? save.saved : save.savedAt(time) };
}

/** Whether what is typed has reached the server, in one honest line. */
export function SaveLine({ draft }: { readonly draft: MonthDraft }) {
  const { save } = useMonthText();
  const { tone, words } = useWords(draft);
  const stuck = tone === "bad" || tone === "warn";
  return (
    <span className={`save-line save-line-${tone}`}>
      <output>{words}</output>
      {stuck && (
        <Button look="quiet" onClick={() => void draft.saving.flush()}>
          {save.again}
        </Button>
      )}
    </span>
  );
}
