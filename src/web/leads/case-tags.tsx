import { useLeadsText } from "../messages/leads-text.ts";
import { Tag } from "../parts/tag.tsx";
import { type CaseLine, type Finding, findingTone, stateTone } from "./leads-model.ts";

/** Where a case stands, and what came of it. */
export function CaseTags({ line }: { readonly line: Pick<CaseLine, "state" | "finding"> }) {
  const text = useLeadsText();
  return (
    <>
      <Tag tone={stateTone(line.state)}>{text.state[line.state]}</Tag>
      {line.finding !== null && <FindingTag finding={line.finding} />}
    </>
  );
}

/** What came of a case. */
export function FindingTag({ finding }: { readonly finding: Finding }) {
  const text = useLeadsText();
  return <Tag tone={findingTone(finding)}>{text.finding[finding]}</Tag>;
}
