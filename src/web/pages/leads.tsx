import { listCases, listLeads } from "../../contract/lead.ts";
import { useCall } from "../api/use-call.ts";
import { LeadFilters } from "../leads/lead-filters.tsx";
import { LeadTable } from "../leads/lead-table.tsx";
import { askedBy } from "../leads/leads-model.ts";
import { useLeadsText } from "../messages/leads-text.ts";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./leads.css";

const caseList = late(async () => (await import("../leads/case-list.tsx")).CaseList);
const detectorList = late(async () => (await import("../leads/detector-list.tsx")).DetectorList);

const views = ["leads", "cases", "detectors"] as const;
const page = 50;

/** 线索与事项: what the detectors see, what became of it, and how often each was right. */
export function LeadsPage() {
  const text = useLeadsText();
  const { params, patch } = useAddress();
  const view = views.find((each) => each === params.get("view")) ?? "leads";
  return (
    <Page
      title={text.title}
      note={text.note}
      actions={
        <ChoiceBar
          label={text.views}
          labelHidden
          options={views.map((id) => ({ id, label: text[id] }))}
          value={view}
          onChange={(next) => patch({ view: next === "leads" ? null : next })}
        />
      }
    >
      {view === "cases" ? <Cases /> : <Leads isAbout={view === "detectors"} />}
    </Page>
  );
}

function Leads({ isAbout }: { readonly isAbout: boolean }) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const { params, patch } = useAddress();
  const asked = askedBy(params);
  const limit = Math.min(Math.max(Number(params.get("limit") ?? page) || page, page), 200);
  const answer = useCall(listLeads, { district, ...asked, limit }, { keep: true });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const { data } = answer;
  if (isAbout) return <LatePart part={detectorList} props={{ detectors: data.detectors }} />;
  const isFiltered = Object.values(asked).some((each) => each !== undefined);
  return (
    <>
      <LeadFilters answer={data} />
      {data.total === 0 ? (
        <Empty title={text.emptyTitle}>
          <p>{isFiltered ? text.emptyFiltered : text.emptyText}</p>
        </Empty>
      ) : (
        <LeadTable answer={data} />
      )}
      {data.total > data.leads.length && limit < 200 && (
        <p className="leads-more">
          <Button onClick={() => patch({ limit: Math.min(limit + page, 200) }, { replace: true })}>
            {text.more(String(Math.min(page, data.total - data.leads.length)))}
          </Button>
        </p>
      )}
    </>
  );
}

function Cases() {
  const { id: district } = useDistrict();
  const answer = useCall(listCases, { district });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return <LatePart part={caseList} props={{ answer: answer.data }} />;
}
