import { useState } from "react";
import { showRanked } from "../../contract/published-ranking.ts";
import { useCall } from "../api/use-call.ts";
import { useSay } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { ExplainedLine } from "../ranking/explained.tsx";
import { MissingList } from "../ranking/missing-list.tsx";
import { PointsText } from "../ranking/points.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { AdviceList } from "./advice-list.tsx";
import { ObjectionDialog } from "./objection-dialog.tsx";
import type { Published, PublishedEntry, Ranked } from "./published-model.ts";
import "../ranking/unit-drawer.css";

type DrawerProps = {
  readonly answer: Published;
  readonly entry: PublishedEntry;
  readonly onClose: () => void;
};

/** Where a unit's published points come from, what would move it up, and the way to object. */
export function RankedDrawer({ answer, entry, onClose }: DrawerProps) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const [objects, setObjects] = useState(false);
  const ranked = useCall(showRanked, { district, id: answer.id, unit: entry.unit });
  const mayObject = answer.may.objectFor.includes(entry.unit);
  if (objects && ranked.data)
    return (
      <ObjectionDialog answer={answer} ranked={ranked.data} onClose={() => setObjects(false)} />
    );
  return (
    <Dialog
      look="drawer"
      title={text.explain(entry.name, String(entry.rank))}
      onClose={onClose}
      foot={
        mayObject && (
          <Button look="main" disabled={!ranked.data} onClick={() => setObjects(true)}>
            {text.object}
          </Button>
        )
      }
    >
      {ranked.isPending && <Loading />}
      {ranked.isError && <Failure error={ranked.error} onRetry={() => void ranked.refetch()} />}
      {ranked.data && <Body ranked={ranked.data} entry={entry} />}
    </Dialog>
  );
}

function Body({ ranked, entry }: { readonly ranked: Ranked; readonly entry: PublishedEntry }) {
  const text = usePublishedText();
  const say = useSay();
  const { day, seq } = ranked.known;
  return (
    <>
      <p className="unit-total">
        <PointsText answer={ranked.entry.tree.answer} />
      </p>
      {entry.lower !== entry.upper && (
        <p className="quiet">{text.between(entry.lower, entry.upper)}</p>
      )}
      {entry.swaps.length > 0 && (
        <p className="quiet">{text.swaps(entry.swaps.join(text.separator))}</p>
      )}
      {ranked.advice && <AdviceList advice={ranked.advice} />}
      <MissingList entry={ranked.entry} />
      <h3 className="unit-articles">{text.articles}</h3>
      <ol className="unit-tree">
        {ranked.entry.tree.children.map((line) => (
          <ExplainedLine
            key={`${line.operator} ${line.article ?? say(line.title)}`}
            line={line}
            known={`${day}@${seq}`}
          />
        ))}
      </ol>
    </>
  );
}
