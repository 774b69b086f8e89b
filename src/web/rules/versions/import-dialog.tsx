import { useState } from "react";
import { importConfig } from "../../../contract/config.ts";
import type { Output } from "../../../contract/endpoint.ts";
import { useChange } from "../../api/use-call.ts";
import { useSay, useText } from "../../messages/language.tsx";
import { useVersionsText } from "../../messages/versions-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { TextField } from "../../parts/field.tsx";
import { Failure, Loading, Notice } from "../../parts/notice.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { Faults } from "../save-dialog.tsx";
import { staleAfterRule } from "../stale.ts";
import { type ReadFile, readJson } from "./config-file.ts";
import { FileField } from "./file-field.tsx";
import "../../parts/table.css";

type Tried = Output<typeof importConfig>;
type DialogProps = {
  readonly onClose: () => void;
  readonly onDone: (changes: number) => void;
};

/** A configuration taken in: what it would change is told first; then all of it, or nothing. */
export function ImportDialog({ onClose, onDone }: DialogProps) {
  const { importing: text } = useVersionsText();
  const { common } = useText();
  const taking = useTaking(onDone);
  const { tried, result } = taking;
  return (
    <Dialog
      title={text.title}
      look="drawer"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" disabled={!taking.mayApply} onClick={taking.apply}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <div className="form-lines">
        <p>{text.hint}</p>
        <FileField
          label={text.choose}
          chosen={taking.file?.name}
          error={taking.file?.ok === false ? text.notJson : undefined}
          onFile={taking.choose}
        />
        {result.isPending && <Loading />}
        {result.isError && <Failure error={result.error} />}
        {tried && <TriedView tried={tried} />}
        {taking.mayApply && (
          <TextField
            label={text.reason}
            required
            maxLength={500}
            value={taking.reason}
            error={taking.lacksReason ? text.reasonMissing : undefined}
            onChange={(event) => taking.setReason(event.target.value)}
          />
        )}
      </div>
    </Dialog>
  );
}

/** The file in hand, what the server says it would change, and taking it in. */
function useTaking(onDone: DialogProps["onDone"]) {
  const { id: district } = useDistrict();
  const [file, setFile] = useState<ReadFile | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const result = useChange(importConfig, ["listUnits", ...staleAfterRule]);
  const choose = async (chosen: File) => {
    const read = await readJson(chosen);
    setFile(read);
    setTried(null);
    result.reset();
    if (!read.ok) return;
    result.mutate({ input: { district, config: read.data } }, { onSuccess: setTried });
  };
  const effective = tried?.changes.filter(({ change }) => change !== "skipped").length ?? 0;
  const mayApply = tried !== null && tried.faults.length === 0 && effective > 0;
  const apply = () => {
    setAsked(true);
    if (!file?.ok || !tried || reason.trim() === "") return;
    result.mutate(
      {
        input: {
          district,
          config: file.data,
          apply: true,
          reason: reason.trim(),
          base: tried.base,
        },
      },
      { onSuccess: (answer) => (answer.applied ? onDone(effective) : setTried(answer)) },
    );
  };
  return {
    file,
    tried,
    reason,
    setReason,
    lacksReason: asked && reason.trim() === "",
    choose: (chosen: File) => void choose(chosen),
    mayApply: mayApply && !result.isPending,
    apply,
    result,
  };
}

function TriedView({ tried }: { readonly tried: Tried }) {
  const { importing: text } = useVersionsText();
  const say = useSay();
  const { faults, changes } = tried;
  return (
    <>
      {faults.length > 0 && <Faults faults={faults} title={text.faults} />}
      {faults.length === 0 && changes.length === 0 && <Notice>{text.same}</Notice>}
      {changes.length > 0 && (
        <table className="table">
          <caption className="versions-caption">{text.changes(changes.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.change}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, change, name, title }) => (
              <tr key={`${what} ${name}`}>
                <th scope="row">
                  {say(title)}
                  <span className="versions-name">{`${text.what[what]} ${name}`}</span>
                </th>
                <td>{text.change[change]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
