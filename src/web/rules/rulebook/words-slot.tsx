import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { textOf } from "../../../domain/scoring/form/fill.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useDesk } from "./desk.ts";
import { widthOf } from "./line-slot.tsx";
import { Slot, type SlotProps, SlotWrong, useControl } from "./slot.tsx";

const long = 60;

/** Words in both languages. */
export function WordsSlot(props: SlotProps) {
  return (
    <Slot {...props}>
      <span className="slot-words">
        <OneLanguage {...props} language="zh" />
        <OneLanguage {...props} language="en" />
      </span>
    </Slot>
  );
}

function OneLanguage({ path, label, language }: SlotProps & { readonly language: "zh" | "en" }) {
  const desk = useDesk();
  const text = useRulebookText();
  const own = [...path, language];
  const control = useControl({ path: own, label: `${label} (${text.words[language]})` });
  const words = textOf(wordOf(valueAt(desk.data, path), language));
  const shared = {
    ...control,
    className: "input",
    lang: language === "zh" ? "zh-CN" : "en",
    placeholder: text.words[language],
    value: words,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      desk.change(own, event.target.value),
  };
  return (
    <>
      {words.length > long ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input {...shared} autoComplete="off" style={{ width: widthOf(words, 8) }} />
      )}
      <SlotWrong path={own} />
    </>
  );
}
