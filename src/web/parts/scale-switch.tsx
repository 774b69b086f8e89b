import { useText } from "../messages/language.tsx";
import { scales, useScale } from "../state/use-scale.tsx";
import { ChoiceBar } from "./choice-bar.tsx";

/** 亿 / 万 / 元, kept for the whole site. */
export function ScaleSwitch() {
  const { common } = useText();
  const { scale, setScale } = useScale();
  return (
    <ChoiceBar
      label={common.scale.label}
      options={scales.map((id) => ({ id, label: common.scale[id] }))}
      value={scale}
      onChange={setScale}
    />
  );
}
