import { unitKinds } from "../../../domain/unit/tree.ts";
import { useUnitsText } from "../../messages/units-text.ts";
import { ChoiceBar } from "../../parts/choice-bar.tsx";
import { InputField, SelectField, TextField } from "../../parts/field.tsx";
import { unitOption, unitsInOrder, unitsWithin } from "../../people/units-in-order.ts";
import { type ActDraft, kindOfWord } from "./act-draft.ts";
import type { Pasted } from "./pasted-units.ts";
import { SplitProjects } from "./split-projects.tsx";
import type { Act, TreeUnit } from "./unit-types.ts";

type FieldsProps = {
  readonly unit: TreeUnit;
  readonly units: readonly TreeUnit[];
  readonly draft: ActDraft;
  readonly onChange: (part: Partial<ActDraft>) => void;
};

type ActFieldsProps = FieldsProps & {
  readonly act: Act;
  /** The line of a pasted list that is not understood. */
  readonly error: Extract<Pasted, { ok: false }> | null;
};

/** What each act asks. */
export function ActFields({ act, error, ...rest }: ActFieldsProps) {
  switch (act) {
    case "add":
      return <AddFields {...rest} error={error} />;
    case "rename":
      return <NameFields {...rest} />;
    case "move":
      return <UnitField {...rest} of="parent" />;
    case "merge":
      return <MergeFields {...rest} />;
    case "split":
      return (
        <>
          <NameFields {...rest} />
          <SplitProjects {...rest} />
        </>
      );
    case "close":
      return null;
  }
}

function NameFields({ draft, onChange }: FieldsProps) {
  const text = useUnitsText();
  return (
    <div className="field-pair">
      <InputField
        label={text.field.name}
        value={draft.name}
        maxLength={60}
        autoComplete="off"
        required
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <SelectField
        label={text.field.kind}
        value={draft.kind}
        options={unitKinds.map((id) => ({ id, label: text.kind[id] }))}
        onChange={(event) => onChange({ kind: kindOfWord(event.target.value) })}
      />
    </div>
  );
}

/** The open units the asker organises; not the unit itself nor, as its parent, what lies below it. */
function targetsOf({ unit, units }: FieldsProps, isAdd: boolean) {
  const below = isAdd ? [] : unitsWithin(units, unit.id).map(({ id }) => id);
  const known = new Map(units.map((each) => [each.id, each]));
  return unitsInOrder(units.filter((each) => each.isOpen)).filter(
    ({ id }) => known.get(id)?.isMine === true && !below.includes(id),
  );
}

function UnitField(
  props: FieldsProps & { readonly of: "parent" | "into"; readonly add?: boolean },
) {
  const text = useUnitsText();
  const { draft, onChange, of, add = false } = props;
  const options = targetsOf(props, add).map(unitOption);
  return (
    <SelectField
      label={text.field[of]}
      value={String(draft.target)}
      options={[{ id: "0", label: text.field.choose }, ...options]}
      onChange={(event) => onChange({ target: Number(event.target.value) })}
    />
  );
}

function AddFields(props: FieldsProps & Pick<ActFieldsProps, "error">) {
  const text = useUnitsText();
  const { draft, onChange, error } = props;
  return (
    <>
      <ChoiceBar<"one" | "list">
        label={text.field.how}
        labelHidden
        value={draft.pasted === null ? "one" : "list"}
        options={[
          { id: "one", label: text.field.one },
          { id: "list", label: text.field.list },
        ]}
        onChange={(how) => onChange({ pasted: how === "one" ? null : "" })}
      />
      <UnitField {...props} of="parent" add />
      {draft.pasted === null ? (
        <NameFields {...props} />
      ) : (
        <TextField
          label={text.field.pasted}
          hint={text.field.pastedHint}
          rows={8}
          value={draft.pasted}
          error={error ? text.field.lineWrong(error.line, error.text) : undefined}
          onChange={(event) => onChange({ pasted: event.target.value })}
        />
      )}
    </>
  );
}

function MergeFields(props: FieldsProps) {
  const text = useUnitsText();
  const { draft, onChange } = props;
  const others = targetsOf(props, false).filter(
    ({ id, parent }) => parent !== null && (draft.isNew || id !== draft.target),
  );
  const toggle = (id: number, on: boolean) =>
    onChange({ others: on ? [...draft.others, id] : draft.others.filter((each) => each !== id) });
  return (
    <>
      <label className="check-line">
        <input
          type="checkbox"
          checked={draft.isNew}
          onChange={(event) => onChange({ isNew: event.target.checked, target: 0 })}
        />
        {text.field.intoNew}
      </label>
      <UnitField {...props} of={draft.isNew ? "parent" : "into"} />
      {draft.isNew && <NameFields {...props} />}
      <fieldset className="units-choices">
        <legend>{text.field.others}</legend>
        {others.map(({ id, name }) => (
          <label className="check-line" key={id}>
            <input
              type="checkbox"
              checked={draft.others.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </>
  );
}
