import { answerContest } from "../../contract/closing.ts";
import { useChange } from "../api/use-call.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { InputField, TextField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Contest } from "./disputes-model.ts";
import { FormDialog } from "./form-dialog.tsx";
import { staleAfterDispute } from "./stale.ts";
import { evidenceOf, useForm } from "./use-form.ts";
import { NewValue } from "./new-value.tsx";

type DialogProps = {
  readonly contest: Contest;
  readonly answer: "upheld" | "rejected";
  readonly onClose: () => void;
};

/** The answer everyone reads; upheld, it proposes the figure that should stand instead. */
export function AnswerDialog({ contest, answer, onClose }: DialogProps) {
  const disputes = useDisputesText();
  const text = disputes.answering;
  const { id: district } = useDistrict();
  const send = useChange(answerContest, staleAfterDispute);
  const upheld = answer === "upheld";
  const form = useForm(["reason", "value", "label", "address"], (fields) => ({
    ...(fields.reason === "" ? { reason: text.missing } : {}),
    ...(upheld && contest.value === null && fields.value === ""
      ? { value: disputes.correctForm.missingValue }
      : {}),
    ...(upheld && contest.source === "" && fields.label === "" && fields.address === ""
      ? { label: disputes.correctForm.missingLabel }
      : {}),
  }));
  const confirm = () =>
    form.send(({ reason, value, label, address }) =>
      send.mutate(
        {
          input: {
            district,
            id: contest.id,
            answer,
            reason,
            ...(upheld ? { value, evidence: evidenceOf(label, address) } : {}),
          },
        },
        { onSuccess: onClose },
      ),
    );
  return (
    <FormDialog
      title={text[`${answer}Title`]}
      confirm={upheld ? disputes.uphold : disputes.reject}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSend={confirm}
    >
      <p>{text[`${answer}Text`]}</p>
      <TextField label={text.reason} hint={text.hint} required {...form.input("reason")} />
      {upheld && (
        <>
          {contest.value === null && (
            <NewValue
              attribute={contest.fact.attribute}
              label={disputes.correctForm.value}
              value={form.fields.value}
              problem={form.problem("value")}
              onChange={(value) => form.set("value", value)}
            />
          )}
          <InputField label={disputes.correctForm.label} {...form.input("label")} />
          <InputField
            label={disputes.correctForm.address}
            type="url"
            inputMode="url"
            {...form.input("address")}
          />
        </>
      )}
    </FormDialog>
  );
}
