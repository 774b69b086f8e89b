import { longestCell } from "../../contract/month.ts";
import { type ChangeEvent, type CompositionEvent, useState } from "react";
import type { Mode } from "./use-sheet-focus.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

type EditorProps = {
  /** Where it stands, so that keys find it. */
  readonly at: string;
  readonly label: string;
  readonly look: "figure" | "text" | "node";
  readonly mode: Mode;
  readonly text: string;
  readonly hint: string | undefined;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly readOnly: boolean;
  readonly describedBy: string | undefined;
  readonly onText: (text: string) => void;
  readonly onBegin: () => void;
};

/** The one field of the sheet, in the active cell. What pinyin is still composing is not yet the cell's text. */
export function CellEditor(props: EditorProps) {
  const [composed, setComposed] = useState<string | null>(null);
  const take = (text: string) => {
    setComposed(null);
    props.onText(text);
  };
  const field = {
    className: `month-editor month-editor-${props.look}`,
    "data-at": props.at,
    "data-mode": props.mode,
    "aria-label": props.label,
    "aria-required": props.required,
    "aria-invalid": props.invalid || undefined,
    "aria-describedby": props.describedBy,
    readOnly: props.readOnly,
    autoComplete: "off",
    spellCheck: false,
    maxLength: longestCell,
    placeholder: props.hint,
    value: composed ?? props.text,
    onChange: (event: ChangeEvent<Field>) => {
      const native = event.nativeEvent;
      if (native instanceof InputEvent && native.isComposing) setComposed(event.target.value);
      else take(event.target.value);
    },
    onCompositionStart: props.onBegin,
    onCompositionEnd: (event: CompositionEvent<Field>) => take(event.currentTarget.value),
  };
  return props.look === "text" ? (
    <textarea {...field} rows={props.mode === "ready" ? 2 : 4} />
  ) : (
    <input {...field} type="text" inputMode={props.look === "figure" ? "decimal" : "text"} />
  );
}
