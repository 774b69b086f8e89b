import { showDraw } from "../../contract/inspection.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { useCall } from "../api/use-call.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { DrawSteps } from "./draw-steps.tsx";
import { DrawnList } from "./drawn-list.tsx";
import { FindingList } from "./finding-list.tsx";
import { sealingMs } from "./inspections-model.ts";
import { RerunBox } from "./rerun-box.tsx";
import { StrataTable } from "./strata-table.tsx";

/** One draw: its steps, its strata, who was drawn, the draw done again, what was found. */
export function WholeDraw({ id }: { readonly id: number }) {
  const text = useInspectionsText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const answer = useCall(
    showDraw,
    { district, id },
    { again: (whole) => whole?.state === "sealing" && sealingMs },
  );
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const { data } = answer;
  const due = printDay({ day: data.revealBy, precision: "day" }, language);
  return (
    <>
      <Section title={`${text.number(data.number)} ${data.title}`} note={text.steps}>
        {data.isOverdue && (
          <Notice tone="bad" title={text.overdue}>
            {text.overdueText(due)}
          </Notice>
        )}
        <DrawSteps whole={data} />
      </Section>
      <Section title={text.strata} note={text.strataNote}>
        <StrataTable strata={data.strata} whole={data} isOpen={data.published !== null} />
      </Section>
      {data.published && (
        <>
          <Section title={text.rerun} note={text.rerunNote}>
            <RerunBox whole={data} published={data.published} />
          </Section>
          <Section title={text.list} note={text.count(data.drawn ?? 0, data.of)}>
            <DrawnList whole={data} published={data.published} />
          </Section>
          <Section title={text.findings}>
            <FindingList cards={data.cards} />
          </Section>
        </>
      )}
    </>
  );
}
