import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { KindTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { Correction } from "./disputes-model.ts";

/** Which figure of which project it is about. */
export function DisputeHead({ project, fact }: Pick<Correction, "project" | "fact">) {
  const text = useDisputesText();
  const { language } = useLanguage();
  const print = usePrint();
  const { id: district } = useDistrict();
  const { attribute, period } = fact;
  const href =
    project.of === "unit"
      ? paths.unitFigures(district, { attribute, period })
      : paths.project(district, project.id, { history: attribute });
  return (
    <header className="dispute-head">
      <h2>
        <Link href={href}>{project.name}</Link>
      </h2>
      <span>
        {print.label(fact.attribute)} {fact.scope}
      </span>
      <KindTag kind={fact.kind} />
      {fact.period !== null && <span>{printPeriod(fact.period, language)}</span>}
      <span className="quiet">
        {fact.statedBy.unit}
        {" · "}
        {text.fact(fact.seq)}
      </span>
    </header>
  );
}
