import { Link } from "wouter";
import { listDifferences, showTotals } from "../../contract/totals.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useTotalsText } from "../messages/totals-text.ts";
import { Section } from "../parts/page.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { linesOf } from "./totals-model.ts";
import { TotalsTable } from "./totals-table.tsx";

/** One project's figures as claimed, accepted, verified and inferred, and what two sources say of it. */
export function ProjectStanding({ project }: { readonly project: number }) {
  const text = useTotalsText();
  const print = usePrint();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const input = { district, project, knownAt };
  const totals = useCall(showTotals, input, { keep: true }).data;
  const differences = useCall(listDifferences, input, { keep: true }).data;
  const [widest = "claimed"] = totals?.bases ?? [];
  const lines = totals
    ? linesOf(totals.whole, print.label).filter(({ figure }) => figure.on[widest]?.money)
    : [];
  if (!totals || lines.length === 0) return null;
  return (
    <>
      <Section
        title={text.side}
        note={text.sideNote(printPeriod(totals.month, language))}
        aside={<Link href={paths.totals(district, { knownAt })}>{text.toTotals}</Link>}
      >
        <TotalsTable
          head={text.what}
          caption={text.side}
          bases={totals.bases}
          lines={lines}
          month={totals.month}
          project={project}
        />
      </Section>
      {differences && differences.rows.length > 0 && (
        <Section title={text.sideSources}>
          <DifferenceTable rows={differences.rows} ofProject />
        </Section>
      )}
    </>
  );
}
