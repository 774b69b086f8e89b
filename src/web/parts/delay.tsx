import { useText } from "../messages/language.tsx";
import { type Delay, delayTone, delayWords } from "./delay-words.ts";
import "./delay.css";

const bareWords = {
  days: (n: string) => n,
  atLeast: (n: string) => `≥${n}`,
  atMost: (n: string) => `≤${n}`,
};

/** A delay in days as words; certain lateness is bold red, possible lateness amber. */
export function DelayText(props: {
  readonly delay: Delay | null;
  /** Without the word for days, under a head that has it. */
  readonly bare?: boolean;
}) {
  const { common } = useText();
  if (!props.delay) return <span className="quiet">{common.empty}</span>;
  const words = props.bare ? { ...common, ...bareWords } : common;
  return (
    <span className={`delay delay-${delayTone(props.delay)}`}>
      {delayWords(props.delay, words)}
    </span>
  );
}
