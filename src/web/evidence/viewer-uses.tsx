import { useState } from "react";
import { Link } from "wouter";
import { useEvidence as useEndpoint } from "../../contract/evidence.ts";
import type { Standing } from "../../domain/ledger/fact.ts";
import { useChange } from "../api/use-call.ts";
import { Figure } from "../ground/figure.tsx";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { StandingTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type EvidencePage, type Piece, dayInChina } from "./evidence-model.ts";

type UsesProps = { readonly piece: Piece; readonly project: number };

/** 谁用到了它: records, nodes and figures that rely on a piece, who said so, and what became of the records. */
export function ViewerUses({ piece, project }: UsesProps) {
  const text = useEvidenceText().viewer;
  const print = usePrint();
  const { id: district } = useDistrict();
  if (piece.uses.length === 0) return <p className="quiet">{text.noUses}</p>;
  return (
    <ul className="viewer-uses">
      {piece.uses.map((use) => (
        <li key={use.seq}>
          {use.attribute !== null && (
            <Figure
              name={print.label(use.attribute)}
              from={{ kind: "attribute", project, attribute: use.attribute }}
            >
              <strong>
                {text.usedFor(`${print.label(use.attribute)}${use.scope ? ` ${use.scope}` : ""}`)}
              </strong>
            </Figure>
          )}{" "}
          {use.fact !== null && (
            <Figure
              name={print.label(use.attribute ?? "")}
              from={{ kind: "facts", project, facts: [use.fact] }}
            >
              {text.usedFact(use.fact)}
            </Figure>
          )}
          {use.case !== null && (
            <Link href={paths.case(district, use.case)}>{text.usedCase(use.case)}</Link>
          )}
          <p className="quiet">
            {use.by.unit} {use.by.person} {dayInChina(use.at)}
          </p>
          {use.verdicts.map((verdict) => (
            <p key={`${verdict.day} ${verdict.by} ${verdict.standing}`}>
              <StandingTag standing={verdict.standing as Standing} /> {verdict.by} {verdict.day}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

type FormProps = { readonly piece: Piece; readonly page: EvidencePage };

/** Says for which node or figure a piece is. */
export function UseForm({ piece, page }: FormProps) {
  const text = useEvidenceText().viewer;
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const change = useChange(useEndpoint, ["listEvidence", "showProject"]);
  const used = new Set(piece.uses.flatMap((use) => (use.fact === null ? [use.attribute] : [])));
  const open = page.claims.filter((claim) => !used.has(claim.of));
  const [asked, setAsked] = useState("");
  const about = open.find((claim) => claim.of === asked)?.of ?? open[0]?.of;
  if (about === undefined) return null;
  return (
    <div className="viewer-use no-print">
      <SelectField
        label={text.use}
        value={about}
        options={open.map((claim) => ({ id: claim.of, label: claim.label[language] }))}
        onChange={(event) => setAsked(event.target.value)}
      />
      <Button
        busy={change.isPending}
        onClick={() => change.mutate({ input: { district, id: piece.id, attribute: about } })}
      >
        {text.useDo}
      </Button>
      {change.isError && <Failure error={change.error} />}
    </div>
  );
}
