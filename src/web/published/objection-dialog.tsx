import { useState } from "react";
import { objectToRanking } from "../../contract/publish-ranking.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { evidenceOf, useForm } from "../disputes/use-form.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { InputField, SelectField, TextField } from "../parts/field.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useDistrict } from "../state/use-district.tsx";
import {
  type Figure,
  type Published,
  type Ranked,
  figuresOf,
  staleAfterRanking,
} from "./published-model.ts";

type ObjectionProps = {
  readonly answer: Published;
  readonly ranked: Ranked;
  readonly onClose: () => void;
};

const fields = ["value", "points", "reason", "label", "address"] as const;
type Kind = "figure" | "point";

/** What a unit says is wrong with its points: a figure or what an article gives, why, and what shows it. */
export function ObjectionDialog({ answer, ranked, onClose }: ObjectionProps) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const { entry } = ranked;
  const send = useChange(objectToRanking, staleAfterRanking);
  const [article, setArticle] = useState(answer.board.articles[0]?.id ?? "");
  const [asked, setKind] = useState<Kind>("figure");
  const [chosen, setFact] = useState<number | null>(null);
  const line = entry.tree.children.find((each) => each.article === article);
  const figures = line ? figuresOf(ranked, line) : [];
  const kind: Kind = figures.length === 0 ? "point" : asked;
  const fact = (figures.find((each) => each.fact.seq === chosen) ?? figures[0])?.fact.seq;
  const isFigure = kind === "figure" && fact !== undefined;
  const form = useForm(fields, (typed) => ({
    ...(isFigure && typed.value === "" ? { value: text.needed } : {}),
    ...(!isFigure && typed.points === "" ? { points: text.needed } : {}),
    ...(isFigure && typed.label === "" ? { label: text.evidenceNeeded } : {}),
    ...(typed.reason === "" ? { reason: text.needed } : {}),
  }));
  const confirm = () =>
    form.send(({ value, points, reason, label, address }) => {
      const about = isFigure ? { fact, value } : { points };
      const said = { reason, evidence: evidenceOf(label, address) };
      const input = { district, id: answer.id, unit: entry.unit, article, ...about, ...said };
      send.mutate({ input }, { onSuccess: onClose });
    });
  return (
    <FormDialog
      title={text.objectTitle(entry.name)}
      confirm={text.object}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSend={confirm}
    >
      <p>{text.objectText(answer.windowTo)}</p>
      <Articles answer={answer} value={article} onChange={setArticle} />
      {figures.length === 0 ? (
        <p className="quiet">{text.figureNone}</p>
      ) : (
        <ChoiceBar
          label={text.kind}
          options={(["figure", "point"] as const).map((id) => ({ id, label: text.kinds[id] }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {isFigure ? (
        <>
          <FigureChoice figures={figures} value={fact} onChange={setFact} />
          <InputField label={text.value} hint={text.valueHint} {...form.input("value")} />
        </>
      ) : (
        <InputField label={text.should} inputMode="decimal" {...form.input("points")} />
      )}
      <TextField label={text.reason} required {...form.input("reason")} />
      <InputField label={text.evidence} {...form.input("label")} />
      <InputField label={text.address} type="url" inputMode="url" {...form.input("address")} />
    </FormDialog>
  );
}

function Articles(props: {
  readonly answer: Published;
  readonly value: string;
  readonly onChange: (article: string) => void;
}) {
  const text = usePublishedText();
  const say = useSay();
  const options = props.answer.board.articles.map(({ id, label }) => ({ id, label: say(label) }));
  return (
    <SelectField
      label={text.article}
      value={props.value}
      options={options}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}

function FigureChoice(props: {
  readonly figures: readonly Figure[];
  readonly value: number;
  readonly onChange: (fact: number) => void;
}) {
  const text = usePublishedText();
  const { language } = useLanguage();
  const print = usePrint();
  const options = props.figures.map(({ fact, project }) => {
    const { seq, attribute, label, period, value } = fact;
    const of = period === null ? "" : printPeriod(period, language);
    const words = [project, of, label[language], print.value(attribute, value)];
    return { id: String(seq), label: words.filter(Boolean).join(" ") };
  });
  return (
    <SelectField
      label={text.figure}
      value={String(props.value)}
      options={options}
      onChange={(event) => props.onChange(Number(event.target.value))}
    />
  );
}
