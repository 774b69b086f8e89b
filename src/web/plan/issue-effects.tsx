import "./draft-effect.css";

/** What issuing does, one line an effect, and what is still odd. */
export function IssueEffects(props: {
  readonly what: string;
  readonly effects: readonly string[];
  /** A sentence on what the checks found; undefined for nothing. */
  readonly warnings: string | undefined;
}) {
  return (
    <>
      <div>
        <p>{props.what}</p>
        <ol className="plan-effects">
          {props.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ol>
      </div>
      {props.warnings !== undefined && <p>{props.warnings}</p>}
    </>
  );
}
