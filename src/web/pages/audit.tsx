import { auditResults, listAudit } from "../../contract/audit.ts";
import type { Output } from "../../contract/endpoint.ts";
import { AuditFilters } from "../audit/audit-filters.tsx";
import { AuditTable } from "../audit/audit-table.tsx";
import { useCall } from "../api/use-call.ts";
import { useAuditText } from "../messages/audit-text.ts";
import { Button } from "../parts/button.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./audit.css";

/** 审计日志: who asked for what, when, from where, and what was answered; for the auditors alone. */
export function AuditPage() {
  const text = useAuditText();
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const result = auditResults.find((each) => each === params.get("result"));
  const before = Number(params.get("before"));
  const answer = useCall(
    listAudit,
    {
      district,
      person: params.get("person") ?? "",
      endpoint: params.get("endpoint") ?? "",
      ...(result ? { result } : {}),
      ...(before > 0 ? { before } : {}),
    },
    { keep: true },
  );
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Log answer={answer.data} />}
    </Page>
  );
}

function Log(props: { readonly answer: Output<typeof listAudit> }) {
  const text = useAuditText();
  const { params, patch } = useAddress();
  const { entries, next, endpoints } = props.answer;
  return (
    <>
      <AuditFilters endpoints={endpoints} />
      {entries.length === 0 && <Empty title={text.emptyTitle}>{text.emptyText}</Empty>}
      {entries.length > 0 && <AuditTable entries={entries} />}
      <nav className="audit-pages no-print" aria-label={text.older}>
        {params.get("before") !== null && (
          <Button onClick={() => patch({ before: null })}>{text.newest}</Button>
        )}
        {next !== null && <Button onClick={() => patch({ before: next })}>{text.older}</Button>}
      </nav>
    </>
  );
}
