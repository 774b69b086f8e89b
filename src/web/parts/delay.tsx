import { useText } from "../messages/language.tsx";
import { type Delay, delayTone, delayWords } from "./delay-words.ts";
import "./delay.css";

/** A delay in days as words; certain lateness is bold red, possible lateness amber. */
export function DelayText(props: { readonly delay: Delay | null }) {
  const { common } = useText();
  if (!props.delay) return <span className="quiet">{common.empty}</span>;
  return (
    <span className={`delay delay-${delayTone(props.delay)}`}>{delayWords(props.delay, common)}</span>
  );
}
