import { useState } from "react";
import { receiveTargets } from "../../contract/target.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { InputField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { TargetRow } from "./targets-model.ts";

type ReceiveProps = {
  readonly period: string;
  readonly number: number;
  readonly row: TargetRow;
  readonly onClose: () => void;
};

/** Says what acknowledging does before it is done. */
export function ReceiveDialog({ period, number, row, onClose }: ReceiveProps) {
  const { common } = useText();
  const text = useTargetsText();
  const { id: district } = useDistrict();
  const [note, setNote] = useState("");
  const receive = useChange(receiveTargets, ["showTargets"]);
  const confirm = () =>
    receive.mutate(
      { input: { district, period, number, unit: row.unit.id, note } },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={text.receiveTitle(row.unit.name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" busy={receive.isPending} onClick={confirm}>
            {text.receive}
          </Button>
        </>
      }
    >
      <div className="form-lines">
        <p>{text.receiveText(number)}</p>
        <InputField
          label={text.receiveNote}
          value={note}
          maxLength={500}
          onChange={({ target }) => setNote(target.value)}
        />
        {receive.isError && <Failure error={receive.error} />}
      </div>
    </Dialog>
  );
}
