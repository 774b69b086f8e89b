import { FactsFigure } from "../ground/facts-figure.tsx";
import { useState } from "react";
import { useDisputesText } from "../messages/disputes-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { EvidenceList } from "../project/evidence.tsx";
import { late } from "../state/late.ts";
import { DisputeHead } from "./dispute-head.tsx";
import type { Correction } from "./disputes-model.ts";
import "./dispute-card.css";

const settleDialog = late(async () => (await import("./settle-dialog.tsx")).SettleDialog);
const withdrawDialog = late(async () => (await import("./withdraw-dialog.tsx")).WithdrawDialog);

const tones = { asked: "amber", agreed: "green", refused: "red", withdrawn: "plain" } as const;

type CardProps = {
  readonly correction: Correction;
  /** Whether the project and the figure are named; not where they stand above it. */
  readonly named: boolean;
};

/** A correction: what becomes of what, why, on what, and how it was settled. */
export function CorrectionCard({ correction, named }: CardProps) {
  const text = useDisputesText();
  const { language } = useLanguage();
  const print = usePrint();
  const { fact, state } = correction;
  return (
    <li className="dispute" data-mine={correction.mine || undefined}>
      {named && <DisputeHead project={correction.project} fact={fact} />}
      <p className="dispute-figures">
        <Tag tone={tones[state]}>{text.state[state]}</Tag>
        <FactsFigure
          project={correction.project}
          what={print.label(fact.attribute)}
          facts={[fact.seq, ...(correction.newSeq === null ? [] : [correction.newSeq])]}
        >
          <s>{print.value(fact.attribute, fact.value)}</s>
        </FactsFigure>
        <span aria-hidden="true">{"→"}</span>
        <strong>{print.value(fact.attribute, correction.value)}</strong>
        {correction.newSeq !== null && (
          <span className="quiet">{text.fact(correction.newSeq)}</span>
        )}
      </p>
      <p className="dispute-reason">{correction.reason}</p>
      <EvidenceList evidence={correction.evidence.map((each) => ({ kind: "", ...each }))} />
      <p className="dispute-who">
        {text.askedBy(correction.askedBy, correction.askedByUnit.name)}
        {" · "}
        {printInstant(correction.askedAt, language)}
      </p>
      {correction.settledBy !== null && state !== "withdrawn" && (
        <p className="dispute-answer">
          <strong>{text.settledBy(correction.settledBy)}</strong>
          {correction.settledReason ?? text.state[state]}
        </p>
      )}
      {correction.mine && <SettleButtons correction={correction} />}
      {correction.mayWithdraw && <WithdrawButton correction={correction} />}
    </li>
  );
}

function SettleButtons({ correction }: { readonly correction: Correction }) {
  const text = useDisputesText();
  const [asking, ask] = useState<"agree" | "refuse" | null>(null);
  return (
    <p className="dispute-ways">
      <Button onClick={() => ask("agree")}>{text.agree}</Button>
      <Button look="danger" onClick={() => ask("refuse")}>
        {text.refuse}
      </Button>
      <LatePart
        part={settleDialog}
        props={asking && { correction, agree: asking === "agree", onClose: () => ask(null) }}
      />
    </p>
  );
}

function WithdrawButton({ correction }: { readonly correction: Correction }) {
  const text = useDisputesText();
  const [asking, ask] = useState(false);
  return (
    <p className="dispute-ways">
      <Button onClick={() => ask(true)}>{text.withdraw}</Button>
      <LatePart
        part={withdrawDialog}
        props={asking ? { correction, onClose: () => ask(false) } : null}
      />
    </p>
  );
}
