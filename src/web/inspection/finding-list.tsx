import { Link } from "wouter";
import { FactsFigure } from "../ground/facts-figure.tsx";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { Empty } from "../parts/notice.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { FindingText } from "./finding-text.tsx";
import type { Card, Finding } from "./inspections-model.ts";
import { momentText } from "./moment.ts";
import "../parts/table.css";

/** What was found, with what came of it and what stands against it. */
export function FindingList({ cards }: { readonly cards: readonly Card[] }) {
  const text = useInspectionsText();
  const lines = cards.flatMap((card) => card.findings.map((finding) => ({ card, finding })));
  if (lines.length === 0) return <Empty title={text.noFindings} />;
  return (
    <div className="table-box">
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col">{text.fact}</th>
            <th scope="col">{text.found}</th>
            <th scope="col">{text.inspectors}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <FindingRow key={line.finding.seq} {...line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FindingRow({ card, finding }: { readonly card: Card; readonly finding: Finding }) {
  const text = useInspectionsText();
  const say = useSay();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const fact = card.checks.find(({ seq }) => seq === finding.fact);
  return (
    <tr>
      <td>
        <Link href={paths.project(district, card.project.id)}>{card.project.name}</Link>
      </td>
      <td data-label={text.fact}>
        {fact && (
          <FactsFigure project={card.project} what={say(fact.label)} facts={[fact.seq]}>
            {`${say(fact.label)} ${say(fact.shown)}`}
          </FactsFigure>
        )}
      </td>
      <td data-label={text.found}>
        <FindingText finding={finding} />
      </td>
      <td data-label={text.inspectors}>
        {finding.by} <span className="quiet">{momentText(finding.seenAt, language)}</span>
      </td>
    </tr>
  );
}
