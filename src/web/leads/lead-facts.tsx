import { Link } from "wouter";
import { FactsFigure } from "../ground/facts-figure.tsx";
import { useLanguage } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { StandingTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { EvidenceList } from "../project/evidence.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { LeadFacts } from "./leads-model.ts";
import "../parts/table.css";
import "./lead-facts.css";

/** The figures a lead rests on: what was stated, of when, since when it was known, by whom and on what. */
export function LeadFactTable({ facts }: { readonly facts: LeadFacts }) {
  const text = useLeadsText();
  return (
    <div className="table-box">
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{text.attribute}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.when}</th>
            <th scope="col">{text.known}</th>
            <th scope="col">{text.who}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <FactRow key={fact.seq} fact={fact} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FactRow({ fact }: { readonly fact: LeadFacts[number] }) {
  const text = useLeadsText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const print = usePrint();
  const day = (iso: string) => printDay({ day: iso, precision: "day" }, language);
  return (
    <tr data-ground="fact">
      <td>
        <Link href={paths.project(district, fact.project.id)}>{fact.project.name}</Link>
        {" · "}
        <Link href={paths.project(district, fact.project.id, { history: fact.attribute })}>
          {print.label(fact.attribute)}
        </Link>
      </td>
      <td data-label={text.value}>
        <FactsFigure project={fact.project} what={print.label(fact.attribute)} facts={[fact.seq]}>
          <strong>{print.value(fact.attribute, fact.value)}</strong>
        </FactsFigure>{" "}
        <StandingTag standing={fact.standing} />
        <EvidenceList evidence={fact.evidence} />
      </td>
      <td className="lead-when" data-label={text.when}>
        {fact.period ? printPeriod(fact.period, language) : day(fact.validFrom)}
      </td>
      <td className="lead-when" data-label={text.known}>
        {day(fact.knownOn)}
      </td>
      <td data-label={text.who}>
        {fact.statedBy.unit} {fact.statedBy.person}
      </td>
    </tr>
  );
}
