import { useDraftingText } from "../messages/drafting-text.ts";
import "./issue-effects.css";

/** What issuing does, one line an effect, and what is still odd. */
export function IssueEffects(props: {
  readonly effects: readonly string[];
  /** A sentence on what the checks found; undefined for nothing. */
  readonly warnings: string | undefined;
}) {
  const text = useDraftingText();
  return (
    <>
      <div>
        <p>{text.issueWhat}</p>
        <ol className="issue-effects">
          {props.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ol>
      </div>
      {props.warnings !== undefined && <p>{props.warnings}</p>}
    </>
  );
}
