import { useState } from "react";
import { printPeriod } from "../../domain/value/period.ts";
import { decideFlag } from "../../contract/publish-ranking.ts";
import { useChange } from "../api/use-call.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/page.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { Tag } from "../parts/tag.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type Published, staleAfterRanking } from "./published-model.ts";
import "./objections.css";

type Decision = {
  readonly unit: { readonly id: number; readonly name: string };
  readonly given: boolean;
};

/** 流动红旗: whom the rule puts up now, and every decision so far. */
export function Flags({ answer }: { readonly answer: Published }) {
  const text = usePublishedText();
  const say = useSay();
  const [decision, decide] = useState<Decision | null>(null);
  const { proposed, history, title } = answer.flags;
  return (
    <Section title={say(title)} note={text.flagsNote}>
      {proposed.length === 0 && history.length === 0 && <p className="quiet">{text.flagNone}</p>}
      <ul className="objections">
        {proposed.map(({ unit, reason }) => (
          <li key={unit.id} className="objection-head">
            <Tag tone="amber">{text.proposed}</Tag>
            <strong>{unit.name}</strong>
            <span>{say(reason)}</span>
            {answer.may.flag && (
              <>
                <Button look="main" onClick={() => decide({ unit, given: true })}>
                  {text.give}
                </Button>
                <Button onClick={() => decide({ unit, given: false })}>{text.withhold}</Button>
              </>
            )}
          </li>
        ))}
        {history.map((flag) => (
          <FlagLine key={`${flag.publication} ${flag.unit.id}`} flag={flag} />
        ))}
      </ul>
      {decision && <FlagDialog answer={answer} decision={decision} onClose={() => decide(null)} />}
    </Section>
  );
}

function FlagLine({ flag }: { readonly flag: Published["flags"]["history"][number] }) {
  const text = usePublishedText();
  const { language } = useLanguage();
  return (
    <li className="objection-head">
      <Tag tone={flag.given ? "cinnabar" : "plain"}>{flag.given ? text.given : text.withheld}</Tag>
      <span>{printPeriod(flag.period, language)}</span>
      <strong>{flag.unit.name}</strong>
      <span>{flag.reason}</span>
      <span className="quiet">
        {flag.byRule ? text.byRule : text.byDecision}
        {text.separator}
        {text.by(flag.by, flag.day)}
      </span>
    </li>
  );
}

function FlagDialog(props: {
  readonly answer: Published;
  readonly decision: Decision;
  readonly onClose: () => void;
}) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const send = useChange(decideFlag, staleAfterRanking);
  const { answer, decision, onClose } = props;
  const { unit, given } = decision;
  return (
    <ReasonDialog
      title={text.flagTitle(unit.name)}
      label={text.reason}
      missing={text.needed}
      confirm={given ? text.give : text.withhold}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={(reason) =>
        send.mutate(
          { input: { district, id: answer.id, unit: unit.id, given, reason } },
          { onSuccess: onClose },
        )
      }
    />
  );
}
