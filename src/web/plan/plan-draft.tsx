import { useState } from "react";
import { showPlanDraft } from "../../contract/plan.ts";
import { useCall } from "../api/use-call.ts";
import { DraftState } from "../drafting/draft-state.tsx";
import { useLanguage } from "../messages/language.tsx";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { AddProject } from "./add-project.tsx";
import { DraftEffect } from "./draft-effect.tsx";
import { type TierWords, addEntries } from "./draft-entries.ts";
import { DraftHead } from "./draft-head.tsx";
import { DraftTable } from "./draft-table.tsx";
import { PasteList } from "./paste-list.tsx";
import type { Draft, DraftEntry } from "./plan-model.ts";
import { type DraftDesk, useDraft } from "./use-draft.ts";
import "./plan-draft.css";

type DraftProps = {
  readonly year: string;
  readonly tierName: (id: string) => string;
  /** The tier a project stands in, for one that is taken into the draft. */
  readonly tierOf: (project: number) => string | undefined;
};

/** 编制与调整: the next version as the office types it, with what it changes and what is in its way. */
export function PlanDraft(props: DraftProps) {
  const { id: district } = useDistrict();
  const { year } = props;
  const answer = useCall(showPlanDraft, { district, year });
  const [round, setRound] = useState(0);
  const again = async () => {
    await answer.refetch();
    setRound((before) => before + 1);
  };
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <Desk key={`${year} ${round}`} {...props} first={answer.data} onAgain={() => void again()} />
  );
}

function Desk(props: DraftProps & { readonly first: Draft; readonly onAgain: () => void }) {
  const text = usePlanDraftText();
  const desk = useDraft(props.first);
  const { draft, body, edit } = desk;
  const { tierName, tierOf, onAgain } = props;
  const ids = [...draft.tiers.map(({ id }) => id), "none"];
  const words: TierWords = ids.map((id) => ({ id, words: [id, tierName(id)] }));
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  const add = (more: readonly (DraftEntry & { readonly name: string })[]) => {
    setNames(
      (before) => new Map([...before, ...more.map((each) => [each.project, each.name] as const)]),
    );
    const entries = more.map(({ project, tier, yearPlan, total, reason }) => ({
      project,
      tier,
      yearPlan,
      total,
      reason,
    }));
    edit((now) => ({ ...now, entries: addEntries(now.entries, entries) }));
  };
  return (
    <div className="plan-draft">
      <State desk={desk} onAgain={onAgain} />
      <DraftHead desk={desk} tierName={tierName} />
      <Section title={text.list} note={text.listNote(body.entries.length)}>
        <div className="plan-draft-tools">
          <AddProject
            words={{
              label: text.add,
              search: text.addSearch,
              none: text.addNone,
              added: text.added,
            }}
            has={(project) => body.entries.some((entry) => entry.project === project)}
            onAdd={({ id, name }) => {
              const tier = tierOf(id) ?? "implement";
              add([{ project: id, name, tier, total: "", yearPlan: "", reason: "" }]);
            }}
          />
          <PasteList year={draft.year} tierName={tierName} tierOf={tierOf} onTake={add} />
        </div>
        <DraftTable desk={desk} names={names} words={words} tierName={tierName} />
      </Section>
      <DraftEffect desk={desk} tierName={tierName} onGone={onAgain} />
    </div>
  );
}

/** Which version it will be, whether it would be in its window, and whether what is typed is kept. */
function State({ desk, onAgain }: { readonly desk: DraftDesk; readonly onAgain: () => void }) {
  const text = usePlanDraftText();
  const { language } = useLanguage();
  const { draft, state, error } = desk;
  const { window: open } = draft;
  return (
    <>
      <DraftState
        title={text.draftOf(draft.year, draft.number)}
        draft={draft}
        state={state}
        error={error}
        onAgain={onAgain}
      />
      <Notice tone={open ? "plain" : "warn"}>
        {open ? text.inWindow(open.label[language], open.last) : text.notInWindow}
        <br />
        {text.draftNote}
      </Notice>
    </>
  );
}
