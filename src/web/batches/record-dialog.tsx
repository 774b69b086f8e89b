import { useState } from "react";
import { recordBatch } from "../../contract/batch.ts";
import { useChange } from "../api/use-call.ts";
import { useBatchesText } from "../messages/batches-text.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { InputField, SelectField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { onceKey } from "../parts/once-key.ts";
import { useDistrict } from "../state/use-district.tsx";
import { AnnouncedFields } from "./announced-fields.tsx";
import type { Batch } from "./batches-model.ts";
import { MemberChoice } from "./member-choice.tsx";
import { type BatchForm, formOf, lacks } from "./record-form.ts";
import "./record-dialog.css";

const stale = ["listBatches", "showBatch", "showProject"] as const;

type RecordProps = {
  /** The ceremony to be stated anew; null for a new one. */
  readonly batch: Batch | null;
  readonly onClose: () => void;
  readonly onRecorded: (name: string) => void;
};

/** Records a ceremony: its day, what was announced, and which projects are on its list. */
export function RecordDialog({ batch, onClose, onRecorded }: RecordProps) {
  const { common } = useText();
  const text = useBatchesText().form;
  const { id: district } = useDistrict();
  const record = useChange(recordBatch, stale);
  const [form, setForm] = useState(() => formOf(batch));
  const [asked, setAsked] = useState(false);
  const [key, setKey] = useState(onceKey);
  const change = (changed: Partial<BatchForm>) => {
    setForm((before) => ({ ...before, ...changed }));
    setKey(onceKey());
  };
  const missing = lacks(form, batch !== null);
  const send = () => {
    setAsked(true);
    if (missing !== null) return;
    const { members, announced, ...rest } = form;
    const input = {
      ...rest,
      announced: [...announced],
      district,
      key,
      again: batch !== null,
      members: members.map(({ id }) => id),
    };
    record.mutate({ input }, { onSuccess: ({ name }) => onRecorded(name) });
  };
  return (
    <Dialog
      title={batch ? text.again : text.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" busy={record.isPending} onClick={send}>
            {text.save}
          </Button>
        </>
      }
    >
      <div className="form-lines">
        <Head form={form} batch={batch} missing={asked ? missing : null} onChange={change} />
        <AnnouncedFields parts={form.announced} onChange={(announced) => change({ announced })} />
        <MemberChoice members={form.members} onChange={(members) => change({ members })} />
        <InputField
          label={text.evidence}
          value={form.evidence}
          maxLength={500}
          onChange={({ target }) => change({ evidence: target.value })}
        />
        {batch && (
          <InputField
            label={text.reason}
            required
            maxLength={500}
            value={form.reason}
            error={asked && missing === "reason" ? text.reasonMissing : undefined}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
        {record.isError && <Failure error={record.error} />}
      </div>
    </Dialog>
  );
}

function Head(props: {
  readonly form: BatchForm;
  readonly batch: Batch | null;
  readonly missing: string | null;
  readonly onChange: (changed: Partial<BatchForm>) => void;
}) {
  const { form: text, kind } = useBatchesText();
  const { form, batch, missing, onChange } = props;
  return (
    <>
      <InputField
        label={text.name}
        hint={batch ? undefined : text.nameHint}
        required
        readOnly={batch !== null}
        maxLength={100}
        value={form.name}
        error={missing === "name" ? text.nameMissing : undefined}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <div className="record-pair">
        <SelectField
          label={text.kind}
          value={form.kind}
          options={(["start", "sign", "visit"] as const).map((id) => ({ id, label: kind[id] }))}
          onChange={({ target }) => onChange({ kind: kindOf(target.value) })}
        />
        <InputField
          label={text.day}
          type="date"
          required
          value={form.day}
          error={missing === "day" ? text.dayMissing : undefined}
          onChange={({ target }) => onChange({ day: target.value })}
        />
      </div>
    </>
  );
}

function kindOf(value: string): BatchForm["kind"] {
  return value === "sign" || value === "visit" ? value : "start";
}
