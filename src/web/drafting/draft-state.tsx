import { useDraftingText } from "../messages/drafting-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/notice.tsx";
import { printInstant } from "../parts/print-instant.ts";
import "./draft-state.css";

type StateProps = {
  /** Which version it will be. */
  readonly title: string;
  /** Who kept it last, and when; null where nobody has. */
  readonly draft: { readonly by: string | null; readonly at: string | null };
  readonly state: "saved" | "saving" | "unsaved" | "failed";
  readonly error: unknown;
  readonly onAgain: () => void;
};

/** Which version a draft will be, and whether what is typed is kept. */
export function DraftState({ title, draft, state, error, onAgain }: StateProps) {
  const text = useDraftingText();
  const { language } = useLanguage();
  return (
    <>
      <div className="draft-state">
        <strong>{title}</strong>
        <output data-state={state}>
          {state === "failed"
            ? text.saveFailed
            : text[state === "saved" && draft.at === null ? "unsaved" : state]}
        </output>
        {draft.by !== null && draft.at !== null && (
          <span className="quiet">{text.savedBy(draft.by, printInstant(draft.at, language))}</span>
        )}
      </div>
      {error !== null && error !== undefined && (
        <div className="draft-failed">
          <Failure error={error} />
          <Button onClick={onAgain}>{text.reload}</Button>
        </div>
      )}
    </>
  );
}
