import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useDesk } from "./desk.ts";
import { Slot, type SlotProps } from "./slot.tsx";

/** What has no fields: what it holds, by its keys, and where it is written. */
export function AsideSlot(props: SlotProps) {
  const text = useRulebookText();
  const held = valueAt(useDesk().data, props.path);
  const keys = typeof held === "object" && held !== null ? Object.keys(held) : [];
  return (
    <Slot {...props}>
      <span className="quiet">{text.aside(keys.join(", "))}</span>
    </Slot>
  );
}
