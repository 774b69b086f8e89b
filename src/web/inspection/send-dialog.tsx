import { useState } from "react";
import { addCard, planDraw } from "../../contract/inspection.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { useForm } from "../disputes/use-form.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { SelectField, TextField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type Whole, staleAfterDraw } from "./inspections-model.ts";

type DialogProps = {
  readonly whole: Whole;
  readonly project: number;
  readonly onClose: () => void;
};

/** Sends one more inspector to a drawn project, with the reason. */
export function SendDialog({ whole, project, onClose }: DialogProps) {
  const text = useInspectionsText();
  const { id: district } = useDistrict();
  const plan = useCall(planDraw, { district });
  const there = whole.cards.filter((card) => card.project.id === project);
  const free = (plan.data?.inspectors ?? whole.inspectors).filter(
    ({ id }) => !there.some(({ inspector }) => inspector.id === id),
  );
  const [who, choose] = useState("");
  const inspector = Number(who) || (free[0]?.id ?? 0);
  const send = useChange(addCard, staleAfterDraw);
  const form = useForm(["reason"], () => ({}));
  const confirm = () =>
    form.send(({ reason }) =>
      send.mutate(
        { input: { district, id: whole.id, project, inspector, reason } },
        { onSuccess: onClose },
      ),
    );
  return (
    <FormDialog
      title={`${text.sendTitle}：${whole.names[project] ?? ""}`}
      confirm={text.send}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSend={confirm}
    >
      <SelectField
        label={text.sendWho}
        value={String(inspector)}
        options={free.map(({ id, name }) => ({ id: String(id), label: name }))}
        onChange={(event) => choose(event.target.value)}
      />
      <TextField label={text.sendReason} required {...form.input("reason")} />
    </FormDialog>
  );
}
