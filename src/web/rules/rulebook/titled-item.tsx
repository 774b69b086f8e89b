import { useState } from "react";
import type { Form } from "../../../domain/scoring/codecs/form.ts";
import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { textOf } from "../../../domain/scoring/form/fill.ts";
import { useLanguage } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Tag } from "../../parts/tag.tsx";
import { faultsWithin, idOf, useDesk } from "./desk.ts";
import { Node } from "./node.tsx";
import type { SlotProps } from "./slot.tsx";

const few = 5;

/** Whether an item has a name and so much beneath it that it is better folded. */
export function isLong(form: Form): boolean {
  if (form.kind !== "fields" || form.told) return false;
  const isNamed = form.fields.some(({ name }) => name === "label");
  return isNamed && (form.fields.length > few || form.holder !== undefined);
}

/** An item under its name; one that must be mended, or has no name yet, lies open. */
export function TitledItem(props: SlotProps) {
  const { path } = props;
  const desk = useDesk();
  const text = useRulebookText();
  const { language } = useLanguage();
  const name = textOf(valueAt(desk.data, [...path, "label", language]));
  const wrong = faultsWithin(desk, path).length;
  const [isOpened, setOpened] = useState(name === "");
  const isOpen = isOpened || wrong > 0;
  return (
    <details
      id={idOf(path)}
      tabIndex={-1}
      className="law-titled"
      open={isOpen}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        {name || text.unnamed}
        <span className="quiet">{textOf(valueAt(desk.data, [...path, "id"]))}</span>
        {wrong > 0 && <Tag tone="red">{text.wrongs(wrong)}</Tag>}
      </summary>
      {isOpen && <Node {...props} />}
    </details>
  );
}
