import { type SyntheticEvent, useState } from "react";
import { stateFact } from "../../contract/statement.ts";
import { factKinds, sources } from "../../domain/ledger/fact.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { InputField, SelectField } from "../parts/field.tsx";
import { Failure, Notice } from "../parts/notice.tsx";
import { onceKey } from "../parts/once-key.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { AttributeSelect, ValueField } from "./state-fact-fields.tsx";
import { type FactDraft, draftFor, inputOf, stateable } from "./state-fact.ts";
import "./state-fact-form.css";

type DialogProps = { readonly project: number; readonly onClose: () => void };

/** 记一条: the form generated from the catalogue. */
export function StateFactDialog({ project: projectId, onClose }: DialogProps) {
  const { common, project } = useText();
  const form = useStateFact(projectId);
  const text = project.state;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    form.send();
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form className="state-fact" onSubmit={submit} noValidate>
        <DraftFields draft={form.draft} change={form.change} problem={form.problem} />
        {form.result.isError && <Failure error={form.result.error} />}
        {form.result.isSuccess && <Notice tone="good">{text.done(form.result.data.seq)}</Notice>}
        <div className="state-fact-foot">
          <Button onClick={onClose}>{common.close}</Button>
          <Button look="main" type="submit" busy={form.result.isPending}>
            {form.result.isPending ? text.busy : text.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The draft, and sending it: a retry carries the same key, so it is recorded once. */
function useStateFact(projectId: number) {
  const { project } = useText();
  const { id: district, roles, asOf } = useDistrict();
  const attributes = useAttributes();
  const result = useChange(stateFact, ["showProject", "listProjects", "listSlips", "showWall"]);
  const [key, setKey] = useState(onceKey);
  const [problem, setProblem] = useState<string>();
  const [draft, setDraft] = useState<FactDraft>(() =>
    draftFor(stateable(attributes, roles)[0] ?? attributes.get("name"), asOf),
  );
  const change = (patch: Partial<FactDraft>) => {
    const other = patch.attribute !== undefined && patch.attribute !== draft.attribute;
    setDraft(
      other ? draftFor(attributes.get(patch.attribute ?? ""), asOf) : { ...draft, ...patch },
    );
    setProblem(undefined);
    setKey(onceKey());
  };
  const recorded = () => {
    setDraft(draftFor(attributes.get(draft.attribute), asOf));
    setKey(onceKey());
  };
  const send = () => {
    if (draft.value.trim() === "") return setProblem(project.state.needValue);
    const input = { district, project: projectId, key, ...inputOf(draft) };
    return result.mutate({ input }, { onSuccess: recorded });
  };
  return { draft, change, problem, send, result };
}

type FieldsProps = {
  readonly draft: FactDraft;
  readonly change: (patch: Partial<FactDraft>) => void;
  readonly problem: string | undefined;
};

function DraftFields({ draft, change, problem }: FieldsProps) {
  const { common, project } = useText();
  const text = project.state;
  const { timing } = useAttributes().get(draft.attribute);
  const input = (name: "scope" | "period" | "evidence" | "address" | "reason") => ({
    label: text[name],
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change({ [name]: event.target.value }),
  });
  return (
    <>
      <div className="state-fact-row">
        <AttributeSelect draft={draft} change={change} />
        <SelectField
          label={text.kind}
          value={draft.kind}
          options={factKinds.map((id) => ({ id, label: common.kind[id] }))}
          onChange={(event) =>
            change({ kind: factKinds.find((each) => each === event.target.value) ?? draft.kind })
          }
        />
      </div>
      <ValueField draft={draft} change={change} problem={problem} />
      <div className="state-fact-row">
        {timing === "flow" && <InputField {...input("period")} />}
        <InputField {...input("scope")} />
        <SelectField
          label={text.source}
          value={draft.source}
          options={sources.map((id) => ({ id, label: common.source[id] }))}
          onChange={(event) =>
            change({ source: sources.find((each) => each === event.target.value) ?? draft.source })
          }
        />
      </div>
      <div className="state-fact-row">
        <InputField {...input("evidence")} />
        <InputField {...input("address")} type="url" inputMode="url" />
      </div>
      <InputField {...input("reason")} />
    </>
  );
}
