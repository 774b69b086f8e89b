import { useState } from "react";
import { decideCase } from "../../contract/lead.ts";
import { useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { useForm } from "../disputes/use-form.ts";
import { useLeadsText } from "../messages/leads-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { TextField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type WholeCase, staleAfterCase } from "./leads-model.ts";

type DecideProps = { readonly whole: WholeCase; readonly onClose: () => void };

/** What came of a lead, with the reason; only what may be decided now is offered. */
export function DecideDialog({ whole, onClose }: DecideProps) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const send = useChange(decideCase, staleAfterCase);
  const open = whole.may.decide;
  const [finding, choose] = useState(open[0] ?? "false");
  const form = useForm(["words"], ({ words }) => (words === "" ? { words: text.missing } : {}));
  const confirm = () =>
    form.send(({ words }) =>
      send.mutate(
        { input: { district, id: whole.id, finding, text: words } },
        { onSuccess: onClose },
      ),
    );
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
        value={finding}
        onChange={choose}
      />
      {!open.includes("real") && <p className="quiet">{text.notHeard}</p>}
      <TextField label={text.decideWords} required {...form.input("words")} />
    </FormDialog>
  );
}
