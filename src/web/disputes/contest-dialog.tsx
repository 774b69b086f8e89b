import { raiseContest } from "../../contract/closing.ts";
import { useChange } from "../api/use-call.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { InputField, TextField } from "../parts/field.tsx";
import { usePrint } from "../parts/use-print.ts";
import type { ProjectFact } from "../project/project-types.ts";
import { useDistrict } from "../state/use-district.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { NewValue } from "./new-value.tsx";
import { staleAfterDispute } from "./stale.ts";
import { useForm } from "./use-form.ts";

type DialogProps = { readonly fact: ProjectFact; readonly onClose: () => void };

/** 质疑: what is wrong with a figure, in the open. */
export function ContestDialog({ fact, onClose }: DialogProps) {
  const text = useDisputesText().contestForm;
  const print = usePrint();
  const { id: district } = useDistrict();
  const raise = useChange(raiseContest, staleAfterDispute);
  const form = useForm(["value", "reason", "source"], ({ reason }) =>
    reason === "" ? { reason: text.missing } : {},
  );
  const confirm = () =>
    form.send((fields) =>
      raise.mutate({ input: { district, seq: fact.seq, ...fields } }, { onSuccess: onClose }),
    );
  return (
    <FormDialog
      title={text.title}
      confirm={text.confirm}
      busy={raise.isPending}
      error={raise.error}
      onClose={onClose}
      onSend={confirm}
    >
      <p>{text.figure(print.value(fact.attribute, fact.value))}</p>
      <TextField label={text.reason} hint={text.hint} required {...form.input("reason")} />
      <NewValue
        attribute={fact.attribute}
        label={text.value}
        value={form.fields.value}
        problem={form.problem("value")}
        onChange={(value) => form.set("value", value)}
      />
      <InputField label={text.source} {...form.input("source")} />
    </FormDialog>
  );
}
