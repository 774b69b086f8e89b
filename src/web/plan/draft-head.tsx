import { HeadFields } from "../drafting/head-fields.tsx";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { InputField } from "../parts/field.tsx";
import { Section } from "../parts/page.tsx";
import type { DraftDesk } from "./use-draft.ts";
import "../drafting/head-fields.css";
import "./draft-head.css";

/** The document: its title and basis, and the totals it names, which are then checked. */
export function DraftHead(props: {
  readonly desk: DraftDesk;
  readonly tierName: (id: string) => string;
}) {
  const text = usePlanDraftText();
  const { body, edit, draft } = props.desk;
  const { stated } = body;
  const state = (change: Partial<typeof stated>) =>
    edit((now) => ({ ...now, stated: { ...now.stated, ...change } }));
  return (
    <Section title={text.head}>
      <div className="draft-head">
        <HeadFields head={body} onChange={(change) => edit((now) => ({ ...now, ...change }))} />
        <fieldset className="draft-stated">
          <legend>{text.statedHead}</legend>
          {draft.tiers.map(({ id }) => (
            <InputField
              key={id}
              label={text.statedCount(props.tierName(id))}
              inputMode="numeric"
              maxLength={20}
              value={stated.counts[id] ?? ""}
              onChange={({ target }) => state({ counts: { ...stated.counts, [id]: target.value } })}
            />
          ))}
          <InputField
            label={text.statedTotal}
            maxLength={60}
            value={stated.total}
            onChange={({ target }) => state({ total: target.value })}
          />
          <InputField
            label={text.statedYear}
            maxLength={60}
            value={stated.yearPlan}
            onChange={({ target }) => state({ yearPlan: target.value })}
          />
        </fieldset>
      </div>
    </Section>
  );
}
