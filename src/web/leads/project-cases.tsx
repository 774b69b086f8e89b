import { listCases } from "../../contract/lead.ts";
import { useCall } from "../api/use-call.ts";
import { useLeadsText } from "../messages/leads-text.ts";
import { Failure } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { CaseItem } from "./case-list.tsx";

/** The cases on one project that the reader may see; nothing where there is none. */
export function ProjectCases({ project }: { readonly project: number }) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const answer = useCall(listCases, { district, project });
  const cases = answer.data?.cases ?? [];
  if (cases.length === 0 && !answer.isError) return null;
  return (
    <Section title={text.cases}>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      <ul className="case-list">
        {cases.map((each) => (
          <CaseItem key={each.id} line={each} />
        ))}
      </ul>
    </Section>
  );
}
