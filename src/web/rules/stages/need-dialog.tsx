import { type SyntheticEvent, useState } from "react";
import type { Need, Stage } from "../../../domain/lifecycle/lifecycle.ts";
import { useSay, useText } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { useStagesText } from "../../messages/stages-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useAttributes } from "../../state/use-attributes.tsx";
import { AttributeField, BilingualFields } from "../fields.tsx";
import { type NeedForm, type OpenNeed, formOf, isTaken, needOf, owers } from "./needs.ts";

type DialogProps = {
  readonly open: OpenNeed;
  readonly stage: Stage;
  readonly schedule: readonly string[];
  readonly onPut: (need: Need) => void;
  readonly onClose: () => void;
};

/** What speaks against a need as chosen, as a name of a sentence; null when nothing does. */
function faultOf(
  form: NeedForm,
  stage: Stage,
  at: number | null,
): "pickMissing" | "evidenceMissing" | "taken" | null {
  if (form.about === "") return "pickMissing";
  if (form.kind === "evidence" && (form.label.zh.trim() === "" || form.label.en.trim() === ""))
    return "evidenceMissing";
  return isTaken(stage, form, at) ? "taken" : null;
}

/** One need of a stage: what, and who owes it. */
export function NeedDialog({ open, stage, schedule, onPut, onClose }: DialogProps) {
  const text = useStagesText();
  const rules = useRulesText();
  const say = useSay();
  const { common } = useText();
  const [form, setForm] = useState<NeedForm>(() => startOf(open, stage));
  const [asked, setAsked] = useState(false);
  const fault = faultOf(form, stage, open.at);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (fault !== null) return;
    onPut(needOf(form));
    onClose();
  };
  const title =
    open.at === null
      ? text.dialogAdd(text.kind[open.kind], say(stage.label))
      : text.dialogEdit(say(stage.label));
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form-lines" onSubmit={submit} noValidate>
        <NeedFields
          form={form}
          schedule={schedule}
          fault={asked ? fault : null}
          onChange={setForm}
        />
        <SelectField
          label={text.owedBy}
          value={form.owedBy}
          options={owers.map((id) => ({ id, label: common.role[id] }))}
          onChange={(event) =>
            setForm({
              ...form,
              owedBy: owers.find((each) => each === event.target.value) ?? form.owedBy,
            })
          }
        />
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

function startOf({ at, kind }: OpenNeed, stage: Stage): NeedForm {
  const need = at === null ? undefined : stage.needs[at];
  return need ? formOf(need) : { kind, about: "", label: { zh: "", en: "" }, owedBy: "town" };
}

type FieldsProps = {
  readonly form: NeedForm;
  readonly schedule: readonly string[];
  readonly fault: ReturnType<typeof faultOf>;
  readonly onChange: (form: NeedForm) => void;
};

function NeedFields({ form, schedule, fault, onChange }: FieldsProps) {
  const text = useStagesText();
  const { live } = useAttributes();
  const nodes = live.filter(({ id }) => schedule.includes(id));
  return (
    <>
      <AttributeField
        label={text.pick[form.kind]}
        value={form.about}
        attributes={form.kind === "attribute" ? live : nodes}
        error={fault === "pickMissing" || fault === "taken" ? text[fault] : undefined}
        onChange={(about) => onChange({ ...form, about })}
      />
      {form.kind === "evidence" && (
        <BilingualFields
          label={text.evidenceLabel}
          value={form.label}
          error={fault === "evidenceMissing" ? text.evidenceMissing : undefined}
          onChange={(label) => onChange({ ...form, label })}
        />
      )}
    </>
  );
}
