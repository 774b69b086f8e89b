import { Link, useParams } from "wouter";
import { showCase } from "../../contract/lead.ts";
import { useCall } from "../api/use-call.ts";
import { CaseActs } from "../leads/case-acts.tsx";
import { Clock } from "../leads/case-list.tsx";
import { CaseTags } from "../leads/case-tags.tsx";
import { CaseSteps } from "../leads/case-steps.tsx";
import { Why } from "../leads/lead-drawer.tsx";
import { LeadFactTable } from "../leads/lead-facts.tsx";
import type { WholeCase } from "../leads/leads-model.ts";
import { useSay } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Page, Section } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";

/** 一件事项: what was seen, what the unit says, what was found, and what the reader may do now. */
export function CasePage() {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const { id = "" } = useParams();
  const answer = useCall(showCase, { district, id: Number(id) || 0 }, { keep: true });
  return (
    <Page
      title={text.caseTitle(id)}
      above={<Link href={paths.leads(district, { view: "cases" })}>{text.back}</Link>}
      note={answer.data?.unit.name}
    >
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && <Body whole={answer.data} />}
    </Page>
  );
}

function Body({ whole }: { readonly whole: WholeCase }) {
  const text = useLeadsText();
  const say = useSay();
  return (
    <>
      <p className="case-head">
        <CaseTags line={whole} />
        <strong>{say(whole.title)}</strong>
      </p>
      {whole.sentence ? (
        <p className="case-sentence">{say(whole.sentence)}</p>
      ) : (
        <Notice>{text.notWhole}</Notice>
      )}
      {whole.note !== "" && <p>{text.asked(whole.note)}</p>}
      <Clock line={whole} />
      {!whole.isStillSeen && <Notice tone="good">{text.gone}</Notice>}
      <CaseActs whole={whole} />
      <Why detector={{ ...whole, level: whole.strength === 3 ? "hard" : "soft" }} />
      {whole.steps.length > 0 && (
        <Section title={text.steps}>
          <CaseSteps steps={whole.steps} />
        </Section>
      )}
      <Section title={text.facts}>
        <LeadFactTable facts={whole.facts} />
      </Section>
    </>
  );
}
