import { addDrawWords } from "../../contract/inspection.ts";
import { useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { useForm } from "../disputes/use-form.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { InputField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { staleAfterDraw } from "./inspections-model.ts";

type DialogProps = { readonly id: number; readonly onClose: () => void };

/** Somebody outside the office adds words to the seed. */
export function WordsDialog({ id, onClose }: DialogProps) {
  const text = useInspectionsText();
  const { id: district } = useDistrict();
  const add = useChange(addDrawWords, staleAfterDraw);
  const form = useForm(["words"], () => ({}));
  const send = () =>
    form.send(({ words }) =>
      add.mutate({ input: { district, id, words } }, { onSuccess: onClose }),
    );
  return (
    <FormDialog
      title={text.addWordsTitle}
      confirm={text.addWords}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSend={send}
    >
      <p>{text.addWordsText}</p>
      <InputField label={text.addWordsLabel} required maxLength={500} {...form.input("words")} />
    </FormDialog>
  );
}
