import type { Form } from "../../../domain/scoring/codecs/form.ts";
import { AsideSlot } from "./aside-slot.tsx";
import { FieldsNode } from "./fields-node.tsx";
import { LineSlot } from "./line-slot.tsx";
import { ListNode } from "./list-node.tsx";
import { RuleNode } from "./rule-node.tsx";
import { ChosenSlot, OperandSlot } from "./select-slot.tsx";
import type { SlotProps } from "./slot.tsx";
import { VariantsNode } from "./variants-node.tsx";
import { WordsSlot } from "./words-slot.tsx";

/** Narrowed to a form of one kind. */
function isKind<K extends Form["kind"]>(
  props: SlotProps,
  kind: K,
): props is SlotProps<Extract<Form, { kind: K }>> {
  return props.form.kind === kind;
}

/** Any place of a rulebook, by what its declaration asks for: the one form there is. */
export function FormNode(props: SlotProps) {
  if (isKind(props, "line")) return <LineSlot {...props} />;
  if (isKind(props, "aside")) return <AsideSlot {...props} />;
  if (isKind(props, "words")) return <WordsSlot {...props} />;
  if (isKind(props, "operand")) return <OperandSlot {...props} />;
  if (isKind(props, "rule")) return <RuleNode {...props} />;
  if (isKind(props, "fields")) return <FieldsNode {...props} />;
  if (isKind(props, "list")) return <ListNode {...props} />;
  if (isKind(props, "variants")) return <VariantsNode {...props} />;
  // A switch is turned where it can be left out; where it must be there, there is nothing to fill in.
  return props.form.kind === "switch" ? null : <ChosenSlot {...props} />;
}
