import { FactsFigure } from "../ground/facts-figure.tsx";
import { useState } from "react";
import { useDisputesText } from "../messages/disputes-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { late } from "../state/late.ts";
import { DisputeHead } from "./dispute-head.tsx";
import type { Contest } from "./disputes-model.ts";
import "./dispute-card.css";

const answerDialog = late(async () => (await import("./answer-dialog.tsx")).AnswerDialog);

const tones = { open: "amber", upheld: "red", rejected: "plain" } as const;

type CardProps = {
  readonly contest: Contest;
  /** Whether the project and the figure are named; not where they stand above it. */
  readonly named: boolean;
};

/** A contest: the figure, what is said to be wrong with it, and the answer, for everyone to read. */
export function ContestCard({ contest, named }: CardProps) {
  const text = useDisputesText();
  const { language } = useLanguage();
  const print = usePrint();
  const { fact } = contest;
  const state = contest.answer ?? "open";
  return (
    <li className="dispute" data-mine={contest.mine || undefined}>
      {named && <DisputeHead project={contest.project} fact={fact} />}
      <p className="dispute-figures">
        <Tag tone={tones[state]}>{text.answer[state]}</Tag>
        <FactsFigure
          project={contest.project}
          what={print.label(fact.attribute)}
          facts={[fact.seq]}
        >
          <strong>{print.value(fact.attribute, fact.value)}</strong>
        </FactsFigure>
        {contest.value !== null && (
          <span>
            <span className="quiet">{text.claimed}</span>{" "}
            {print.value(fact.attribute, contest.value)}
          </span>
        )}
      </p>
      <p className="dispute-reason">{contest.reason}</p>
      <p className="dispute-who">
        {contest.source !== "" && (
          <>
            {text.source}
            {" · "}
            {contest.source}
            <br />
          </>
        )}
        {text.raisedBy(contest.raisedBy)}
        {" · "}
        {printInstant(contest.raisedAt, language)}
      </p>
      {contest.answeredBy !== null && (
        <p className="dispute-answer">
          <strong>{text.settledBy(contest.answeredBy)}</strong>
          {contest.answerReason}
        </p>
      )}
      {contest.mine && <AnswerButtons contest={contest} />}
    </li>
  );
}

function AnswerButtons({ contest }: { readonly contest: Contest }) {
  const text = useDisputesText();
  const [answer, choose] = useState<"upheld" | "rejected" | null>(null);
  return (
    <p className="dispute-ways">
      <Button onClick={() => choose("upheld")}>{text.uphold}</Button>
      <Button onClick={() => choose("rejected")}>{text.reject}</Button>
      <LatePart
        part={answerDialog}
        props={answer && { contest, answer, onClose: () => choose(null) }}
      />
    </p>
  );
}
