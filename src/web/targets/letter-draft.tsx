import { useState } from "react";
import { showTargetDraft } from "../../contract/target-draft.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { DraftState } from "../drafting/draft-state.tsx";
import { HeadFields } from "../drafting/head-fields.tsx";
import { useLanguage } from "../messages/language.tsx";
import { useTargetDraftText } from "../messages/target-draft-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { LetterDraft } from "./draft-cells.ts";
import { DraftFoot } from "./draft-foot.tsx";
import { DraftMatrix } from "./draft-matrix.tsx";
import { DraftTargets } from "./draft-targets.tsx";
import { SumsTable } from "./sums-table.tsx";
import { type LetterDesk, useLetterDraft } from "./use-letter-draft.ts";
import "../drafting/head-fields.css";

/** 编制与印发: the next letter as the office types it, how it adds up, and what is in its way. */
export function LetterDraftDesk({ period }: { readonly period: string }) {
  const { id: district } = useDistrict();
  const answer = useCall(showTargetDraft, { district, period });
  const [round, setRound] = useState(0);
  const again = async () => {
    await answer.refetch();
    setRound((before) => before + 1);
  };
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return <Desk key={`${period} ${round}`} first={answer.data} onAgain={() => void again()} />;
}

type DeskProps = { readonly first: LetterDraft; readonly onAgain: () => void };

function Desk({ first, onAgain }: DeskProps) {
  const text = useTargetDraftText();
  const desk = useLetterDraft(first);
  return (
    <div className="plan-draft">
      <State desk={desk} onAgain={onAgain} />
      <Head desk={desk} />
      <DraftTargets desk={desk} />
      <Section title={text.cells} note={text.cellsNote}>
        <DraftMatrix desk={desk} />
      </Section>
      <SumsTable sums={desk.draft.sums} targets={desk.draft.targets} />
      <DraftFoot desk={desk} onGone={onAgain} />
    </div>
  );
}

/** Which version it will be, and whether what is typed is kept. */
function State({ desk, onAgain }: { readonly desk: LetterDesk; readonly onAgain: () => void }) {
  const text = useTargetDraftText();
  const { language } = useLanguage();
  const { draft, state, error } = desk;
  return (
    <>
      <DraftState
        title={text.draftOf(printPeriod(draft.period, language), draft.number)}
        draft={draft}
        state={state}
        error={error}
        onAgain={onAgain}
      />
      <Notice>{text.draftNote}</Notice>
    </>
  );
}

function Head({ desk }: { readonly desk: LetterDesk }) {
  const text = useTargetDraftText();
  const { body, edit } = desk;
  return (
    <Section title={text.head}>
      <div className="draft-head">
        <HeadFields head={body} onChange={(change) => edit((now) => ({ ...now, ...change }))} />
        <label>
          <input
            type="checkbox"
            checked={body.open}
            onChange={({ target }) => edit((now) => ({ ...now, open: target.checked }))}
          />{" "}
          {text.openLabel}
        </label>
      </div>
    </Section>
  );
}
