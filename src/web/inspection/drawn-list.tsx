import { useState } from "react";
import { Link } from "wouter";
import { FactsFigure } from "../ground/facts-figure.tsx";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type Card, type Whole, doneOf } from "./inspections-model.ts";
import { SendDialog } from "./send-dialog.tsx";
import "../parts/table.css";

type ListProps = { readonly whole: Whole; readonly published: NonNullable<Whole["published"]> };
type Drawn = ListProps["published"]["drawn"][number];

/** The projects drawn: whose they are, why, who goes there, and how far they are. */
export function DrawnList({ whole, published }: ListProps) {
  const text = useInspectionsText();
  const [sending, send] = useState<number | null>(null);
  return (
    <div className="table-box">
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.why}</th>
            <th scope="col">{text.inspectors}</th>
            <th scope="col">{text.found}</th>
          </tr>
        </thead>
        <tbody>
          {published.drawn.map((drawn) => (
            <DrawnRow
              key={drawn.subject}
              drawn={drawn}
              whole={whole}
              onSend={() => send(drawn.subject)}
            />
          ))}
        </tbody>
      </table>
      {sending !== null && (
        <SendDialog whole={whole} project={sending} onClose={() => send(null)} />
      )}
    </div>
  );
}

type RowProps = { readonly drawn: Drawn; readonly whole: Whole; readonly onSend: () => void };

function DrawnRow({ drawn, whole, onSend }: RowProps) {
  const text = useInspectionsText();
  const say = useSay();
  const { id: district } = useDistrict();
  const stratum = whole.strata.find(({ id }) => id === drawn.stratum);
  const name = whole.names[drawn.subject] ?? "";
  const cards = whole.cards.filter(({ project }) => project.id === drawn.subject);
  return (
    <tr>
      <td>
        <Link href={paths.project(district, drawn.subject)}>{name}</Link>
      </td>
      <td data-label={text.unit}>{whole.units[drawn.unit]}</td>
      <td data-label={text.why}>
        {[stratum && say(stratum.title), text.because[drawn.because]].filter(Boolean).join(" · ")}
      </td>
      <td data-label={text.inspectors}>
        <ul className="draw-people">
          {cards.map((card) => (
            <li key={card.id}>
              {card.inspector.name}{" "}
              {card.reason && <span className="quiet">{text.sent(card.reason)}</span>}
            </li>
          ))}
        </ul>
        {whole.may.addCard && (
          <Button look="quiet" onClick={onSend} aria-label={`${text.send}: ${name}`}>
            {text.send}
          </Button>
        )}
      </td>
      <td data-label={text.found}>
        <ul className="draw-people">
          {cards.map((card) => (
            <li key={card.id}>
              <FactsFigure
                project={card.project}
                what={text.found}
                facts={card.checks.map(({ seq }) => seq)}
              >
                {progressOf(card, text)}
              </FactsFigure>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function progressOf(card: Card, text: ReturnType<typeof useInspectionsText>): string {
  const { done, of } = doneOf(card);
  return card.findings.length === 0 ? text.notYet : text.foundOf(done, of);
}
