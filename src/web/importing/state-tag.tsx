import type { RowState } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";

const tones = {
  new: "green",
  changed: "blue",
  same: "plain",
  conflict: "amber",
  refused: "red",
  unsure: "amber",
  skipped: "plain",
} as const satisfies Record<RowState, string>;

/** How a row or a cell came out. */
export function StateTag(props: { readonly state: RowState }) {
  const { importing } = useText();
  return <Tag tone={tones[props.state]}>{importing.rows.state[props.state]}</Tag>;
}
