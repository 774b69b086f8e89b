import { adviseRank } from "../../contract/published-ranking.ts";
import type { Entry } from "../../domain/scoring/ranking.ts";
import { useSay, useText } from "../messages/language.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { late } from "../state/late.ts";
import { AdviceList } from "../published/advice-list.tsx";
import { useCall } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { RankingView } from "./use-ranking-view.ts";
import { ExplainedLine } from "./explained.tsx";
import { MissingList } from "./missing-list.tsx";
import { PointsText } from "./points.tsx";
import "./unit-drawer.css";

/** How the unit stands with its letter of targets. */
const summary = late(async () => (await import("../targets/target-summary.tsx")).TargetSummary);

type DrawerProps = {
  readonly entry: Entry;
  readonly view: RankingView;
  readonly known: string;
  readonly onClose: () => void;
};

/** Where a unit's points come from: what is missing first, then article by article. */
export function UnitDrawer({ entry, view, known, onClose }: DrawerProps) {
  const { ranking } = useText();
  const say = useSay();
  return (
    <Dialog look="drawer" title={ranking.explain(entry.name, entry.rank)} onClose={onClose}>
      <p className="unit-total">
        <PointsText answer={entry.tree.answer} />
      </p>
      <LiveAdvice unit={entry.unit} view={view} known={known} />
      <LatePart part={summary} props={{ unit: entry.unit }} />
      <MissingList entry={entry} />
      <ol className="unit-tree">
        {entry.tree.children.map((line) => (
          <ExplainedLine key={line.article ?? say(line.title)} line={line} known={known} />
        ))}
      </ol>
    </Dialog>
  );
}

/** What would move the unit up in the ranking of the moment; asked when the drawer opens, for it takes a while. */
function LiveAdvice(props: {
  readonly unit: number;
  readonly view: RankingView;
  readonly known: string;
}) {
  const { id: district } = useDistrict();
  const { unit, view, known: knownAt } = props;
  const { rulebook, period } = view;
  const asked = { district, rulebook: rulebook.id, period, unit, knownAt };
  const answer = useCall(adviseRank, asked);
  return answer.data?.advice ? <AdviceList advice={answer.data.advice} /> : null;
}
