import { longestCell } from "../../contract/month.ts";
import { type ChangeEvent, type CompositionEvent, useState } from "react";
import "../parts/field.css";

type Field = HTMLInputElement | HTMLTextAreaElement;

type FieldProps = {
  readonly id: string;
  readonly lines: number;
  readonly keys: "decimal" | "text";
  readonly hint: string | undefined;
  readonly text: string;
  readonly readOnly: boolean;
  readonly invalid: boolean;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
};

/** A field whose text counts once pinyin has become words. */
export function LaterText(props: FieldProps) {
  const [composed, setComposed] = useState<string | null>(null);
  const take = (text: string) => {
    setComposed(null);
    props.onText(text);
  };
  const field = {
    id: props.id,
    className: "input month-input",
    inputMode: props.keys,
    autoComplete: "off",
    maxLength: longestCell,
    placeholder: props.hint,
    readOnly: props.readOnly,
    "aria-invalid": props.invalid || undefined,
    "aria-describedby": `${props.id} under`,
    value: composed ?? props.text,
    onChange: (event: ChangeEvent<Field>) => {
      const native = event.nativeEvent;
      if (native instanceof InputEvent && native.isComposing) setComposed(event.target.value);
      else take(event.target.value);
    },
    onCompositionEnd: (event: CompositionEvent<Field>) => take(event.currentTarget.value),
    onBlur: props.onDone,
  };
  return props.lines > 1 ? (
    <textarea {...field} rows={props.lines} />
  ) : (
    <input {...field} type="text" enterKeyHint="next" />
  );
}
