import type { ReportForm } from "../../domain/reporting/form.ts";
import { useFormText } from "../messages/form-text.ts";
import { Page, Section } from "../parts/page.tsx";
import { AskedList } from "../rules/form/asked-list.tsx";
import { CheckTable } from "../rules/form/check-table.tsx";
import { FormPreview } from "../rules/form/form-preview.tsx";
import { PartFields } from "../rules/form/part-fields.tsx";
import { RuleFrame } from "../rules/rule-frame.tsx";
import type { RuleDraft } from "../rules/use-rule-draft.ts";
import "../rules/form/form.css";

/** 月报表: what the month asks, of whom, and how it is checked. */
export function FormPage() {
  const text = useFormText();
  return (
    <Page title={text.title} note={text.note}>
      <RuleFrame<ReportForm> name="forms/month">
        {(draft) => <FormEditor draft={draft} />}
      </RuleFrame>
    </Page>
  );
}

function FormEditor({ draft }: { readonly draft: RuleDraft<ReportForm> }) {
  const text = useFormText();
  return (
    <>
      <Section title={text.monthly} note={text.monthlyNote}>
        <AskedList draft={draft} list="figures" />
      </Section>
      <Section title={text.yearly} note={text.yearlyNote}>
        <AskedList draft={draft} list="yearly" />
      </Section>
      <Section title={text.preview} note={text.previewNote}>
        <FormPreview form={draft.value} />
      </Section>
      <Section title={text.part}>
        <PartFields draft={draft} />
      </Section>
      <Section title={text.checks} note={text.checksNote}>
        <CheckTable draft={draft} />
      </Section>
    </>
  );
}
