import { decideCase } from "../../contract/lead.ts";
import { useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { evidenceOf, useForm } from "../disputes/use-form.ts";
import { useLeadsText } from "../messages/leads-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { InputField, TextField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type WholeCase, staleAfterCase } from "./leads-model.ts";

type DecideProps = { readonly whole: WholeCase; readonly onClose: () => void };

/** What came of a lead, with the reason and what it rests on; nothing is chosen beforehand, and only what may be decided now is offered. */
export function DecideDialog({ whole, onClose }: DecideProps) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const send = useChange(decideCase, staleAfterCase);
  const open = whole.may.decide;
  const form = useForm(["finding", "words", "label", "address"], ({ finding, words }) => ({
    ...(finding === "" && { finding: text.choose }),
    ...(words === "" && { words: text.missing }),
  }));
  const confirm = () =>
    form.send(({ finding, words, label, address }) => {
      const found = open.find((each) => each === finding);
      if (!found) return;
      const said = { finding: found, text: words, evidence: evidenceOf(label, address) };
      send.mutate({ input: { district, id: whole.id, ...said } }, { onSuccess: onClose });
    });
  return (
    <FormDialog
      title={text.decideTitle}
      confirm={text.decide}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSend={confirm}
    >
      <p>{text.decideText}</p>
      <ChoiceBar
        label={text.decideFinding}
        options={open.map((id) => ({ id, label: text.finding[id] }))}
        value={open.find((each) => each === form.fields.finding) ?? null}
        onChange={(finding) => form.set("finding", finding)}
      />
      {form.problem("finding") && (
        <p className="field-error" role="alert">
          {form.problem("finding")}
        </p>
      )}
      {!open.includes("real") && <p className="quiet">{text.notHeard}</p>}
      <TextField label={text.decideWords} required {...form.input("words")} />
      <InputField label={text.label} {...form.input("label")} />
      <InputField label={text.address} type="url" inputMode="url" {...form.input("address")} />
    </FormDialog>
  );
}
