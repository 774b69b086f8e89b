import { useInspectionsText } from "../messages/inspections-text.ts";
import { useSay } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { type Finding, sayingTone } from "./inspections-model.ts";

/** What one inspector says, in words and tags. */
export function FindingText({ finding }: { readonly finding: Finding }) {
  const text = useInspectionsText();
  const say = useSay();
  const { shown, words, photographs, why } = finding;
  const said = [shown && text.seen(say(shown)), words].filter(Boolean).join("；");
  return (
    <>
      <span className="draw-tags">
        <Tag tone={sayingTone(finding.says)}>{text.says[finding.says]}</Tag>
        <Tag>{text.effect[finding.effect]}</Tag>
        {finding.conflicts.map((each) => (
          <Tag key={each} tone="amber">
            {text.conflict[each]}
          </Tag>
        ))}
        {photographs.length > 0 && <Tag>{text.photographs(photographs.length)}</Tag>}
      </span>
      {said && <div>{said}</div>}
      {why && <div className="quiet">{say(why)}</div>}
    </>
  );
}
