import { explainCase } from "../../contract/lead.ts";
import { useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { evidenceOf, useForm } from "../disputes/use-form.ts";
import { useLeadsText } from "../messages/leads-text.ts";
import { InputField, TextField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { staleAfterCase } from "./leads-model.ts";

/** What the unit says to a case, and on what. */
export function ExplainDialog({
  id,
  onClose,
}: {
  readonly id: number;
  readonly onClose: () => void;
}) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const send = useChange(explainCase, staleAfterCase);
  const form = useForm(["words", "label", "address"], ({ words }) =>
    words === "" ? { words: text.missing } : {},
  );
  const confirm = () =>
    form.send(({ words, label, address }) =>
      send.mutate(
        { input: { district, id, text: words, evidence: evidenceOf(label, address) } },
        { onSuccess: onClose },
      ),
    );
  return (
    <FormDialog
      title={text.explainTitle}
      confirm={text.explain}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSend={confirm}
    >
      <p>{text.explainText}</p>
      <TextField label={text.explainWords} required {...form.input("words")} />
      <InputField label={text.label} {...form.input("label")} />
      <InputField label={text.address} type="url" inputMode="url" {...form.input("address")} />
    </FormDialog>
  );
}
