import type { ReactNode } from "react";
import { listContests, listCorrections } from "../../contract/closing.ts";
import { useCall } from "../api/use-call.ts";
import { ContestCard } from "../disputes/contest-card.tsx";
import { CorrectionCard } from "../disputes/correction-card.tsx";
import { isOpen, sorted } from "../disputes/disputes-model.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./disputes.css";

/** 更正与质疑: every correction asked and every contest raised, with what became of it, for everyone to read. */
export function DisputesPage() {
  const text = useDisputesText();
  const { params, patch } = useAddress();
  const show = params.get("show") === "contests" ? "contests" : "corrections";
  const whole = params.get("state") === "all";
  return (
    <Page title={text.title} note={text.note} actions={<ScaleSwitch />}>
      <div className="disputes-choices no-print">
        <ChoiceBar
          label={text.views}
          labelHidden
          options={[
            { id: "corrections", label: text.corrections },
            { id: "contests", label: text.contests },
          ]}
          value={show}
          onChange={(next) => patch({ show: next }, { replace: true })}
        />
        <ChoiceBar
          label={text.show}
          labelHidden
          options={[
            { id: "open", label: text.open },
            { id: "all", label: text.all },
          ]}
          value={whole ? "all" : "open"}
          onChange={(next) => patch({ state: next === "all" ? next : null }, { replace: true })}
        />
      </div>
      {show === "corrections" ? <Corrections whole={whole} /> : <Contests whole={whole} />}
    </Page>
  );
}

function Corrections({ whole }: { readonly whole: boolean }) {
  const text = useDisputesText();
  const { id: district } = useDistrict();
  const answer = useCall(listCorrections, { district });
  const all = sorted(answer.data?.corrections ?? []);
  const shown = whole ? all : all.filter(isOpen);
  return (
    <Answered answer={answer} empty={text.noCorrections} count={shown.length}>
      {shown.map((correction) => (
        <CorrectionCard key={correction.id} correction={correction} named />
      ))}
    </Answered>
  );
}

function Contests({ whole }: { readonly whole: boolean }) {
  const text = useDisputesText();
  const { id: district } = useDistrict();
  const answer = useCall(listContests, { district });
  const all = sorted(answer.data?.contests ?? []);
  const shown = whole ? all : all.filter(isOpen);
  return (
    <Answered answer={answer} empty={text.noContests} count={shown.length}>
      {shown.map((contest) => (
        <ContestCard key={contest.id} contest={contest} named />
      ))}
    </Answered>
  );
}

type AnsweredProps = {
  readonly answer: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  readonly empty: string;
  readonly count: number;
  readonly children: ReactNode;
};

function Answered({ answer, empty, count, children }: AnsweredProps) {
  const text = useDisputesText();
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (count === 0)
    return (
      <Empty title={empty}>
        <p>{text.none}</p>
      </Empty>
    );
  return <ul className="disputes-list">{children}</ul>;
}
