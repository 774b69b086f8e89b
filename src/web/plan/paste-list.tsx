import { useState } from "react";
import { readPlanList } from "../../contract/plan.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { ReadRows } from "./read-rows.tsx";
import type { DraftEntry, ReadRow } from "./plan-model.ts";
import "./paste-list.css";

export type NamedEntry = DraftEntry & { readonly name: string };

type PasteProps = {
  readonly year: string;
  readonly tierName: (id: string) => string;
  /** The tier a project stands in: it stays there where the list names none. */
  readonly tierOf: (project: number) => string | undefined;
  readonly onTake: (entries: readonly NamedEntry[]) => void;
};

/** A list copied from Excel or a file of it: matched to projects, then taken into the draft. */
export function PasteList(props: PasteProps) {
  const text = usePlanDraftText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.paste}</Button>
      {open && <PasteDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function PasteDialog(props: PasteProps & { readonly onClose: () => void }) {
  const { common } = useText();
  const text = usePlanDraftText();
  const { id: district } = useDistrict();
  const read = useChange(readPlanList);
  const [pasted, setPasted] = useState("");
  const [chosen, choose] = useState<Readonly<Record<string, number>>>({});
  const rows = read.data?.rows ?? [];
  const send = (file: Blob, name: string) =>
    read.mutate({ input: { district, year: props.year, name }, file });
  const entries = rows.flatMap((row) => entryOf(row, chosen[row.key], props.tierOf));
  const take = () => {
    props.onTake(entries);
    props.onClose();
  };
  return (
    <Dialog
      title={text.paste}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{common.cancel}</Button>
          {rows.length > 0 && (
            <Button look="main" disabled={entries.length === 0} onClick={take}>
              {text.readTake(entries.length)}
            </Button>
          )}
        </>
      }
    >
      <div className="form-lines paste-list">
        <TextField
          label={text.pasteLabel}
          hint={text.pasteHint}
          value={pasted}
          wrap="off"
          spellCheck={false}
          onChange={({ target }) => setPasted(target.value)}
        />
        <div className="paste-list-ways">
          <Button
            disabled={pasted.trim() === ""}
            busy={read.isPending}
            onClick={() => send(new Blob([pasted]), "list.tsv")}
          >
            {text.read}
          </Button>
          <label>
            {text.file}
            <input
              type="file"
              accept=".xlsx,.xls,.csv,.tsv"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) send(file, file.name);
              }}
            />
          </label>
        </div>
        {read.isError && <Failure error={read.error} />}
        {rows.length > 0 && (
          <ReadRows
            rows={rows}
            chosen={chosen}
            tierName={props.tierName}
            onChoose={(key, project) => choose((before) => ({ ...before, [key]: project }))}
          />
        )}
      </div>
    </Dialog>
  );
}

function entryOf(
  row: ReadRow,
  picked: number | undefined,
  tierOf: PasteProps["tierOf"],
): NamedEntry[] {
  const project = row.project ?? picked;
  if (project === undefined) return [];
  const { yearPlan, total, reason } = row;
  const name = row.candidates.find((each) => each.project === project)?.name ?? row.name;
  return [
    { project, name, tier: row.tier ?? tierOf(project) ?? "implement", yearPlan, total, reason },
  ];
}
