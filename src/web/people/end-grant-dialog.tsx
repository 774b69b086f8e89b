import { useState } from "react";
import { endGrant } from "../../contract/grants.ts";
import { useChange } from "../api/use-call.ts";
import { useGrantsText } from "../messages/grants-text.ts";
import { useText } from "../messages/language.tsx";
import { InputField } from "../parts/field.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Grant } from "./people-types.ts";

type EndProps = { readonly grant: Grant; readonly today: string; readonly onClose: () => void };

/** Ends a grant, at once or on a last day, with the reason. */
export function EndGrantDialog({ grant, today, onClose }: EndProps) {
  const text = useGrantsText().end;
  const { common } = useText();
  const { id: district } = useDistrict();
  const end = useChange(endGrant, ["listGrants", "listPeople"]);
  const [lastDay, setLastDay] = useState("");
  return (
    <ReasonDialog
      title={text.title}
      label={text.reason}
      missing={text.missing}
      confirm={text.confirm}
      danger
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onConfirm={(reason) =>
        end.mutate(
          {
            input: { district, id: grant.id, reason, ...(lastDay === "" ? {} : { lastDay }) },
          },
          { onSuccess: onClose },
        )
      }
    >
      <p>
        <strong>{text.what(grant.person.name, common.role[grant.role], grant.unit.name)}</strong>
      </p>
      <p>{text.text}</p>
      <InputField
        label={text.lastDay}
        hint={text.lastDayHint}
        type="date"
        min={today}
        {...(grant.to === null ? {} : { max: grant.to })}
        value={lastDay}
        onChange={(event) => setLastDay(event.target.value)}
      />
    </ReasonDialog>
  );
}
