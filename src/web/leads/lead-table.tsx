import { useState } from "react";
import { Link } from "wouter";
import { useLeadsText } from "../messages/leads-text.ts";
import { useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import { CaseLink } from "./case-link.tsx";
import { type Lead, type Leads, strengthTone } from "./leads-model.ts";
import "../parts/table.css";
import "./lead-table.css";

const drawer = late(async () => (await import("./lead-drawer.tsx")).LeadDrawer);

/** The leads, the strongest first: what was seen, of what, on whose desk, and the case opened on it. */
export function LeadTable({ answer }: { readonly answer: Leads }) {
  const text = useLeadsText();
  const [opened, open] = useState<Lead | null>(null);
  return (
    <div className="table-box">
      <table className="table table-stack leads">
        <caption>{text.count(String(answer.leads.length), String(answer.total))}</caption>
        <thead>
          <tr>
            <th scope="col">{text.seen}</th>
            <th scope="col">{text.strength}</th>
            <th scope="col">{text.projects}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.standing}</th>
            <th scope="col">{text.facts}</th>
          </tr>
        </thead>
        <tbody>
          {answer.leads.map((lead) => (
            <LeadRow key={lead.key} lead={lead} answer={answer} onOpen={() => open(lead)} />
          ))}
        </tbody>
      </table>
      <LatePart
        part={drawer}
        props={opened && { lead: opened, mayOpen: answer.mayOpen, onClose: () => open(null) }}
      />
    </div>
  );
}

type RowProps = { readonly lead: Lead; readonly answer: Leads; readonly onOpen: () => void };

function LeadRow({ lead, answer, onOpen }: RowProps) {
  const text = useLeadsText();
  const say = useSay();
  const detector = answer.detectors.find(({ id }) => id === lead.detector);
  const title = detector ? say(detector.title) : lead.detector;
  return (
    <tr>
      <td className="lead-seen">
        <strong>{title}</strong>
        <span>{say(lead.sentence)}</span>
      </td>
      <td data-label={text.strength}>
        <Tag tone={strengthTone(lead.strength)}>{text.strengthName[lead.strength]}</Tag>
      </td>
      <td data-label={text.projects}>
        <Projects lead={lead} />
      </td>
      <td data-label={text.unit}>{lead.unit.name}</td>
      <td data-label={text.standing}>
        <CaseLink lead={lead} />
      </td>
      <td>
        <Button
          onClick={onOpen}
          aria-label={`${text.open}: ${title} ${lead.projects[0]?.name ?? ""}`}
        >
          {text.open}
        </Button>
      </td>
    </tr>
  );
}

/** As many names as a cell takes; the sentence has them all. */
const named = 3;

function Projects({ lead }: { readonly lead: Lead }) {
  const { id: district } = useDistrict();
  return (
    <ul className="lead-projects">
      {lead.projects.slice(0, named).map(({ id, name }) => (
        <li key={id}>
          <Link href={paths.project(district, id)}>{name}</Link>
        </li>
      ))}
      {lead.projects.length > named && (
        <li className="quiet">{`+${lead.projects.length - named}`}</li>
      )}
    </ul>
  );
}
