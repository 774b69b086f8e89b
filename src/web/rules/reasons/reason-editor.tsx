import type { ReturnReasons } from "../../../domain/reporting/return-reason.ts";
import { type SyntheticEvent, useState } from "react";
import { useText } from "../../messages/language.tsx";
import { useReasonsText } from "../../messages/reasons-text.ts";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { usePrint } from "../../parts/use-print.ts";
import { useAttributes } from "../../state/use-attributes.tsx";
import { AttributeField, BilingualFields } from "../fields.tsx";
import { ItemActs } from "../item-acts.tsx";
import { withItem } from "../rule.ts";

export type Reason = ReturnReasons["reasons"][number];

type EditorProps = {
  /** Undefined for a new one. */
  readonly reason: Reason | undefined;
  readonly onDone: (reason: Reason) => void;
  readonly onClose: () => void;
};

const fresh: Reason = { id: "", text: { zh: "", en: "" }, about: [] };

/** One template: its words in both languages, and the figures it is for. */
export function ReasonEditor({ reason, onDone, onClose }: EditorProps) {
  const text = useReasonsText();
  const rules = useRulesText();
  const { common } = useText();
  const [form, setForm] = useState<Reason>(reason ?? fresh);
  const [asked, setAsked] = useState(false);
  const lacks = form.text.zh.trim() === "" || form.text.en.trim() === "";
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!lacks) onDone(form);
  };
  return (
    <Dialog title={reason ? text.dialogEdit : text.dialogAdd} onClose={onClose}>
      <form className="form-lines" onSubmit={submit} noValidate>
        <BilingualFields
          label={text.text}
          lines
          value={form.text}
          error={asked && lacks ? text.textMissing : undefined}
          onChange={(words) => setForm({ ...form, text: words })}
        />
        <About form={form} onChange={setForm} />
        <div className="rule-foot">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" type="submit">
            {rules.finish}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function About(props: { readonly form: Reason; readonly onChange: (form: Reason) => void }) {
  const text = useReasonsText();
  const print = usePrint();
  const { live } = useAttributes();
  const { form, onChange } = props;
  return (
    <section>
      <h3>{text.about}</h3>
      <p className="field-hint">{text.aboutHint}</p>
      <ul className="rule-lines">
        {form.about.map((id, at) => (
          <li key={id}>
            <span>{print.label(id)}</span>
            <ItemActs
              name={print.label(id)}
              at={at}
              count={form.about.length}
              onRemove={() => onChange({ ...form, about: [...withItem(form.about, at)] })}
            />
          </li>
        ))}
      </ul>
      <AttributeField
        label={text.aboutAdd}
        value=""
        none={text.aboutNone}
        attributes={live.filter(({ id }) => !form.about.includes(id))}
        onChange={(id) => id !== "" && onChange({ ...form, about: [...form.about, id] })}
      />
    </section>
  );
}
