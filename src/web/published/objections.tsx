import { useState } from "react";
import { ruleOnObjection } from "../../contract/publish-ranking.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { useForm } from "../disputes/use-form.ts";
import { useLanguage } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { TextField } from "../parts/field.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { EvidenceList } from "../project/evidence.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type Published, type PublishedObjection, staleAfterRanking } from "./published-model.ts";
import "./objections.css";

/** Objections to a period's ranking that the reader may see, each with what was decided. */
export function Objections({ answer }: { readonly answer: Published }) {
  const text = usePublishedText();
  const [ruled, setRuled] = useState<PublishedObjection | null>(null);
  return (
    <Section title={text.objections}>
      {answer.objections.length === 0 && <p className="quiet">{text.noObjections}</p>}
      <ul className="objections">
        {answer.objections.map((each) => (
          <Objection key={each.id} objection={each} answer={answer} onRule={() => setRuled(each)} />
        ))}
      </ul>
      {ruled && <RulingDialog objection={ruled} onClose={() => setRuled(null)} />}
    </Section>
  );
}

function useAbout(answer: Published): (objection: PublishedObjection) => string {
  const text = usePublishedText();
  const { language } = useLanguage();
  const print = usePrint();
  return ({ article, fact, figure, points }) => {
    const label = answer.board.articles.find(({ id }) => id === article)?.label[language];
    if (figure) {
      const { attribute, period, was, should } = figure;
      const of = period === null ? "" : `${printPeriod(period, language)} `;
      const values = [was, should].map((value) => print.value(attribute, value));
      return `${label ?? article} · ${of}${figure.label[language]} ${values.join(" → ")}`;
    }
    const what = fact === null ? text.saysPoints(points ?? "") : text.saysFigure(String(fact));
    return `${label ?? article} · ${what}`;
  };
}

function Objection(props: {
  readonly objection: PublishedObjection;
  readonly answer: Published;
  readonly onRule: () => void;
}) {
  const text = usePublishedText();
  const about = useAbout(props.answer);
  const { objection } = props;
  const { outcome, ruling, evidence, newFact } = objection;
  const tone = outcome === "upheld" ? "green" : outcome === null ? "amber" : "plain";
  return (
    <li>
      <p className="objection-head">
        <Tag tone={tone}>{outcome === null ? text.waiting : text.outcome[outcome]}</Tag>
        <strong>{objection.unit.name}</strong>
        <span>{about(objection)}</span>
        <span className="quiet">{text.by(objection.by, objection.day)}</span>
        {objection.mine && <Button onClick={props.onRule}>{text.rule}</Button>}
      </p>
      <p>{objection.reason}</p>
      {evidence.length > 0 && (
        <EvidenceList evidence={evidence.map((each) => ({ kind: "", ...each }))} />
      )}
      {ruling && (
        <p className="objection-ruling">
          {ruling.reason} <span className="quiet">{text.ruled(ruling.by, ruling.day)}</span>{" "}
          {newFact !== null && text.newFact(String(newFact))}
        </p>
      )}
    </li>
  );
}

const outcomes = ["upheld", "dismissed"] as const;

/** Decides an objection with its reason, in the open. */
function RulingDialog(props: {
  readonly objection: PublishedObjection;
  readonly onClose: () => void;
}) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const send = useChange(ruleOnObjection, staleAfterRanking);
  const [outcome, choose] = useState<(typeof outcomes)[number]>("upheld");
  const form = useForm(["reason"], ({ reason }) => (reason === "" ? { reason: text.needed } : {}));
  const { objection, onClose } = props;
  const confirm = () =>
    form.send(({ reason }) =>
      send.mutate(
        { input: { district, id: objection.id, outcome, reason } },
        { onSuccess: onClose },
      ),
    );
  return (
    <FormDialog
      title={text.ruleTitle}
      confirm={text.rule}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSend={confirm}
    >
      <p>{text.ruleText}</p>
      <ChoiceBar
        label={text.ruling}
        options={outcomes.map((id) => ({ id, label: text.outcome[id] }))}
        value={outcome}
        onChange={choose}
      />
      <TextField label={text.reason} required {...form.input("reason")} />
    </FormDialog>
  );
}
