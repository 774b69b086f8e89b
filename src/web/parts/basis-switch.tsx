import { useText } from "../messages/language.tsx";
import { useBasis } from "../state/use-basis.ts";
import { ChoiceBar } from "./choice-bar.tsx";
import "./basis-switch.css";

/** 报 / 核 / 验: on which figures the page rests; what the reader may not see is not offered. */
export function BasisSwitch() {
  const { common } = useText();
  const { basis, choices, setBasis } = useBasis();
  if (choices.length < 2) return null;
  return (
    <ChoiceBar
      label={common.basis.label}
      labelHidden
      options={choices.map((id) => ({ id, label: common.basis[id] }))}
      value={basis}
      onChange={setBasis}
    />
  );
}

/** Says on which figures the page rests: in print always, on the screen where some are left out. */
export function BasisNotice() {
  const { common } = useText();
  const { basis } = useBasis();
  const all = basis === "claimed";
  return (
    <p className={`basis-notice${all ? " print-only" : ""}`} data-basis={basis}>
      {common.basis.told[basis]}
    </p>
  );
}
