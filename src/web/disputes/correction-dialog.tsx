import { askCorrection } from "../../contract/closing.ts";
import { useChange } from "../api/use-call.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { InputField, TextField } from "../parts/field.tsx";
import { usePrint } from "../parts/use-print.ts";
import type { ProjectFact } from "../project/project-types.ts";
import { useDistrict } from "../state/use-district.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { NewValue } from "./new-value.tsx";
import { staleAfterDispute } from "./stale.ts";
import { evidenceOf, useForm } from "./use-form.ts";

type DialogProps = { readonly fact: ProjectFact; readonly onClose: () => void };

/** 申请更正: what a figure should be, why and on what; another person agrees. */
export function CorrectionDialog({ fact, onClose }: DialogProps) {
  const disputes = useDisputesText();
  const text = disputes.correctForm;
  const print = usePrint();
  const { id: district } = useDistrict();
  const ask = useChange(askCorrection, staleAfterDispute);
  const form = useForm(["value", "reason", "label", "address"], (fields) => ({
    ...(fields.value === "" ? { value: text.missingValue } : {}),
    ...(fields.reason === "" ? { reason: text.missingReason } : {}),
    ...(fields.label === "" && fields.address === "" ? { label: text.missingLabel } : {}),
  }));
  const confirm = () =>
    form.send(({ value, reason, label, address }) =>
      ask.mutate(
        {
          input: { district, seq: fact.seq, value, reason, evidence: evidenceOf(label, address) },
        },
        { onSuccess: onClose },
      ),
    );
  return (
    <FormDialog
      title={text.title}
      confirm={text.confirm}
      busy={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onSend={confirm}
    >
      <p>
        {disputes.contestForm.figure(print.value(fact.attribute, fact.value))}
        <br />
        <span className="quiet">{text.hint}</span>
      </p>
      <NewValue
        attribute={fact.attribute}
        label={text.value}
        value={form.fields.value}
        problem={form.problem("value")}
        onChange={(value) => form.set("value", value)}
      />
      <TextField label={text.reason} required {...form.input("reason")} />
      <InputField label={text.label} required {...form.input("label")} />
      <InputField label={text.address} type="url" inputMode="url" {...form.input("address")} />
    </FormDialog>
  );
}
