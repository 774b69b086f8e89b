import type { Bilingual } from "../../../domain/language.ts";
import { valueAt, withValue } from "../../../domain/scoring/form/edit.ts";
import { textOf } from "../../../domain/scoring/form/fill.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import type { Form } from "../../../domain/scoring/codecs/form.ts";
import type { Option } from "../../parts/field.tsx";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useDesk, useHolder } from "./desk.ts";
import { LineSlot } from "./line-slot.tsx";
import { Slot, type SlotProps, useControl } from "./slot.tsx";
import { type Choices, choicesFor } from "./choices.ts";
import { useReadable } from "./use-readable.ts";

type SelectProps = SlotProps & {
  readonly choices: readonly Choices[];
  /** The choice shown for what is written; the text itself when left out. */
  readonly shown?: string;
  readonly onPick?: (id: string) => void;
};

/** One of several, in groups; what is no longer among them stays while it is chosen. */
export function SelectSlot({ choices, shown, onPick, ...slot }: SelectProps) {
  const { path, usual } = slot;
  const desk = useDesk();
  const say = useSay();
  const text = useRulebookText();
  const control = useControl(slot);
  const value = shown ?? textOf(valueAt(desk.data, path));
  const isKnown = choices.some(({ options }) => options.some(({ id }) => id === value));
  const pick = onPick ?? ((id: string) => desk.change(path, id === "" ? undefined : id));
  return (
    <Slot {...slot}>
      <select
        {...control}
        className="input"
        value={value}
        onChange={(event) => pick(event.target.value)}
      >
        {(usual || value === "") && (
          <option value="">{usual ? text.usual(say(usual)) : text.nothing}</option>
        )}
        {value !== "" && !isKnown && <option value={value}>{text.lost(value)}</option>}
        {choices.map(({ label, options }) =>
          label ? (
            <optgroup key={say(label)} label={say(label)}>
              <Options options={options} />
            </optgroup>
          ) : (
            <Options key="" options={options} />
          ),
        )}
      </select>
    </Slot>
  );
}

function Options({ options }: { readonly options: readonly { id: string; label: Bilingual }[] }) {
  const say = useSay();
  const list: readonly Option[] = options.map(({ id, label }) => ({ id, label: say(label) }));
  return list.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
}

/** A place filled in by choosing: a word of a closed set, an indicator, an attribute, one of its choices, a group. */
export function ChosenSlot(props: SlotProps) {
  const desk = useDesk();
  const holder = useHolder();
  const readable = useReadable();
  const choices = choicesFor(props.form, { desk, path: props.path, holder, readable });
  // A text has no choices to choose from.
  if (props.form.kind === "choiceOf" && choices.every(({ options }) => options.length === 0))
    return <LineSlot {...props} form={{ kind: "line", of: "text" }} />;
  return <SelectSlot {...props} choices={choices} onPick={(id) => desk.change(...named(id))} />;

  /** A choice brings its name along where none is written yet. */
  function named(id: string): Parameters<typeof desk.change> {
    const around = props.path.slice(0, -1);
    const last = String(props.path.at(-1));
    const label = choices.flatMap(({ options }) => options).find((each) => each.id === id)?.label;
    const isBlank = textOf(valueAt(desk.data, [...around, "label", "zh"])) === "";
    const has = valueAt(desk.data, [...around, "label"]) !== undefined;
    const item = valueAt(desk.data, around);
    // What is read of an attribute that is kept is kept.
    if (props.form.kind === "attribute" && wordOf(item, "unkept") !== undefined)
      return [around, withValue(withValue(item, [last], id), ["unkept"], undefined)];
    if (props.form.kind !== "choiceOf" || !label || !has || !isBlank)
      return [props.path, id === "" ? undefined : id];
    return [around, { ...(item as object), [last]: id, label }];
  }
}

const written = "=";

type OperandForm = Extract<Form, { kind: "operand" }>;

/** An indicator, or an amount written out. */
export function OperandSlot(props: SlotProps<OperandForm>) {
  const { path, form, label } = props;
  const desk = useDesk();
  const text = useRulebookText();
  const holder = useHolder();
  const readable = useReadable();
  const indicator: Form = { kind: "indicator", accepts: form.accepts, about: null };
  const choices = choicesFor(indicator, { desk, path, holder, readable });
  const value = textOf(valueAt(desk.data, path));
  const isNamed = choices.some(({ options }) => options.some(({ id }) => id === value));
  const amount = { id: written, label: { zh: text.amount, en: text.amount } };
  return (
    <span className="slot-operand">
      <SelectSlot
        {...props}
        choices={[...choices, { label: null, options: [amount] }]}
        shown={isNamed ? value : written}
        onPick={(id) => desk.change(path, id === written ? "" : id)}
      />
      {!isNamed && (
        <LineSlot path={path} form={{ kind: "line", of: "amount" }} label={label} inline />
      )}
    </span>
  );
}
