import { type SyntheticEvent, useState } from "react";
import type { AskedFigure } from "../../../domain/reporting/form.ts";
import { useFormText } from "../../messages/form-text.ts";
import { useText } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Notice } from "../../parts/notice.tsx";
import { usePrint } from "../../parts/use-print.ts";
import { useAttributes } from "../../state/use-attributes.tsx";
import { AttributeField, BilingualFields, StageChecks } from "../fields.tsx";
import { requiredUnasked } from "./form-model.ts";

type DialogProps = {
  /** Undefined for a new one. */
  readonly figure: AskedFigure | undefined;
  /** What the form asks besides it. */
  readonly asked: readonly string[];
  readonly onDone: (figure: AskedFigure) => void;
  readonly onClose: () => void;
};

const fresh: AskedFigure = {
  attribute: "",
  askedIn: "all",
  requiredIn: [],
  reason: { zh: "", en: "" },
};

/** What speaks against a figure as chosen; null when nothing does. */
function faultOf(
  { attribute, reason }: AskedFigure,
  asked: readonly string[],
): "pickMissing" | "taken" | "reasonMissing" | null {
  if (attribute === "") return "pickMissing";
  if (asked.includes(attribute)) return "taken";
  return reason.zh.trim() === "" || reason.en.trim() === "" ? "reasonMissing" : null;
}

/** One figure of the month: what, in which stages, where it is required, beside which plan, and why. */
export function AskedDialog({ figure, asked, onDone, onClose }: DialogProps) {
  const text = useFormText();
  const rules = useRulesText();
  const print = usePrint();
  const { common } = useText();
  const [form, setForm] = useState<AskedFigure>(figure ?? fresh);
  const [tried, setTried] = useState(false);
  const fault = faultOf(form, asked);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) onDone(form);
  };
  return (
    <Dialog
      title={figure ? text.dialogEdit(print.label(figure.attribute)) : text.dialogAdd}
      onClose={onClose}
    >
      <form className="form-lines" onSubmit={submit} noValidate>
        <AskedFields form={form} fault={tried ? fault : null} onChange={setForm} />
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

type FieldsProps = {
  readonly form: AskedFigure;
  readonly fault: ReturnType<typeof faultOf>;
  readonly onChange: (form: AskedFigure) => void;
};

function AskedFields({ form, fault, onChange }: FieldsProps) {
  const text = useFormText();
  const { live } = useAttributes();
  const figures = live.filter(({ timing }) => timing !== "event");
  const plans = live.filter(({ kind, period }) => kind === "planned" && period === "year");
  const compare = (id: string) => {
    const { comparedWith: _, ...rest } = form;
    onChange(id === "" ? rest : { ...rest, comparedWith: id });
  };
  return (
    <>
      <AttributeField
        label={text.attribute}
        value={form.attribute}
        attributes={figures}
        error={fault === "pickMissing" || fault === "taken" ? text[fault] : undefined}
        onChange={(attribute) => onChange({ ...form, attribute })}
      />
      <StageChecks
        legend={text.columns.askedIn}
        mayAll
        value={form.askedIn}
        onChange={(askedIn) => onChange({ ...form, askedIn })}
      />
      <StageChecks
        legend={text.columns.requiredIn}
        mayAll
        value={form.requiredIn}
        onChange={(requiredIn) => onChange({ ...form, requiredIn })}
      />
      {requiredUnasked(form).length > 0 && <Notice tone="warn">{text.requiredElsewhere}</Notice>}
      <AttributeField
        label={text.comparedWith}
        value={form.comparedWith ?? ""}
        none={text.comparedNone}
        attributes={plans}
        onChange={compare}
      />
      <BilingualFields
        label={text.reason}
        lines
        value={form.reason}
        error={fault === "reasonMissing" ? text.reasonMissing : undefined}
        onChange={(reason) => onChange({ ...form, reason })}
      />
    </>
  );
}
